import { maskPrivate } from '../../findings/mask.ts'
import { amountText } from '../../model/amount-text.ts'
import { decimal } from '../../model/decimal.ts'
import type { Language } from '../../model/finding.ts'
import { STATUSES, type Status } from '../../model/scorecard.ts'
import { shown } from '../../scoring/shown.ts'
import type { ExplainedPayment } from './model.ts'
import type { Say } from './wording.ts'
import { SEVERITY_WORDS, subjectWord } from '../wording.ts'

/** `确定`, `final`; the word itself for one that isn't known. `amount`: of a subject, which may be paid in part. */
export function statusWord(status: string, language: Language, amount: string | null = null): string {
  return isStatus(status)
    ? subjectWord({ status, amount: amount === null ? null : decimal(amount) }, language)
    : status
}

function isStatus(status: string): status is Status {
  return STATUSES.some((known) => known === status)
}

/** A severity in words; one that we don't know as it is. */
export function severityWord(severity: string, language: Language): string {
  return Object.entries(SEVERITY_WORDS[language]).find(([key]) => key === severity)?.[1] ?? severity
}

/** `4,950.00 元` from an amount of the result. */
export function money(amount: string, say: Say): string {
  return say('money', { amount: amountText(decimal(amount)) })
}

/** What a payment comes to; one by contract has no amount here. */
export function paymentMoney(
  { amount, contract }: Pick<ExplainedPayment, 'amount' | 'contract'>,
  say: Say,
): string {
  return contract ? say('byContract') : money(amount, say)
}

/** Points as they stand in a line: long ones are cut with …; `—` where there are none. */
export function pointsText(points: string | null): string {
  return points === null ? '—' : shown(decimal(points))
}

/** Whom it is about, as one says it: a station's name holds its town already. */
export function spokenName({ town, name }: { town: string | null; name: string }): string {
  return maskPrivate(town === null || name.startsWith(town) ? name : town + name)
}
