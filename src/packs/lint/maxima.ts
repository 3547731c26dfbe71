import { decimal, isPlainDecimal, points, sum, ZERO, type Decimal } from '../../model/decimal.ts'
import { fieldTarget, measureAt } from '../field-path.ts'
import type { Pack } from '../schema/pack.ts'
import type { Attainable, Item, Part } from '../schema/rule.ts'
import { subjectsOf, type Complaint, type View } from './view.ts'

/** The items without bonuses make the stated total. */
export function statedTotals(view: View): Complaint[] {
  return subjectsOf(view).flatMap(({ kind, subject, path }): Complaint[] => {
    const stated = subject.statedTotal
    if (stated === undefined) return []
    const maxima = subject.items.filter((item) => !item.bonus).map((item) => decimal(item.max ?? '0'))
    const total = sum(maxima)
    if (total.equals(decimal(stated))) return []
    return [{ code: 'LG-P102', path: [...path, 'statedTotal'], data: { kind, sum: points(total), stated } }]
  })
}

/** The maximum of an item is what its rule can reach. */
export function reachableMaxima(view: View): Complaint[] {
  return subjectsOf(view).flatMap(({ subject, path }) => {
    const mostOf = (field: string) => mostIn(view.pack, field, subject.madeBy[0])
    return subject.items.flatMap((item, index): Complaint[] => {
      const reach = reachOf(item, mostOf)
      if (item.max === undefined || !reach || reach.equals(decimal(item.max))) return []
      const data = {
        clause: item.clause,
        max: item.max,
        ...(reach.isFinite() ? { reach: points(reach) } : ENDLESS),
      }
      return [{ code: 'LG-P103', path: [...path, 'items', index, 'max'], data, clause: item.clause }]
    })
  })
}

const ENDLESS = {
  reach: '无限（得分栏没有写 max）',
  reachEn: 'any number (a field of scores has no max)',
}

/** The most that a field takes; undefined where there is no such field, which is said by itself. */
function mostIn(pack: Pack, field: string, base: string | undefined): string | undefined {
  const target = measureAt(pack, field) ? undefined : fieldTarget(pack, field, base)
  return target && (target.field.max ?? 'Infinity')
}

/** The 分值 that a form prints is the maximum of the item. */
export function printedPoints(view: View): Complaint[] {
  const items = subjectsOf(view).flatMap(({ subject }) => subject.items)
  return Object.entries(view.pack.forms).flatMap(([form, { rows }]) =>
    (rows ?? []).flatMap((row, index): Complaint[] => {
      const max = items.find((item) => item.clause === row.clause)?.max
      if (max === undefined || row.points === undefined || !isPlainDecimal(row.points)) return []
      if (decimal(row.points).equals(decimal(max))) return []
      const data = { read: row.points, clause: row.clause!, max }
      return [
        { code: 'LG-P131', path: ['forms', form, 'rows', index, 'points'], data, clause: row.clause!, form },
      ]
    }),
  )
}

/**
 * The most points that a rule can give; undefined where what has no limit ends at the item's maximum. A score that somebody
 * gave counts as it is: `mostOf` says what its field takes.
 */
function reachOf(rule: Item | Part, mostOf: (field: string) => string | undefined): Decimal | undefined {
  if ('parts' in rule && rule.parts) return sumOfReaches(rule.parts.map((part) => reachOf(part, mostOf)))
  if (rule.score) {
    const { which, given, self } = rule.score
    return highest((which === 'given' ? [self, given] : [self]).flatMap((field) => mostOf(field) ?? []))
  }
  if (rule.perUnit) return decimal(rule.perUnit.each).gt(ZERO) ? undefined : decimal(rule.perUnit.from)
  if (rule.ratio) return decimal(rule.ratio.points)
  if (rule.byChoice) return highest(Object.values(rule.byChoice.points))
  if (rule.bands) return highest([...rule.bands.rows.map((row) => row.points), rule.bands.otherwise])
  if (rule.tiers) return highest([...rule.tiers.rows.map((row) => row.points), rule.tiers.otherwise])
  if (rule.proportion) return decimal(rule.proportion.points)
  if (rule.steps) return decimal(rule.steps.max)
  if (rule.duty) return decimal('1')
  return rule.claim ? highestAttainable(rule.claim.attainable) : undefined
}

function sumOfReaches(reaches: readonly (Decimal | undefined)[]): Decimal | undefined {
  const limited = reaches.filter((reach) => reach !== undefined)
  return limited.length === reaches.length ? sum(limited) : undefined
}

function highestAttainable({ values, range }: Attainable): Decimal | undefined {
  return values || range ? highest([...(values ?? []), ...(range ?? [])]) : undefined
}

function highest(values: readonly string[]): Decimal | undefined {
  return values
    .map(decimal)
    .reduce<Decimal | undefined>((top, value) => (top?.gte(value) ? top : value), undefined)
}
