import type { Subject } from '../model/county.ts'
import { fieldTarget, inForm } from '../packs/field-path.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { PaymentRule } from '../packs/schema/payment.ts'
import { reportedAt } from './observed.ts'

/**
 * True for a form that only payments ask for which the subject doesn't apply for: who asks for the one-off grant alone
 * owes neither the self-assessment nor the list of people placed (Q-E3, Q-E4).
 */
export function isUnasked(pack: Pack, subject: Subject, form: string): boolean {
  const { payments = [], madeBy = [] } = pack.subjects[subject.kind] ?? {}
  const asking = payments.filter((payment) => asksFor(pack, payment, form, madeBy[0]))
  return asking.length > 0 && asking.every((payment) => isDeclined(payment, subject, madeBy[0]))
}

/** A paper of the payment leads to the form, or one of its conditions reads it. */
function asksFor(pack: Pack, { conditions }: PaymentRule, form: string, base: string | undefined): boolean {
  const texts = textsIn(conditions)
  const boxes = pack.checks.flatMap(({ handedIn }) => (handedIn?.form === form ? [handedIn.ticked] : []))
  const fields = texts.flatMap((text) => fieldTarget(pack, text, base) ?? [])
  return (
    texts.includes(form) || fields.some(({ form: own, id }) => own === form || boxes.includes(`${own}.${id}`))
  )
}

/** Every text that stands somewhere in the conditions: the field paths and forms are among them. */
function textsIn(given: unknown): string[] {
  if (typeof given === 'string') return [given]
  return typeof given === 'object' && given !== null ? Object.values(given).flatMap(textsIn) : []
}

function isDeclined({ conditions }: PaymentRule, subject: Subject, base: string | undefined): boolean {
  const of = conditions?.appliedFor?.of
  const value = of === undefined ? undefined : reportedAt(subject, inForm(of, base))?.value
  return value?.kind === 'choice' && value.choice === '否'
}
