import { decimal, ZERO } from '../../model/decimal.ts'
import type { Path } from '../places.ts'
import type { Item, Part } from '../schema/rule.ts'
import { amountsOf } from './amounts.ts'
import { itemRulesOf, paymentsOf, type Complaint, type View } from './view.ts'

/** More empty rows than any form has. */
const MOST_ROWS = '1000'

/** Numbers that something is divided or counted by, and amounts. */
export function aboveZero(view: View): Complaint[] {
  const rules = itemRulesOf(view).flatMap(({ rule, path }) => [
    ...(rule.proportion?.targets ?? []).map(({ target }, index) => {
      return { read: target, path: [...path, 'proportion', 'targets', index, 'target'] }
    }),
    ...(rule.steps ? [{ read: rule.steps.each, path: [...path, 'steps', 'each'] }] : []),
    ...(rule.steps?.below === 'proportional'
      ? [{ read: rule.steps.from, path: [...path, 'steps', 'from'] }]
      : []),
    ...normsOf(rule).map(({ read, at }) => ({ read, path: [...path, 'duty', ...at] })),
  ])
  const checks = view.pack.checks.flatMap(({ repeated }, index) =>
    repeated ? [{ read: repeated.months, path: ['checks', index, 'repeated', 'months'] }] : [],
  )
  const parts = paymentsOf(view).flatMap(({ payment: { conditions }, path }) => {
    const at = [...path, 'conditions', 'proRata', 'full']
    return conditions?.proRata ? [{ read: conditions.proRata.full, path: at }] : []
  })
  const percents = paymentsOf(view).flatMap(({ payment: { conditions }, path }) =>
    Object.entries(conditions?.gradePercent?.percents ?? {})
      .filter(([, read]) => decimal(read).lt(ZERO))
      .map(([grade, read]) => ({ read, path: [...path, 'conditions', 'gradePercent', 'percents', grade] })),
  )
  const amounts = amountsOf(view).filter(({ orNothing }) => !orNothing)
  return [...rules, ...checks, ...parts, ...percents, ...amounts]
    .filter(({ read }) => decimal(read).lte(ZERO))
    .map(({ read, path }) => ({ code: 'LG-P138', path, data: { key: String(path.at(-1)), read } }))
}

/** What has to be reached of a duty: of nothing there is enough even where nothing is filled in. */
function normsOf({ duty }: Item | Part): { read: string; at: Path }[] {
  const { atLeast, each = {} } = duty?.months ?? {}
  return [
    ...(duty?.atLeast === undefined ? [] : [{ read: duty.atLeast, at: ['atLeast'] }]),
    ...(atLeast === undefined ? [] : [{ read: atLeast, at: ['months', 'atLeast'] }]),
    ...Object.entries(each).map(([key, read]) => ({ read, at: ['months', 'each', key] })),
  ]
}

/** A blank has no more empty rows than somebody could print. */
export function printableRows({ pack }: View): Complaint[] {
  return Object.entries(pack.forms).flatMap(([id, { blankRows: read }]): Complaint[] => {
    if (read === undefined || decimal(read).lte(decimal(MOST_ROWS))) return []
    return [{ code: 'LG-P140', path: ['forms', id, 'blankRows'], data: { read, most: MOST_ROWS }, form: id }]
  })
}
