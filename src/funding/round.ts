import { decimal, Decimal, withoutDust, yuan } from '../model/decimal.ts'
import { ROUNDING } from '../packs/sentence/words.ts'
import type { Rounding } from '../packs/vocabulary.ts'
import { shown } from '../scoring/shown.ts'

/** Decimal places as ROUND takes them, negative ones in front of the point; `cut`: what is left over is dropped. */
const WAYS: Readonly<Record<Rounding, { places: number; cut?: true }>> = {
  fen: { places: 2 },
  jiao: { places: 1 },
  yuan: { places: 0 },
  ten: { places: -1 },
  hundred: { places: -2 },
  thousand: { places: -3 },
  'fen-down': { places: 2, cut: true },
  'jiao-down': { places: 1, cut: true },
  'yuan-down': { places: 0, cut: true },
  'ten-down': { places: -1, cut: true },
  'hundred-down': { places: -2, cut: true },
  'thousand-down': { places: -3, cut: true },
}

/** The unit of a rounding in yuan: 0.01, 100. */
export function unitOf(to: Rounding): Decimal {
  return decimal(`1e${-WAYS[to].places}`)
}

/** The one rounding of a payment (T-I10): half up, or what is left over is dropped. */
export function roundPayment(amount: Decimal, to: Rounding): Decimal {
  return withoutDust(amount).toNearest(unitOf(to), WAYS[to].cut ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP)
}

/** An amount and what it is rounded to, in words; what is rounded to the fen or the yuan is shown as it comes out. */
export function roundedText(exact: Decimal, to: Rounding): string {
  const paid = roundPayment(exact, to)
  const isPlain = to === 'fen' || to === 'yuan' || paid.equals(exact)
  return isPlain ? yuan(paid) : `${shown(exact)}，${ROUNDING[to]}为 ${yuan(paid)}`
}

/** The same in a live formula; the inner ROUND takes off what binary floating point leaves behind. */
export function roundFormula(amount: string, to: Rounding): string {
  const { places, cut } = WAYS[to]
  return `${cut ? 'ROUNDDOWN' : 'ROUND'}(ROUND(${amount},8),${places})`
}

type Ratio = Readonly<Record<'of' | 'whole', Decimal | string>>

/** What parts of an amount come to (10 of 12), exact to 40 digits. */
export function inParts(amount: Decimal, parts: readonly Ratio[]): Decimal {
  return parts.reduce((rest, { of, whole }) => rest.times(of).dividedBy(whole), amount)
}
