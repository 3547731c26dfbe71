import type { Entry } from '../entry.ts'
import { PACK_CHOICE_FINDINGS } from './pack/choice.ts'
import { MERGING_FINDINGS } from './pack/merging.ts'
import { DOCUMENT_FINDINGS } from './pack/document.ts'
import { BAND_LINT_FINDINGS } from './pack/lint-bands.ts'
import { CLAUSE_LINT_FINDINGS } from './pack/lint-clauses.ts'
import { FORM_LINT_FINDINGS } from './pack/lint-forms.ts'
import { PAYMENT_LINT_FINDINGS } from './pack/lint-payments.ts'
import { RULE_LINT_FINDINGS } from './pack/lint-rules.ts'
import { UNIT_LINT_FINDINGS } from './pack/lint-units.ts'
import { SCALAR_FINDINGS } from './pack/scalars.ts'
import { SCHEMA_FINDINGS } from './pack/schema.ts'
import { YAML_FINDINGS } from './pack/yaml.ts'

/**
 * Findings of layer P: a pack or the configuration as text (001–019), its shape (020–039), interpretations and the
 * choice of a pack (040–099), what lint says about a pack that can be read (101–), and what is
 * wrong with the document that it follows (201–).
 */
export const PACK_FINDINGS = {
  ...YAML_FINDINGS,
  ...SCHEMA_FINDINGS,
  ...SCALAR_FINDINGS,
  ...PACK_CHOICE_FINDINGS,
  ...MERGING_FINDINGS,
  ...RULE_LINT_FINDINGS,
  ...PAYMENT_LINT_FINDINGS,
  ...BAND_LINT_FINDINGS,
  ...CLAUSE_LINT_FINDINGS,
  ...FORM_LINT_FINDINGS,
  ...UNIT_LINT_FINDINGS,
  ...DOCUMENT_FINDINGS,
} as const satisfies Record<string, Entry>
