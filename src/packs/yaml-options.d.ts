export const YAML_OPTIONS: { schema: 'failsafe'; customTags: ['bool'] }
