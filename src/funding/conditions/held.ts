import type { Decimal } from '../../model/decimal.ts'
import type { Input } from '../../model/scorecard.ts'

/** What a condition does to a payment; reasons are in words for the reader. */
export interface Held {
  /** nothing is paid */
  fails?: readonly string[]
  /** a person must decide, or a paper is missing */
  pending?: readonly string[]
  /** waits for the assessment */
  waits?: readonly string[]
  /** only a part of the amount */
  part?: Part
}

/** `of` of `whole`, and why. */
export interface Part {
  of: Decimal
  whole: Decimal
  words: string
  /** the cells that say so */
  inputs: readonly Input[]
}

export const FREE: Held = {}
