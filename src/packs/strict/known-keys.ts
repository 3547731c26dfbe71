import type { core } from 'zod'
import type { Path } from '../places.ts'

type Schema = core.JSONSchema._JSONSchema

/** The keys that a schema allows at a path, in the schema's order; none where anything may stand. */
export function knownKeys(root: Schema, path: Path): string[] {
  const schema = path.reduce<Schema | undefined>((node, step) => below(node, step), root)
  return typeof schema === 'object' ? Object.keys(schema.properties ?? {}) : []
}

function below(schema: Schema | undefined, step: PropertyKey): Schema | undefined {
  if (typeof schema !== 'object') return undefined
  if (typeof step === 'number') return schema.prefixItems?.[step] ?? itemsOf(schema)
  return schema.properties?.[String(step)] ?? schema.additionalProperties
}

function itemsOf({ items }: core.JSONSchema.BaseSchema): Schema | undefined {
  return Array.isArray(items) ? undefined : items
}
