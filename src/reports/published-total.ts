import type { Decimal } from '../model/decimal.ts'
import type { Pack } from '../packs/schema/pack.ts'

/** The marks of a kind of subject that decide about money: a total is never shown on another side of one. */
export function thresholdsOf(pack: Pack, kind: string): string[] {
  const { payments = [], grades } = pack.subjects[kind] ?? {}
  const graded = (grades?.rows ?? []).map(({ from }) => from)
  const paid = payments.flatMap(({ share, grant, byBands, instalment, settlement, conditions }) => [
    ...(share ? [share.gate.atLeast] : []),
    ...(grant ? [grant.pass.above] : []),
    ...(conditions?.gate ? [conditions.gate.atLeast] : []),
    ...(instalment ? [instalment.gate.atLeast] : []),
    ...(settlement ? [settlement.gate.atLeast, settlement.whole.from] : []),
    ...(byBands?.rows ?? []).map(({ from }) => from),
  ])
  return [...graded, ...paid]
}

/** Half up to two decimals, or to as many as leave the total on its side of every threshold. */
export function twoDecimals(total: Decimal, thresholds: readonly string[]): Decimal {
  for (let places = 2; places < 20; places += 1) {
    const rounded = total.toDecimalPlaces(places)
    if (thresholds.every((mark) => rounded.comparedTo(mark) === total.comparedTo(mark))) return rounded
  }
  return total
}
