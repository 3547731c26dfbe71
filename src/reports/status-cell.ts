import type { SumKey } from '../model/amounts.ts'
import { yuan, type Decimal } from '../model/decimal.ts'
import type { Status } from '../model/scorecard.ts'
import { text, type CellPlan } from '../model/sheet-plan.ts'
import { columnRange, formula, labelledLine, type Span } from './plan.ts'
import { isPaidInPart, STATUS_WORDS, subjectWord } from './wording.ts'

/** What is settled is green, what isn't is marked; the word says it too. `amount`: of a subject, paid in part where one of its payments is withheld. */
export function statusCell(status: Status, amount: Decimal | null = null): CellPlan {
  const word = subjectWord({ status, amount })
  if (status === 'final' || isPaidInPart({ status, amount })) return text(word, 'good')
  return text(word, status === 'incomplete' || status === 'withheld' ? 'bad' : 'undecided')
}

/** The line below a list that adds up the amounts of one status, live; `total` is what we computed. Columns from 1. */
export function statusSum(
  status: SumKey,
  total: Decimal,
  span: Span,
  columns: { status: number; amount: number; all: number },
): CellPlan[] {
  const word = STATUS_WORDS.zh[status]
  const cells = labelledLine(`${word}合计`, 'total', columns.all)
  const [statuses, amounts] = [columnRange(columns.status, span), columnRange(columns.amount, span)]
  const found = `SUMIF(${statuses},"${word}",${amounts})`
  cells[columns.amount - 1] = formula(found, { number: yuan(total) }, 'totalMoney')
  return cells
}
