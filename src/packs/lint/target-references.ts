import { ownForm } from '../field-path.ts'
import type { Path } from '../places.ts'
import type { Check as PackCheck } from '../schema/check.ts'
import type { SubjectRules } from '../schema/pack.ts'
import type { PaymentRule } from '../schema/payment.ts'
import type { Item, Part } from '../schema/rule.ts'
import type { Gauge } from '../schema/rule/gauge.ts'
import { named, type Named, type Reference } from './reference.ts'
import type { View } from './view.ts'

function gauges(list: readonly Gauge[], ...at: string[]): Named[] {
  return list.flatMap(({ of, per }, index): Named[] => [
    [of, 'figure', ...at, index, 'of'],
    [per, 'figure', ...at, index, 'per'],
  ])
}

/** Fields that tiers, proportions and steps name. */
export function inTargets(rule: Item | Part, path: Path, base: string | undefined): Reference[] {
  return named(path, base, [
    ...gauges(rule.tiers?.of ?? [], 'tiers', 'of'),
    ...gauges(rule.proportion?.targets ?? [], 'proportion', 'targets'),
    [rule.steps?.of, 'figure', 'steps', 'of'],
    [rule.steps?.per, 'figure', 'steps', 'per'],
    [rule.duty?.of, 'figure', 'duty', 'of'],
    [rule.duty?.ticked, 'choice', 'duty', 'ticked'],
    ...inDutyMonths(rule),
  ])
}

function inDutyMonths({ duty }: Item | Part): Named[] {
  if (!duty?.months) return []
  const { form, where, each = {} } = duty.months
  const path = (key: string) => `${form}.${key}`
  return [
    [where && path(where), 'number', 'duty', 'months', 'where'],
    ...Object.keys(each).map((key): Named => [path(key), 'number', 'duty', 'months', 'each', key]),
  ]
}

/** Fields that payments out of a budget name. */
export function inBudgets(payment: PaymentRule, path: Path, base: string | undefined): Reference[] {
  const { instalment, settlement, building } = payment
  return named(path, base, [
    [payment.contract?.of, 'money', 'contract', 'of'],
    [instalment?.budget, 'number', 'instalment', 'budget'],
    [settlement?.budget, 'number', 'settlement', 'budget'],
    [settlement?.paid, 'number', 'settlement', 'paid'],
    [building?.accepted, 'choice', 'building', 'accepted'],
    [building?.paid, 'number', 'building', 'paid'],
    [building?.mended.last, 'number', 'building', 'mended', 'last'],
    [building?.mended.by, 'choice', 'building', 'mended', 'by'],
  ])
}

/** Fields that decide whether a subject is there, assessed, or at its end. */
export function inSubject({ ends, skip, when, vetoes, madeBy }: SubjectRules, path: Path): Reference[] {
  return named(path, madeBy[0], [
    [when?.of, 'choice', 'when', 'of'],
    ...vetoes.map((veto, index): Named => [veto.when?.of, 'choice', 'vetoes', index, 'when', 'of']),
    [ends?.breach, 'choice', 'ends', 'breach'],
    [ends?.recover, 'number', 'ends', 'recover'],
    [ends?.totals?.last, 'number', 'ends', 'totals', 'last'],
    [skip?.of, 'number', 'skip', 'of'],
  ])
}

/** Fields that the checks of months and figures name. */
export function inFigureChecks(check: PackCheck, path: Path, { pack }: View): Reference[] {
  const { needed, onlyWith, monthly, monthsComplete, within } = check
  // a subject that there isn't is reported by itself
  const ofSubject = (subject: string | undefined, names: readonly Named[]) => {
    const rules = subject === undefined ? undefined : pack.subjects[subject]
    return rules ? named(path, rules.madeBy[0], names) : []
  }
  return [
    ...named(path, needed?.form, [
      [needed?.field, 'any', 'needed', 'field'],
      [needed?.when.of, 'any', 'needed', 'when', 'of'],
    ]),
    ...named(path, onlyWith?.form, [
      [onlyWith?.left, 'any', 'onlyWith', 'left'],
      [onlyWith?.right, 'any', 'onlyWith', 'right'],
    ]),
    ...named(path, monthly?.form, [
      [monthly?.field, 'number', 'monthly', 'field'],
      [monthly?.where, 'number', 'monthly', 'where'],
    ]),
    ...named(path, monthly && ownForm(pack, monthly.form), [[monthly?.of, 'figure', 'monthly', 'of']]),
    ...ofSubject(monthsComplete?.subject, [[monthsComplete?.since, 'number', 'monthsComplete', 'since']]),
    ...ofSubject(within?.subject, [
      [within?.of, 'figure', 'within', 'of'],
      [within?.most, 'figure', 'within', 'most'],
    ]),
  ]
}
