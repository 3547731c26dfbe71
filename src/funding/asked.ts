import { makeFinding } from '../findings/make.ts'
import { subjectKey, type Subject } from '../model/county.ts'
import { decimal, sum, yuan } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { Scorecard } from '../model/scorecard.ts'
import { observationOf } from '../submission/observed.ts'

/** What was asked for against what the rules give (Y-X3); of what is not settled yet, the most that can come of it. */
export function askedFindings(
  card: Scorecard,
  subject: Subject,
  asked: { clause: string; of: string } | undefined,
): Finding[] {
  if (!asked || card.status === 'incomplete') return []
  const [form, field] = asked.of.split('.')
  const holding = subject.holdings[form!]?.[0]
  const cell = holding && observationOf(holding, field!)
  if (!cell || cell.value.kind !== 'number') return []
  const amount = sum(card.payments.map((payment) => payment.amount))
  const read = decimal(cell.value.number)
  if (read.equals(amount)) return []
  const data = {
    label: cell.label,
    read: yuan(read),
    amount: yuan(amount),
    difference: yuan(read.minus(amount).abs()),
  }
  const at = { ...cell.spot, form: form!, field: cell.field, clause: asked.clause }
  return [makeFinding('LG-Q022', data, { ...at, subject: subjectKey(card) })]
}
