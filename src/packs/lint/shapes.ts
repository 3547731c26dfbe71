import type { Path } from '../places.ts'
import { CHECK_SHAPES, PAYMENT_SHAPES, RULE_SHAPES } from '../vocabulary.ts'
import { itemRulesOf, subjectsOf, type Complaint, type View } from './view.ts'

/** Items, parts, payments, checks and their lists of alternatives need exactly one shape each. */
export function oneShapeEach(view: View): Complaint[] {
  const items = itemRulesOf(view).flatMap(({ rule, item, path }) => [
    ...oneOf(rule, rule === item ? [...RULE_SHAPES, 'parts'] : RULE_SHAPES, path, item.clause),
    ...(rule.claim ? inClaim(rule.claim, [...path, 'claim'], item.clause) : []),
  ])
  const payments = subjectsOf(view).flatMap(({ subject, path }) =>
    subject.payments.flatMap((payment, index) =>
      oneOf(payment, PAYMENT_SHAPES, [...path, 'payments', index], payment.clause),
    ),
  )
  const checks = view.pack.checks.flatMap((check, index) => {
    const path = ['checks', index]
    const compared = check.compare
      ? oneOf(check.compare, ['right', 'value'], [...path, 'compare'], check.clause)
      : []
    return [...oneOf(check, CHECK_SHAPES, path, check.clause), ...compared]
  })
  return [...items, ...payments, ...checks]
}

function inClaim(
  claim: { attainable: object; evidence?: object | undefined },
  path: Path,
  clause: string,
): Complaint[] {
  return [
    ...oneOf(claim.attainable, ['values', 'range', 'sumsOf'], [...path, 'attainable'], clause),
    ...(claim.evidence
      ? oneOf(claim.evidence, ['name', 'atLeast', 'months'], [...path, 'evidence'], clause)
      : []),
  ]
}

function oneOf(node: object, shapes: readonly string[], path: Path, clause: string): Complaint[] {
  const there = shapes.filter((shape) => Object.hasOwn(node, shape))
  if (there.length === 1) return []
  const wanted = (there.length > 0 ? there : shapes).join(' / ')
  const key = typeof path.at(-1) === 'string' ? String(path.at(-1)) : clause
  return [{ code: 'LG-P101', path, data: { key, read: there.join(' / ') || '0', wanted }, clause }]
}
