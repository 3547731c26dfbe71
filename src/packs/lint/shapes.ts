import type { Path } from '../places.ts'
import { CHECK_SHAPES, PAYMENT_SHAPES, RULE_SHAPES } from '../vocabulary.ts'
import { itemRulesOf, paymentsOf, subjectsOf, type Complaint, type View } from './view.ts'

/** Items, parts, payments, checks and their lists of alternatives need exactly one shape each. */
export function oneShapeEach(view: View): Complaint[] {
  const items = itemRulesOf(view).flatMap(({ rule, item, path }) => [
    ...oneOf(rule, rule === item ? [...RULE_SHAPES, 'parts'] : RULE_SHAPES, path, item.clause),
    ...(rule.claim ? inClaim(rule.claim, [...path, 'claim'], item.clause) : []),
  ])
  const payments = paymentsOf(view).flatMap(({ payment, path }) =>
    oneOf(payment, PAYMENT_SHAPES, path, payment.clause),
  )
  const vetoes = subjectsOf(view).flatMap(({ subject, path }) =>
    subject.vetoes.flatMap((veto, index) =>
      oneOf(veto, ['itemsWithoutPoints', 'when'], [...path, 'vetoes', index], veto.clause),
    ),
  )
  const checks = view.pack.checks.flatMap((check, index) => {
    const path = ['checks', index]
    const compared = check.compare
      ? oneOf(check.compare, ['right', 'value'], [...path, 'compare'], check.clause)
      : []
    return [...oneOf(check, CHECK_SHAPES, path, check.clause), ...compared]
  })
  return [...items, ...vetoes, ...payments, ...checks]
}

/** Shapes of several parts that mean nothing without one of them. */
export function wholeShapes(view: View): Complaint[] {
  const duties = itemRulesOf(view).flatMap(({ rule: { duty }, path }) => {
    if (!duty) return []
    const { of, atLeast, ticked, months } = duty
    const at = [...path, 'duty']
    if (of === undefined && !months && ticked === undefined) return lacking(at, 'of')
    if (of !== undefined && atLeast === undefined) return lacking(at, 'atLeast')
    return of === undefined && atLeast !== undefined ? lacking(at, 'of') : []
  })
  const checks = view.pack.checks.flatMap(({ monthly }, index) => {
    if (!monthly || monthly.atLeast !== undefined) return []
    const at = ['checks', index, 'monthly']
    if (monthly.percent === undefined) return lacking(at, monthly.of === undefined ? 'atLeast' : 'percent')
    return monthly.of === undefined ? lacking(at, 'of') : []
  })
  const conditions = paymentsOf(view).flatMap(({ payment, path }) => {
    const { served, documents } = payment.conditions ?? {}
    const at = [...path, 'conditions']
    const idle = served && served.months === undefined && served.days === undefined
    return [
      ...(idle ? lacking([...at, 'served'], 'months') : []),
      ...(documents?.papers ?? []).flatMap(({ handedIn, ticked }, paper) =>
        handedIn === undefined && ticked === undefined
          ? lacking([...at, 'documents', 'papers', paper], 'ticked')
          : [],
      ),
    ]
  })
  const vetoes = subjectsOf(view).flatMap(({ subject, path }) =>
    subject.vetoes.flatMap(({ itemsWithoutPoints, count }, index) =>
      itemsWithoutPoints && count === undefined ? lacking([...path, 'vetoes', index], 'count') : [],
    ),
  )
  return [...duties, ...checks, ...conditions, ...vetoes]
}

function lacking(path: Path, key: string): Complaint[] {
  const parent = String(path.findLast((step) => typeof step === 'string'))
  return [{ code: 'LG-P021', path, on: 'key', data: { key, parent } }]
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
