import { CELL_FINDINGS } from './catalogue/cell.ts'
import { COMMAND_LINE_FINDINGS } from './catalogue/command-line.ts'
import { CROSS_FINDINGS } from './catalogue/cross.ts'
import { FILE_FINDINGS } from './catalogue/file.ts'
import { FUNDING_FINDINGS } from './catalogue/funding.ts'
import { HEADER_FINDINGS } from './catalogue/header.ts'
import { PACK_FINDINGS } from './catalogue/pack.ts'
import { ROW_FINDINGS } from './catalogue/row.ts'
import { SCORING_FINDINGS } from './catalogue/scoring.ts'
import { SHEET_FINDINGS } from './catalogue/sheet.ts'
import { TEMPLATE_FINDINGS } from './catalogue/template.ts'
import { TRIAL_FINDINGS } from './catalogue/trial.ts'
import { USAGE_FINDINGS } from './catalogue/usage.ts'
import { VERIFY_FINDINGS } from './catalogue/verify.ts'
import type { Entry } from './entry.ts'

const ALL = {
  ...FILE_FINDINGS,
  ...TEMPLATE_FINDINGS,
  ...SHEET_FINDINGS,
  ...HEADER_FINDINGS,
  ...CELL_FINDINGS,
  ...ROW_FINDINGS,
  ...CROSS_FINDINGS,
  ...SCORING_FINDINGS,
  ...FUNDING_FINDINGS,
  ...PACK_FINDINGS,
  ...COMMAND_LINE_FINDINGS,
  ...USAGE_FINDINGS,
  ...TRIAL_FINDINGS,
  ...VERIFY_FINDINGS,
} as const

export type Code = keyof typeof ALL

/** Every finding that there is, by code. Codes are never reused. */
export const CATALOGUE: Readonly<Record<string, Entry>> = ALL
