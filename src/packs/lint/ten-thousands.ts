import { decimal, ZERO } from '../../model/decimal.ts'
import { fieldTarget } from '../field-path.ts'
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
    const gauged = ({ of, per }: Gauge, read: string, ...at: PropertyKey[]): Mark[] =>
      per === undefined ? [{ of, base, read, path: [...path, ...at] }] : []
    return [
      ...(bands?.rows ?? []).map(({ from }, index): Mark => {
        return { of: bands!.of, base, read: from, path: [...path, 'bands', 'rows', index, 'from'] }
      }),
      ...(tiers?.rows ?? []).flatMap(({ atLeast }, index) =>
        atLeast.flatMap((read, at) => gauged(tiers!.of[at]!, read, 'tiers', 'rows', index, 'atLeast', at)),
      ),
      ...(proportion?.targets ?? []).flatMap((target, index) =>
        gauged(target, target.target, 'proportion', 'targets', index, 'target'),
      ),
      ...(steps ? gauged(steps, steps.from, 'steps', 'from') : []),
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
