import { oncePer } from '../../model/once-per.ts'
import type { Path } from '../places.ts'
import type { Check as PackCheck } from '../schema/check.ts'
import type { PaymentRule } from '../schema/payment.ts'
import type { Item, Part } from '../schema/rule.ts'
import { CHECK_SHAPES } from '../vocabulary.ts'
import { applicationForms, applicationReferences } from './application-references.ts'
import { named, type Named, type Reference, type Wanted } from './reference.ts'
import { inBudgets, inFigureChecks, inSubject, inTargets } from './target-references.ts'
import { itemRulesOf, paymentsOf, subjectsOf, type View } from './view.ts'

/** Every place where a rule, a payment or a check names a field. */
export const fieldReferences = oncePer((view: View): readonly Reference[] => [
  ...itemRulesOf(view).flatMap(({ rule, path, subject }) => [
    ...inRule(rule, path, subject.madeBy[0]),
    ...inTargets(rule, path, subject.madeBy[0]),
  ]),
  ...paymentsOf(view).flatMap(({ subject, payment, path }) => [
    ...inPayment(payment, path, subject.madeBy[0]),
    ...inBudgets(payment, path, subject.madeBy[0]),
  ]),
  ...subjectsOf(view).flatMap(({ subject, path }) => inSubject(subject, path)),
  ...applicationReferences(view),
  ...view.pack.checks.flatMap((check, index) => [
    ...inCheck(check, ['checks', index]),
    ...inFigureChecks(check, ['checks', index], view),
  ]),
])

function inRule(rule: Item | Part, path: Path, base: string | undefined): Reference[] {
  const { perUnit, ratio, byChoice, bands, claim, weighted } = rule
  const noneWhen = 'noneWhen' in rule ? rule.noneWhen : undefined
  return [
    ...named(path, base, [
      [perUnit?.of, 'figure', 'perUnit', 'of'],
      [ratio?.of, 'figure', 'ratio', 'of'],
      [ratio?.per, 'figure', 'ratio', 'per'],
      [byChoice?.of, 'choice', 'byChoice', 'of'],
      [bands?.of, 'figure', 'bands', 'of'],
      [claim?.of, 'number', 'claim', 'of'],
      [claim?.evidence?.atLeast?.of, 'figure', 'claim', 'evidence', 'atLeast', 'of'],
      [claim?.evidence?.months?.since, 'date', 'claim', 'evidence', 'months', 'since'],
      [noneWhen?.of, 'choice', 'noneWhen', 'of'],
    ]),
    ...namedByKeys([...path, 'weighted', 'fields'], base, 'figure', weighted?.fields),
  ]
}

/** References that are the keys of a node. */
function namedByKeys(path: Path, base: string | undefined, wanted: Wanted, node: object = {}): Reference[] {
  return Object.keys(node).map((text) => ({ text, base, wanted, path: [...path, text], on: 'key' }))
}

function inPayment(payment: PaymentRule, path: Path, base: string | undefined): Reference[] {
  const { grant, byCount, byFigure } = payment
  return [
    ...named(path, base, [
      [grant?.late.of, 'date', 'grant', 'late', 'of'],
      [byFigure?.of, 'figure', 'byFigure', 'of'],
    ]),
    ...namedByKeys([...path, 'byCount', 'amounts'], base, 'figure', byCount?.amounts),
  ]
}

function inCheck(check: PackCheck, path: Path): Reference[] {
  const { compare, average, samePerson, repeated, deadline, companion } = check
  const columns = named(path, companion?.form, [
    [companion?.has, 'any', 'companion', 'has'],
    [companion?.lacks, 'any', 'companion', 'lacks'],
  ])
  return [
    ...named(path, compare?.form, [
      [compare?.left, 'any', 'compare', 'left'],
      [compare?.right, 'any', 'compare', 'right'],
    ]),
    ...namedByKeys([...path, 'average', 'fields'], average?.form, 'number', average?.fields),
    ...Object.entries(average?.fields ?? {}).flatMap(([key, sums]) =>
      named([...path, 'average', 'fields', key], average?.over, inList(sums)),
    ),
    ...named(path, samePerson?.form, [
      [samePerson?.name, 'any', 'samePerson', 'name'],
      [samePerson?.phone, 'any', 'samePerson', 'phone'],
    ]),
    ...named([...path, 'repeated', 'fields'], repeated?.form, inList(repeated?.fields)),
    ...named(path, undefined, [[deadline?.of, 'date', 'deadline', 'of']]),
    ...columns.map((reference): Reference => ({ ...reference, column: true })),
  ]
}

/** Numbers that a list names. */
function inList(fields: readonly string[] = []): Named[] {
  return fields.map((text, index) => [text, 'number', index])
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
    const params = check[shape]
    if (!params) return []
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
