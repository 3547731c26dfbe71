/** The part of JSON Schema that our schemas need. */
export interface Schema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'null'
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | true
}

export const text: Schema = { type: 'string' }
export const whole: Schema = { type: 'integer' }
export const yes: Schema = { type: 'boolean' }

/** The same, or null. */
export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

export const textOrNull = orNull(text)

/** A list of entries of one schema. */
export function list(items: Schema): Schema {
  return { type: 'array', items }
}

/** All keys are required but those in `optional`; further keys may come in later versions. */
export function record(
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key))
  return { type: 'object', properties, required, additionalProperties: true }
}
