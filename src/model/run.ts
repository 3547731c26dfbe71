import type { Amounts } from './amounts.ts'
import type { Missing, Review, Roster, StationList } from './county.ts'
import type { Decimal } from './decimal.ts'
import type { Finding } from './finding.ts'
import type { Scorecard } from './scorecard.ts'

export interface InputForm {
  form: string
  sheet: string
}

/** One workbook that went into a run. */
export interface RunInput {
  path: string
  sha256: string
  forms: readonly InputForm[]
}

export interface TownResult {
  /** null for packs without towns */
  town: string | null
  subjects: number
  /** subjects whose final amount is above zero */
  paid: number
  amount: Amounts
}

/** What another option of one interpretation would change. */
export interface Alternative {
  interpretation: string
  option: string
  subjects: number
  /** yuan, new minus old, over final, provisional and pending amounts together */
  difference: Decimal
  /** these subjects as they would be; left out where it wasn't noted */
  changes?: readonly Change[]
}

/** How many of these subjects can't be worked out under the option: `difference` only says that what they had is gone. */
export function unknownUnder({ changes = [] }: { changes?: readonly { status: string }[] }): number {
  return changes.filter(({ status }) => status === 'incomplete').length
}

/** A subject under another option. */
export type Change = Pick<
  Scorecard,
  'kind' | 'period' | 'town' | 'name' | 'status' | 'total' | 'grade' | 'amount'
>

/** The whole result: the JSON document, and the only thing that any report reads. */
export interface Run {
  /** of the program; left out where nobody said */
  version?: string
  /** county: ranking and quota are known; town: they are not */
  scope: 'town' | 'county'
  pack: { id: string; title: string; status: string; sha256: string }
  interpretations: Readonly<Record<string, string>>
  inputs: readonly RunInput[]
  findings: readonly Finding[]
  subjects: readonly Scorecard[]
  towns: readonly TownResult[]
  amount: Amounts
  missing: readonly Missing[]
  roster: Roster | null
  stations: StationList | null
  review: Review | null
  /** what every other option of each interpretation would change, one at a time; left out where it wasn't worked out */
  alternatives?: readonly Alternative[]
}
