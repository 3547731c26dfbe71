import { decimal, ZERO } from '../../model/decimal.ts'
import { columnsOf, fieldTarget, fieldTargets } from '../field-path.ts'
import type { Path } from '../places.ts'
import type { Gauge } from '../schema/rule/gauge.ts'
import { itemRulesOf, subjectsOf, type Complaint, type View } from './view.ts'

/** A mark that a figure is held against. */
interface Mark {
  of: string
  base: string | undefined
  read: string | undefined
  path: Path
}

/** No document that counts in 万元 draws a line so low: this one is in 万元 too. */
const LOW = decimal('1000')

/** Rules take yuan, also of a column in 万元: a mark of 100 would be 100 yuan. */
export function marksInYuan(view: View): Complaint[] {
  return [...marksOfItems(view), ...marksOfPayments(view), ...marksOfChecks(view)].flatMap(
    ({ of, base, read, path }): Complaint[] => {
      const field = fieldTarget(view.pack, of, base)?.field
      if (field?.unit !== '万元' || read === undefined) return []
      const mark = decimal(read)
      if (mark.lte(ZERO) || mark.gte(LOW)) return []
      const wanted = mark.times(10_000).toFixed()
      return [{ code: 'LG-P152', path, data: { label: field.label, read, wanted } }]
    },
  )
}

function marksOfItems(view: View): Mark[] {
  return itemRulesOf(view).flatMap(({ rule, subject, path }): Mark[] => {
    const base = subject.madeBy[0]
    const { bands, tiers, proportion, steps, duty } = rule
    const gauged = ({ of, per }: Gauge, read: string | undefined, ...at: PropertyKey[]): Mark[] =>
      per === undefined ? [{ of, base, read, path: [...path, ...at] }] : []
    return [
      ...(bands?.rows ?? []).map(({ from }, index): Mark => {
        return { of: bands!.of, base, read: from, path: [...path, 'bands', 'rows', index, 'from'] }
      }),
      ...(tiers?.rows ?? []).flatMap(({ atLeast }, index) =>
        tiers!.of.flatMap((gauge, at) => gauged(gauge, atLeast[at], 'tiers', 'rows', index, 'atLeast', at)),
      ),
      ...(proportion?.targets ?? []).flatMap((target, index) =>
        gauged(target, target.target, 'proportion', 'targets', index, 'target'),
      ),
      ...(steps ? gauged(steps, steps.from, 'steps', 'from') : []),
      ...(steps ? gauged(steps, steps.each, 'steps', 'each') : []),
      ...(duty?.of === undefined
        ? []
        : [{ of: duty.of, base, read: duty.atLeast, path: [...path, 'duty', 'atLeast'] }]),
    ]
  })
}

function marksOfPayments(view: View): Mark[] {
  return subjectsOf(view).flatMap(({ subject, path }) =>
    subject.payments.flatMap(({ byFigure }, index) =>
      (byFigure?.rows ?? []).map(({ from }, row): Mark => {
        const at = [...path, 'payments', index, 'byFigure', 'rows', row, 'from']
        return { of: byFigure!.of, base: subject.madeBy[0], read: from, path: at }
      }),
    ),
  )
}

function marksOfChecks({ pack }: View): Mark[] {
  return pack.checks.flatMap(({ compare, needed, monthly }, index): Mark[] => {
    const mark = (of: string, base: string, read: string | undefined, ...at: string[]): Mark => {
      return { of, base, read, path: ['checks', index, ...at] }
    }
    return [
      ...(compare ? [mark(compare.left, compare.form, compare.value, 'compare', 'value')] : []),
      ...(needed ? [mark(needed.when.of, needed.form, needed.when.above, 'needed', 'when', 'above')] : []),
      ...(monthly ? [mark(monthly.field, monthly.form, monthly.atLeast, 'monthly', 'atLeast')] : []),
    ]
  })
}

/** So much for a single yuan would be a hundred times as many points as there are, or more than was reported. */
const MUCH = { points: decimal('0.01'), yuan: decimal('1') }

/** Rules that count one by one count yuan: half a point for each 1 would be half a point a yuan. */
export function eachInYuan(view: View): Complaint[] {
  const items = itemRulesOf(view).flatMap(({ rule: { perUnit, weighted }, subject, path }) => {
    const base = subject.madeBy[0]
    return [
      ...(perUnit ? [{ of: perUnit.of, base, read: perUnit.each, path: [...path, 'perUnit', 'each'] }] : []),
      ...Object.entries(weighted?.fields ?? {}).map(([of, read]): Mark => {
        return { of, base, read, path: [...path, 'weighted', 'fields', of] }
      }),
    ].map((mark) => ({ ...mark, much: MUCH.points }))
  })
  const payments = subjectsOf(view).flatMap(({ subject, path }) =>
    subject.payments.flatMap(({ byCount }, index) =>
      Object.entries(byCount?.amounts ?? {}).map(([of, read]) => {
        const at = [...path, 'payments', index, 'byCount', 'amounts', of]
        return { of, base: subject.madeBy[0], read, path: at, much: MUCH.yuan }
      }),
    ),
  )
  return [...items, ...payments].flatMap(({ of, base, read, path, much }): Complaint[] => {
    const field = fieldTarget(view.pack, of, base)?.field
    if (field?.unit !== '万元' || read === undefined || decimal(read).abs().lt(much)) return []
    const wanted = decimal(read).div(10_000).toFixed()
    return [{ code: 'LG-P153', path, data: { label: field.label, read, wanted } }]
  })
}

/** Figures that rules, checks and sums hold against each other count in one unit. */
export function sameUnits(view: View): Complaint[] {
  const rules = itemRulesOf(view).flatMap(({ rule, subject, path }) => {
    const base = subject.madeBy[0]
    const { ratio, tiers, proportion, steps } = rule
    const gauges = [...(ratio ? [ratio] : []), ...(tiers?.of ?? []), ...(proportion?.targets ?? [])]
    return [...gauges, ...(steps ? [steps] : [])].map(({ of, per }) => ({ base, paths: [of, per], path }))
  })
  const checks = view.pack.checks.flatMap(({ compare, agree, within, addsUp }, index) => {
    const path = ['checks', index]
    const owner = within && view.pack.subjects[within.subject]?.madeBy[0]
    return [
      { base: compare?.form, paths: [compare?.left, compare?.right], path },
      { base: undefined, paths: [agree?.left, agree?.right], path },
      { base: owner, paths: [within?.of, within?.most], path },
      { base: addsUp?.form, paths: [addsUp?.total, ...(addsUp?.parts ?? [])], path },
    ]
  })
  const sums = Object.entries(view.pack.measures ?? {}).map(([key, measure]) => {
    return { base: undefined, paths: columnsOf(measure).map(({ path }) => path), path: ['measures', key] }
  })
  return [...rules, ...checks, ...sums].flatMap(({ base, paths, path }): Complaint[] => {
    const fields = paths.flatMap((of) => (of === undefined ? [] : fieldTargets(view.pack, of, base)))
    const plain = fields.find(
      ({ field: { type, label } }) => type !== 'money' && /[(（].*万元[)）]/.test(label),
    )
    const money = fields.find(({ field: { type } }) => type === 'money')
    if (!plain || !money) return []
    const data = { label: plain.field.label, read: plain.field.type, other: money.field.label }
    return [{ code: 'LG-P154', path, data }]
  })
}
