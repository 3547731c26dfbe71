/**
 * How packs are read, at build time and at run time alike: every scalar is a string, only true and false are booleans.
 * @satisfies {import('yaml').SchemaOptions}
 */
export const YAML_OPTIONS = { schema: 'failsafe', customTags: ['bool'] }
