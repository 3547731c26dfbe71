import type { Entry } from '../entry.ts'
import { CHOICE_FINDINGS } from './cell-choice.ts'
import { DATE_FINDINGS } from './cell-date.ts'
import { DIGIT_FINDINGS } from './cell-digits.ts'
import { GENERAL_CELL_FINDINGS } from './cell-general.ts'
import { NUMBER_FINDINGS } from './cell-number.ts'

/** Findings of layer C: what stands in one cell. */
export const CELL_FINDINGS = {
  ...GENERAL_CELL_FINDINGS,
  ...NUMBER_FINDINGS,
  ...DIGIT_FINDINGS,
  ...CHOICE_FINDINGS,
  ...DATE_FINDINGS,
} as const satisfies Record<string, Entry>
