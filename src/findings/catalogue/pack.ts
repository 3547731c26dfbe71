import type { Entry } from '../entry.ts'
import { CHOICE_FINDINGS } from './pack/choice.ts'
import { CLAUSE_LINT_FINDINGS } from './pack/lint-clauses.ts'
import { RULE_LINT_FINDINGS } from './pack/lint-rules.ts'
import { SCHEMA_FINDINGS } from './pack/schema.ts'
import { YAML_FINDINGS } from './pack/yaml.ts'

/**
 * Findings of layer P: a pack or the configuration as text (001–019), its shape (020–039), interpretations and the
 * choice of a pack (040–099), and what lint says about a pack that can be read (101–).
 */
export const PACK_FINDINGS = {
  ...YAML_FINDINGS,
  ...SCHEMA_FINDINGS,
  ...CHOICE_FINDINGS,
  ...RULE_LINT_FINDINGS,
  ...CLAUSE_LINT_FINDINGS,
} as const satisfies Record<string, Entry>
