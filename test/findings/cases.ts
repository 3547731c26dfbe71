import type { Case } from './case.ts'
import { CELL_CASES } from './cases/cells.ts'
import { CROSS_CASES } from './cases/cross.ts'
import { FILE_CASES } from './cases/files.ts'
import { FORM_CASES } from './cases/forms.ts'
import { PACK_CASES } from './cases/packs.ts'
import { TEMPLATE_CASES } from './cases/templates.ts'
import { VERIFY_CASES } from './cases/verify.ts'

/** How to get each finding of the catalogue, by code. */
export const CASES: Readonly<Record<string, Case>> = {
  ...FILE_CASES,
  ...CELL_CASES,
  ...FORM_CASES,
  ...CROSS_CASES,
  ...PACK_CASES,
  ...TEMPLATE_CASES,
  ...VERIFY_CASES,
}
