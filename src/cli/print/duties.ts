import { subjectKey } from '../../model/county.ts'
import type { Payment, Scorecard } from '../../model/scorecard.ts'
import type { Screen } from '../screen.ts'
import { paragraph } from './paragraph.ts'

/** Duties are met or not: whoever is checked by them has neither a score nor a sum by formula (L-F1). */
export function isByDuties(cards: readonly Scorecard[]): boolean {
  return cards.length > 0 && cards.every((card) => hasDutiesAlone(card) && !card.payments.some(isOfMoney))
}

/** True for a subject whose duties were checked. */
export function isChecked(card: Scorecard): boolean {
  return card.status !== 'incomplete' && hasDutiesAlone(card)
}

/** `15/25` */
export function dutiesMet({ items }: Scorecard): string {
  const duties = items.flatMap(({ duty }) => duty ?? [])
  return `${duties.filter(({ state }) => state === 'met').length}/${duties.length}`
}

/** Subjects whose items are duties have no total: their share, and what is shown of their contract, a paragraph each. */
export function printDuties(screen: Screen, cards: readonly Scorecard[]): void {
  for (const card of cards.filter(isChecked)) {
    screen.out(`\n${screen.paint.bold(subjectKey(card))}\n`)
    for (const text of [card.totalWork, ...card.payments.map(({ work }) => work)])
      paragraph(screen, text, '  ')
  }
}

function isOfMoney({ amount }: Payment): boolean {
  return !amount.isZero()
}

function hasDutiesAlone({ total, items }: Scorecard): boolean {
  return total === null && items.some(({ duty }) => duty)
}
