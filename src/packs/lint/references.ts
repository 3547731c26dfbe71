import { oncePer } from '../../model/once-per.ts'
import type { Path } from '../places.ts'
import type { Check as PackCheck } from '../schema/check.ts'
import type { PaymentRule } from '../schema/payment.ts'
import type { Item, Part } from '../schema/rule.ts'
import { CHECK_SHAPES } from '../vocabulary.ts'
import { applicationForms, applicationReferences } from './application-references.ts'
import { named, type Reference, type Wanted } from './reference.ts'
import { inBudgets, inFigureChecks, inSubject, inTargets } from './target-references.ts'
import { itemRulesOf, subjectsOf, type View } from './view.ts'

/** Every place where a rule, a payment or a check names a field. */
export const fieldReferences = oncePer((view: View): readonly Reference[] => [
  ...itemRulesOf(view).flatMap(({ rule, path, subject }) => [
    ...inRule(rule, path, subject.madeBy[0]),
    ...inTargets(rule, path, subject.madeBy[0]),
  ]),
  ...subjectsOf(view).flatMap(({ subject, path }) =>
    subject.payments.flatMap((payment, index) => [
      ...inPayment(payment, [...path, 'payments', index], subject.madeBy[0]),
      ...inBudgets(payment, [...path, 'payments', index], subject.madeBy[0]),
    ]),
  ),
  ...subjectsOf(view).flatMap(({ subject, path }) => inSubject(subject, path)),
  ...applicationReferences(view),
  ...view.pack.checks.flatMap((check, index) => [
    ...inCheck(check, ['checks', index]),
    ...inFigureChecks(check, ['checks', index], view),
  ]),
])

function inRule(rule: Item | Part, path: Path, base: string | undefined): Reference[] {
  const found: Reference[] = []
  const add = (text: string | undefined, wanted: Wanted, ...at: string[]) => {
    if (text !== undefined) found.push({ text, base, wanted, path: [...path, ...at] })
  }
  add(rule.perUnit?.of, 'figure', 'perUnit', 'of')
  add(rule.ratio?.of, 'figure', 'ratio', 'of')
  add(rule.ratio?.per, 'figure', 'ratio', 'per')
  add(rule.byChoice?.of, 'choice', 'byChoice', 'of')
  add(rule.bands?.of, 'figure', 'bands', 'of')
  add(rule.claim?.of, 'number', 'claim', 'of')
  add(rule.claim?.evidence?.atLeast?.of, 'figure', 'claim', 'evidence', 'atLeast', 'of')
  add(rule.claim?.evidence?.months?.since, 'date', 'claim', 'evidence', 'months', 'since')
  if ('noneWhen' in rule) add(rule.noneWhen?.of, 'choice', 'noneWhen', 'of')
  for (const text of Object.keys(rule.weighted?.fields ?? {})) {
    found.push({ text, base, wanted: 'figure', path: [...path, 'weighted', 'fields', text], on: 'key' })
  }
  return found
}

function inPayment(payment: PaymentRule, path: Path, base: string | undefined): Reference[] {
  const { grant, byCount, byFigure } = payment
  return [
    ...named(path, base, [
      [grant?.late.of, 'date', 'grant', 'late', 'of'],
      [byFigure?.of, 'figure', 'byFigure', 'of'],
    ]),
    ...Object.keys(byCount?.amounts ?? {}).map((text): Reference => {
      return { text, base, wanted: 'figure', path: [...path, 'byCount', 'amounts', text], on: 'key' }
    }),
  ]
}

function inCheck(check: PackCheck, path: Path): Reference[] {
  const found: Reference[] = []
  const add = (text: string, base: string | undefined, wanted: Wanted, ...at: (string | number)[]) =>
    found.push({ text, base, wanted, path: [...path, ...at] })
  const { compare, average, samePerson, repeated, deadline, companion } = check
  if (compare) add(compare.left, compare.form, 'any', 'compare', 'left')
  if (compare?.right !== undefined) add(compare.right, compare.form, 'any', 'compare', 'right')
  for (const [key, sums] of Object.entries(average?.fields ?? {})) {
    found.push({
      text: key,
      base: average!.form,
      wanted: 'number',
      path: [...path, 'average', 'fields', key],
      on: 'key',
    })
    for (const [index, text] of sums.entries())
      add(text, average!.over, 'number', 'average', 'fields', key, index)
  }
  if (samePerson) add(samePerson.name, samePerson.form, 'any', 'samePerson', 'name')
  if (samePerson) add(samePerson.phone, samePerson.form, 'any', 'samePerson', 'phone')
  for (const [index, text] of (repeated?.fields ?? []).entries()) {
    add(text, repeated!.form, 'number', 'repeated', 'fields', index)
  }
  if (deadline) add(deadline.of, undefined, 'date', 'deadline', 'of')
  if (companion) {
    const at = { base: companion.form, wanted: 'any', column: true } as const
    found.push({ ...at, text: companion.has, path: [...path, 'companion', 'has'] })
    found.push({ ...at, text: companion.lacks, path: [...path, 'companion', 'lacks'] })
  }
  return found
}

interface FormAt {
  form: string
  path: Path
}

/** Every place where a subject, a rule or a check names a form. */
export function formReferences(view: View): FormAt[] {
  return [
    ...subjectsOf(view).flatMap(({ subject, path }) =>
      subject.madeBy.map((form, index) => ({ form, path: [...path, 'madeBy', index] })),
    ),
    ...itemRulesOf(view).flatMap(({ rule, path }) => [
      ...formIn(rule.claim?.evidence?.months, [...path, 'claim', 'evidence', 'months']),
      ...formIn(rule.duty?.months, [...path, 'duty', 'months']),
    ]),
    ...view.pack.checks.flatMap((check, index) => formsOfCheck(check, ['checks', index])),
    ...applicationForms(view),
  ]
}

function formIn(node: { form: string } | undefined, path: Path): FormAt[] {
  return node ? [{ form: node.form, path: [...path, 'form'] }] : []
}

/** Whatever its shape, a check names its forms by these keys. */
function formsOfCheck(check: PackCheck, path: Path): FormAt[] {
  return CHECK_SHAPES.flatMap((shape) => {
    const params = check[shape] ?? {}
    const at = [...path, shape]
    return [
      ...('form' in params ? [{ form: params.form, path: [...at, 'form'] }] : []),
      ...('over' in params ? [{ form: params.over, path: [...at, 'over'] }] : []),
      ...('forms' in params ? params.forms : []).map((form, index) => ({
        form,
        path: [...at, 'forms', index],
      })),
    ]
  })
}
