import type { Amounts } from './amounts.ts'
import type { Decimal } from './decimal.ts'

/** A county, or an area of several, as the level above it sees it: counts and sums, nothing about single subjects. */
export interface Level {
  /** name of its results folder */
  name: string
  /** rule packs in it, each once */
  packs: readonly string[]
  /** what it consists of: the towns of a county, the counties of an area */
  members: readonly LevelMember[]
  /** what its own result says, whatever its members add up to */
  amount: Amounts
  /** yuan of what is final that are settled with the year: whoever pays them again pays twice */
  settled: Decimal
  /** rule packs in it that are drafts */
  drafts: readonly string[]
  /** rule packs in it by which money goes by contract, not by a formula */
  contracts: readonly string[]
  /** workbooks that were read */
  files: number
  /** findings of severity error */
  errors: number
  /** hash of the document that all this was taken from */
  sha256: string
  /** the counties in it that handed something in: hash of each one's own summary */
  counties: readonly string[]
  /** of a county with subjects: hash of each workbook; an area's counties are known by their summaries alone */
  workbooks?: readonly string[]
}

/** One line of a level. */
export interface LevelMember {
  name: string
  subjects: number
  /** subjects that are paid something for certain */
  paid: number
  incomplete: number
  withheld: number
  /** things that were due and aren't there */
  missing: number
  amount: Amounts
}
