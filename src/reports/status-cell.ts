import type { Decimal } from '../model/decimal.ts'
import type { Status } from '../model/scorecard.ts'
import { text, type CellPlan } from '../model/sheet-plan.ts'
import { isPaidInPart, subjectWord } from './wording.ts'

/** What is settled is green, what isn't is marked; the word says it too. `amount`: of a subject, paid in part where one of its payments is withheld. */
export function statusCell(status: Status, amount: Decimal | null = null): CellPlan {
  const word = subjectWord({ status, amount })
  if (status === 'final' || isPaidInPart({ status, amount })) return text(word, 'good')
  return text(word, status === 'incomplete' || status === 'withheld' ? 'bad' : 'undecided')
}
