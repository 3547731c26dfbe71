import { sum, type Decimal } from '../model/decimal.ts'
import type { Scorecard } from '../model/scorecard.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { cardKey } from './card-key.ts'

/**
 * Yuan of the first payments of a year whose second one is assessed too: they are a part of what the year earns, the
 * second is what is left of it (D-F5), and whoever pays them again pays twice. Zero where there are none.
 */
export function settledSum(cards: readonly Scorecard[], pack: Pack): Decimal {
  const settled = new Set(
    cards.flatMap((card) => firstsOf(card, pack).map((kind) => cardKey({ ...card, kind }))),
  )
  const firsts = cards.filter((card) => settled.has(cardKey(card))).flatMap(({ payments }) => payments)
  return sum(firsts.flatMap(({ status, amount }) => (status === 'final' ? [amount] : [])))
}

/** Keys of the first assessments that a card's payments settle; none where the two stand side by side (D-I3). */
function firstsOf({ kind }: Scorecard, pack: Pack): string[] {
  const payments = pack.subjects[kind]?.payments ?? []
  return payments.flatMap(({ settlement }) =>
    settlement?.way === 'advance' ? [settlement.failed.first] : [],
  )
}
