import type { Distance } from '../../funding/distance.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Finding } from '../../model/finding.ts'
import type { Observation } from '../../model/observation.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard, ScoredItem } from '../../model/scorecard.ts'
import type { Pack } from '../../packs/schema/pack.ts'

/** A figure of the rules about money that a trial may change. */
export interface Figure {
  /** `T-F2.base`: the clause and what it says */
  name: string
  clause: string
  /** in words, with what it belongs to */
  label: string
  /** plain decimal */
  value: string
}

/** A figure with what it is to be. */
export interface SetFigure<Known extends Figure = Figure> {
  figure: Known
  to: string
}

/** An interpretation that a trial takes otherwise. */
export interface OtherChoice {
  interpretation: string
  from: string
  to: string
}

/** A cell, what it could say instead, and what would come of that. */
export interface Shift {
  cell: Observation
  item: ScoredItem
  to: string
  /** how many units away; another choice is one */
  units: Decimal
  after: Scorecard
}

/** A subject, the lines above and below its total, and the smallest change of one cell that would take it over the next. */
export interface Reach {
  card: Scorecard
  up: Distance | null
  down: Distance | null
  /** null: no single cell would do */
  cheapest: Shift | null
}

/** A cell that decides about its subject's status or grade. */
export interface Decider extends Shift {
  before: Scorecard
}

/** A budget under other figures or interpretations, beside the official one. */
export interface TrialResult {
  /** as the trial takes it */
  pack: Pack
  official: Run
  trial: Run
  sets: readonly SetFigure[]
  choices: readonly OtherChoice[]
  reaches: readonly Reach[]
  deciders: readonly Decider[]
  /** what is to be known of the forms and rules that it was computed from */
  findings: readonly Finding[]
}
