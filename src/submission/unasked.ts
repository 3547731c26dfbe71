import type { Subject } from '../model/county.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { PaymentRule } from '../packs/schema/payment.ts'
import { observationOf } from './observed.ts'

/**
 * True for a form that only payments ask for which the subject doesn't apply for: who asks for the one-off grant alone
 * owes neither the self-assessment nor the list of people placed (Q-E3, Q-E4).
 */
export function isUnasked(pack: Pack, subject: Subject, form: string): boolean {
  const payments = pack.subjects[subject.kind]?.payments ?? []
  const asking = payments.filter((payment) => asksFor(pack, payment, form))
  return asking.length > 0 && asking.every((payment) => isDeclined(payment, subject))
}

/** A paper of the payment leads to the form, or one of its conditions reads it. */
function asksFor({ checks }: Pack, { conditions }: PaymentRule, form: string): boolean {
  const paths = fieldPaths(conditions)
  const boxes = checks.flatMap(({ handedIn }) => (handedIn?.form === form ? [handedIn.ticked] : []))
  return paths.some((path) => path === form || path.startsWith(`${form}.`) || boxes.includes(path))
}

/** Every text that stands somewhere in the conditions: the field paths and forms are among them. */
function fieldPaths(given: unknown): string[] {
  if (typeof given === 'string') return [given]
  return typeof given === 'object' && given !== null ? Object.values(given).flatMap(fieldPaths) : []
}

function isDeclined({ conditions }: PaymentRule, { holdings }: Subject): boolean {
  const [form = '', field = ''] = conditions?.appliedFor?.of.split('.') ?? []
  const holding = holdings[form]?.[0]
  const value = holding && observationOf(holding, field)?.value
  return value?.kind === 'choice' && value.choice === '否'
}
