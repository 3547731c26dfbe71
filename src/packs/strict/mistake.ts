import type { core } from 'zod'
import type { Code } from '../../findings/catalogue.ts'
import { nearest, nearestOrAll } from '../nearest.ts'
import { isMap, type Path } from '../places.ts'
import type { Tree } from '../resolve.ts'
import { formatMistake } from './format.ts'
import { valueAt } from '../value-at.ts'

/** What is wrong with one node, as data; `path` is the node, `on` the part of its place to point at. */
export interface Mistake {
  code: Code
  path: Path
  on: 'key' | 'value'
  data: Readonly<Record<string, string>>
}

/** Keys that the schema doesn't know, each with the nearest one that is still free. */
export function unknownKeys(
  path: Path,
  keys: readonly string[],
  node: Tree | undefined,
  known: readonly string[],
): Mistake[] {
  const free = known.filter((key) => node === undefined || !isMap(node) || !Object.hasOwn(node, key))
  return keys.map((key) => ({
    code: free.length > 0 ? 'LG-P020' : 'LG-P036',
    path: [...path, key],
    on: 'key',
    data: { key, wanted: nearest(key, free) ?? free.join(' / ') },
  }))
}

/** One of the validator's issues as a mistake of ours. */
export function mistakeOf(issue: core.$ZodIssue, tree: Tree): Mistake[] {
  const value = valueAt(tree, issue.path)
  const key = nameOf(issue.path)
  if (issue.code === 'invalid_key') {
    const [inner] = issue.issues
    const read = String(issue.path.at(-1))
    const { code, wanted } = formatMistake(inner?.message ?? '', read, key)
    return [{ code, path: issue.path, on: 'key', data: { key, read, wanted } }]
  }
  if (value === undefined) {
    const parent = nameOf(issue.path.slice(0, -1))
    return [{ code: 'LG-P021', path: issue.path.slice(0, -1), on: 'key', data: { key, parent } }]
  }
  const at = { path: issue.path, on: 'value' } as const
  if (value === '') return [{ ...at, code: 'LG-P026', data: { key } }]
  const read = shown(value)
  switch (issue.code) {
    case 'invalid_type':
      // a whole file in one word: pack:tonglu-2024
      if (issue.path.length === 0 && typeof value !== 'object')
        return [{ ...at, code: 'LG-P008', data: { read } }]
      return [{ ...at, ...typeMistake(issue.expected, read, key) }]
    case 'invalid_value':
      return [{ ...at, ...choiceMistake(issue.values, value, key) }]
    case 'invalid_format': {
      const { code, wanted } = formatMistake(issue.message, read, key)
      return [{ ...at, code, data: { key, read, wanted } }]
    }
    case 'too_small':
    case 'too_big':
      return [{ ...at, code: 'LG-P035', data: lengthMistake(issue, value, key) }]
    default:
      return [{ ...at, code: 'LG-P024', data: { key, read } }]
  }
}

function typeMistake(expected: string, read: string, key: string): Pick<Mistake, 'code' | 'data'> {
  if (expected === 'boolean') return { code: 'LG-P025', data: { key, read, wanted: 'true / false' } }
  return { code: TYPES[expected] ?? 'LG-P024', data: { key, read } }
}

const TYPES: Readonly<Record<string, Code>> = {
  object: 'LG-P022',
  record: 'LG-P022',
  array: 'LG-P023',
  tuple: 'LG-P023',
  string: 'LG-P024',
}

function choiceMistake(values: readonly unknown[], value: Tree, key: string): Pick<Mistake, 'code' | 'data'> {
  const read = shown(value)
  if (typeof value === 'object') return { code: 'LG-P024', data: { key, read } }
  const known = values.map(String)
  return { code: 'LG-P032', data: { key, read, known: known.join(' / '), wanted: nearestOrAll(read, known) } }
}

function lengthMistake(
  issue: core.$ZodIssueTooSmall | core.$ZodIssueTooBig,
  value: Tree,
  key: string,
): Record<string, string> {
  const wanted = issue.code === 'too_small' ? issue.minimum : issue.maximum
  return { key, read: Array.isArray(value) ? String(value.length) : '1', wanted: String(wanted) }
}

/** The last name on the way to a node; a list item is named after its list. */
function nameOf(path: Path): string {
  return path.findLast((step) => typeof step === 'string' && !/^\d+$/.test(step))?.toString() ?? 'pack'
}

/** A value for a message: a text as it stands, what has parts by its brackets. */
export function shown(value: Tree): string {
  if (typeof value !== 'object') return String(value)
  return Array.isArray(value) ? '[…]' : '{…}'
}
