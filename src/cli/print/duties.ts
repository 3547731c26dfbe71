import { subjectKey } from '../../model/county.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { Screen } from '../screen.ts'
import { wrap } from '../width.ts'

/** Subjects whose items are duties have no total: their share, and what is shown of their contract, a paragraph each. */
export function printDuties(screen: Screen, cards: readonly Scorecard[]): void {
  for (const card of cards) {
    if (card.total !== null || card.status === 'incomplete') continue
    if (!card.items.some(({ duty }) => duty)) continue
    const lines = [card.totalWork, ...card.payments.map(({ work }) => work)]
    screen.out(`\n${screen.paint.bold(subjectKey(card))}\n`)
    for (const line of lines.flatMap((text) => wrap(text, screen.columns, '  '))) screen.out(`${line}\n`)
  }
}
