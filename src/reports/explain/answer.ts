import { decimal } from '../../model/decimal.ts'
import type { ExplainedPayment, ExplainedSubject } from './model.ts'
import { money, paymentMoney, pointsText, spokenName } from './words.ts'
import type { Say } from './wording.ts'

type Answering = Pick<
  ExplainedSubject,
  'town' | 'name' | 'status' | 'amount' | 'payments' | 'total' | 'totalWork' | 'findings'
>

/** What a subject gets and why, in one sentence; `period` is said behind its name where there are several. */
export function answerOf(
  subject: Answering,
  reasons: readonly string[],
  period: string | null,
  say: Say,
): string {
  const name = spokenName(subject)
  const who = period === null ? name : name + say('about', { what: period })
  return say('answer', { who, what: predicate(subject, reasons, say) })
}

function predicate(subject: Answering, reasons: readonly string[], say: Say): string {
  if (subject.status === 'incomplete') return incompleteAnswer(subject, reasons, say)
  const { payments } = subject
  if (payments.length === 0) return withoutPayment(subject, reasons, say)
  const [only] = payments
  if (payments.length === 1) return paymentAnswer(only!, say)
  const parts = payments.map((payment) => partAnswer(payment, say)).join(say('semicolon'))
  return say('several', { sums: sumAnswer(subject, say), parts })
}

function incompleteAnswer({ findings }: Answering, reasons: readonly string[], say: Say): string {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const why = errors.length > 0 ? say('errors', { n: errors.length }) : (reasons[0] ?? say('noFigures'))
  return say('incomplete', { why })
}

function withoutPayment({ total, totalWork }: Answering, reasons: readonly string[], say: Say): string {
  const why = reasons[0] ?? (total === null ? totalWork : say('total', { n: pointsText(total) }))
  return say('noAmount', { why: why === '' ? '' : say('because', { why }) })
}

function paymentAnswer(payment: ExplainedPayment, say: Say): string {
  const { amount, contract, status, work, reasons, label } = payment
  const why = reasons.length > 0 ? reasons.join(say('semicolon')) : work
  const values = { money: money(amount, say), label, work, why }
  switch (status) {
    case 'final':
      return say(contract ? 'noGrant' : 'paid', values)
    case 'withheld':
      return say('withheld', { why: why.replace(/，不予(?:拨付|补助)$/, '') })
    case 'pending':
      return say('pending', values)
    default:
      return say(decimal(amount).isZero() ? 'estimatedNothing' : 'estimated', values)
  }
}

function sumAnswer({ payments }: Answering, say: Say): string {
  const of = (status: string) =>
    payments
      .filter((payment) => payment.status === status)
      .reduce((total, { amount }) => total.plus(amount), decimal('0'))
  const said = [
    ['final', 'sumFinal'],
    ['provisional', 'sumProvisional'],
    ['pending', 'sumPending'],
  ] as const
  const parts = said.flatMap(([status, word]) => {
    const total = of(status)
    return total.isZero() ? [] : [say(word, { money: money(total.toFixed(2), say) })]
  })
  return parts.length === 0 ? say('sumNothing') : parts.join(say('comma'))
}

function partAnswer(payment: ExplainedPayment, say: Say): string {
  const { label, status, statusWord, reasons, work } = payment
  const values = { label, money: paymentMoney(payment, say), status: statusWord, why: reasons[0] ?? work }
  if (status === 'withheld') return say('partWithheld', values)
  return say(status === 'final' ? 'partFinal' : 'partOpen', values)
}
