import { amountText } from '../../model/amount-text.ts'
import { decimal } from '../../model/decimal.ts'
import type { ExplainedChoice, ExplainedOption, ExplainedSubject } from './model.ts'
import type { Say } from './wording.ts'
import { money, pointsText } from './words.ts'

/** The option in force, and whether it is the usual one. */
export function inForceText(means: string, isDefault: boolean, say: Say): string {
  return say(isDefault ? 'inForce' : 'inForceOther', { means })
}

/** Another option, and what it would give. */
export function underText(option: ExplainedOption, now: ExplainedSubject, say: Say): string {
  return say('under', { means: option.means, result: optionText(option, now, say) })
}

/** What another option would give, beside what it has now. */
function optionText({ subject: changed, run }: ExplainedOption, now: ExplainedSubject, say: Say): string {
  if (changed === null) return say('same')
  if (changed === undefined) {
    const difference = run && signed(run.difference, say)
    return run ? say('runChanges', { n: run.subjects, difference: difference ?? '' }) : say('notTried')
  }
  const amount = changed.amount === null ? say('noNewAmount') : money(changed.amount, say)
  const same = changed.total === null || changed.total === now.total
  const parts = [
    ...(same ? [] : [say('total', { n: pointsText(changed.total) })]),
    amount,
    changed.statusWord,
  ]
  const both = changed.amount !== null && now.amount !== null && changed.amount !== now.amount
  if (!both) return parts.join(say('comma'))
  const difference = signed(decimal(changed.amount!).minus(now.amount!).toFixed(2), say)
  return parts.join(say('comma')) + say('change', { difference })
}

function signed(difference: string, say: Say): string {
  const value = decimal(difference)
  if (value.isZero()) return '0.00'
  return say(value.isNegative() ? 'less' : 'more', { amount: amountText(value.abs()) })
}

/** What is said of interpretations whose other options change nothing: of somebody who isn't scored yet, nothing is known. */
export function quietText(quiet: readonly ExplainedChoice[], status: string, say: Say): string {
  const names = quiet.map(({ id, isDefault }) => (isDefault ? id : say('notDefault', { id })))
  return say(status === 'incomplete' ? 'quietUnknown' : 'quiet', { ids: names.join(say('and')) })
}
