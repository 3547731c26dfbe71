import type { Case } from './case.ts'
import { CELL_CASES } from './cases/cells.ts'
import { FORM_CASES } from './cases/forms.ts'

/** How to get each finding of the catalogue, by code. */
export const CASES: Readonly<Record<string, Case>> = { ...CELL_CASES, ...FORM_CASES }
