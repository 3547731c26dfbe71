import type { Schema } from './json-schema.ts'
import type { Result } from './result.ts'
import { RESULT_SCHEMA } from './schema.ts'

/** True for a document that follows the result's schema: from there on its type can be trusted. */
export function isResult(value: unknown): value is Result {
  return breach(value, RESULT_SCHEMA) === null
}

/** Where a value first departs from a schema (`/subjects/0/status`); null where it doesn't. */
export function breach(value: unknown, schema: Schema, at = ''): string | null {
  if (schema.anyOf) {
    const found = schema.anyOf.map((branch) => breach(value, branch, at))
    return found.includes(null) ? null : (found.find((place) => place !== at) ?? at)
  }
  if (!hasType(value, schema)) return at === '' ? '/' : at
  if (typeof value === 'string') return fitsText(value, schema) ? null : at
  if (Array.isArray(value))
    return first(value, (entry, index) => inside(entry, schema.items, `${at}/${index}`))
  return isRecord(value) ? recordBreach(value, schema, at) : null
}

function hasType(value: unknown, { type }: Schema): boolean {
  if (type === undefined) return true
  switch (type) {
    case 'object':
      return isRecord(value)
    case 'array':
      return Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    case 'null':
      return value === null
    case 'string':
    case 'boolean':
      return typeof value === type
  }
}

function fitsText(value: string, schema: Schema): boolean {
  if (schema.enum && !schema.enum.includes(value)) return false
  return schema.pattern === undefined || new RegExp(schema.pattern).test(value)
}

function recordBreach(value: Record<string, unknown>, schema: Schema, at: string): string | null {
  const lacking = schema.required?.find((key) => !Object.hasOwn(value, key))
  if (lacking !== undefined) return `${at}/${lacking}`
  return first(Object.entries(value), ([key, entry]) => {
    const own = schema.properties
    if (own && Object.hasOwn(own, key)) return inside(entry, own[key], `${at}/${key}`)
    const others = schema.additionalProperties
    return inside(entry, typeof others === 'object' ? others : undefined, `${at}/${key}`)
  })
}

function inside(value: unknown, schema: Schema | undefined, at: string): string | null {
  return schema ? breach(value, schema, at) : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function first<T>(entries: readonly T[], look: (entry: T, index: number) => string | null): string | null {
  for (const [index, entry] of entries.entries()) {
    const found = look(entry, index)
    if (found !== null) return found
  }
  return null
}
