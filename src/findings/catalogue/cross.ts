import type { Entry } from '../entry.ts'
import { FIGURE_FINDINGS } from './cross/figures.ts'
import { HOLIDAY_FINDINGS } from './cross/holidays.ts'
import { LIST_FINDINGS } from './cross/lists.ts'
import { MONTH_FINDINGS } from './cross/months.ts'
import { NAME_FINDINGS } from './cross/names.ts'
import { PAPER_FINDINGS } from './cross/papers.ts'
import { SUBMISSION_FINDINGS } from './cross/submission.ts'

/** Findings of layer X: across forms, files and lists. */
export const CROSS_FINDINGS = {
  ...LIST_FINDINGS,
  ...HOLIDAY_FINDINGS,
  ...SUBMISSION_FINDINGS,
  ...NAME_FINDINGS,
  ...FIGURE_FINDINGS,
  ...MONTH_FINDINGS,
  ...PAPER_FINDINGS,
} as const satisfies Record<string, Entry>
