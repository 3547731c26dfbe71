import { decimal, ZERO } from '../../model/decimal.ts'
import { itemRulesOf, type Complaint, type View } from './view.ts'

/** Numbers that something is divided or counted by. */
export function aboveZero(view: View): Complaint[] {
  const rules = itemRulesOf(view).flatMap(({ rule, path }) => [
    ...(rule.proportion?.targets ?? []).map(({ target }, index) => {
      return { read: target, path: [...path, 'proportion', 'targets', index, 'target'] }
    }),
    ...(rule.steps ? [{ read: rule.steps.each, path: [...path, 'steps', 'each'] }] : []),
  ])
  const checks = view.pack.checks.flatMap(({ repeated }, index) =>
    repeated ? [{ read: repeated.months, path: ['checks', index, 'repeated', 'months'] }] : [],
  )
  return [...rules, ...checks]
    .filter(({ read }) => decimal(read).lte(ZERO))
    .map(({ read, path }) => ({ code: 'LG-P138', path, data: { key: String(path.at(-1)), read } }))
}
