import { HUNDRED, ZERO, type Decimal } from '../model/decimal.ts'
import type { Formula } from '../model/scorecard.ts'
import type { Gauge, WhenZero } from '../packs/schema/rule/gauge.ts'
import type { Case } from './case.ts'
import { outcome, type Outcome } from './outcome.ts'
import type { Reading } from './reading.ts'
import { shown } from './shown.ts'
import { shifted, termOf, unusable, type Term } from './term.ts'

/** A figure that is held against a threshold or a target; with `per`, its share in per cent. */
export interface Gauged {
  of: Term
  per: Term | null
}

/**
 * Reads what gauges measure, and what by, with all of their readings; their formulas are counted through, over these.
 * `missing`: the readings to blame where one of them has no value.
 */
export function readGauges(
  scored: Case,
  gauges: readonly Gauge[],
): { gauges: Gauged[]; readings: readonly Reading[]; missing: Reading[] } {
  const terms: Term[] = []
  let before = 0
  const counted = (path: string): Term => {
    const term = termOf(scored, path)
    const own = { ...term, formula: shifted(term.formula, before) }
    before += term.readings.length
    terms.push(own)
    return own
  }
  const read = gauges.map(({ of, per }) => ({
    of: counted(of),
    per: per === undefined ? null : counted(per),
  }))
  return { gauges: read, readings: terms.flatMap(({ readings }) => readings), missing: unusable(terms) }
}

/** True where there is nothing to hold the figure against. */
function hasNoBase({ per }: Gauged): boolean {
  return per?.value?.isZero() ?? false
}

/** actual ≥ threshold, without a division: of × 100 ≥ threshold × per. */
export function reaches({ of, per }: Gauged, threshold: Decimal): boolean {
  const actual = of.value!
  return per === null ? actual.gte(threshold) : actual.times(HUNDRED).gte(threshold.times(per.value!))
}

/** actual ÷ target, exact to 40 digits; the base is not 0. */
export function proportionOf({ of, per }: Gauged, target: Decimal): Decimal {
  const actual = of.value!
  return per === null ? actual.dividedBy(target) : actual.times(HUNDRED).dividedBy(target.times(per.value!))
}

/** The figure itself, or its share in per cent, exact to 40 digits; the base is not 0. */
export function shareOf({ of, per }: Gauged): Decimal {
  return per === null ? of.value! : of.value!.times(HUNDRED).dividedBy(per.value!)
}

/** `12`, or `12 ÷ 80 = 15%` */
export function gaugeText(gauge: Gauged): string {
  const { of, per } = gauge
  if (per === null) return shown(of.value!)
  if (hasNoBase(gauge)) return `${shown(of.value!)} ÷ 0`
  return `${shown(of.value!)} ÷ ${shown(per.value!)} = ${shown(shareOf(gauge))}%`
}

/** What a rule comes to where a share has no base: nothing, all, or a person decides; undefined where there is one. */
export function baseless(
  gauges: readonly Gauged[],
  readings: readonly Reading[],
  most: Decimal,
  whenZero: WhenZero = 'zero',
  formula: Formula,
): Outcome | undefined {
  if (!gauges.some(hasNoBase)) return undefined
  const work = noBase(gauges)
  if (whenZero === 'zero') return outcome(readings, ZERO, `${work}，得 0`, formula)
  if (whenZero === 'full') return outcome(readings, most, `${work}，按满分 ${shown(most)}`, formula)
  return outcome(readings, most, `${work}，待定，至多 ${shown(most)}`, formula, { status: 'pending' })
}

/** The words for the base of a share that is 0. */
function noBase(gauges: readonly Gauged[]): string {
  const labels = gauges.filter(hasNoBase).map(({ per }) => per!.label)
  return `${[...new Set(labels)].join('、')}为 0`
}

/** A formula over gauges with its answer for a base of 0 in front. */
export function withoutBase(
  formula: string,
  gauges: readonly Gauged[],
  most: string,
  whenZero: WhenZero = 'zero',
): string {
  const worth = whenZero === 'zero' ? '0' : most
  return gauges.reduce(
    (rest, { per }) => (per === null ? rest : `IF(${per.formula}=0,${worth},${rest})`),
    formula,
  )
}
