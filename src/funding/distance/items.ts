import { decimal, Decimal, HUNDRED, isPlainDecimal, points } from '../../model/decimal.ts'
import { columnsOf, fieldTarget, measureAt, measuredSum } from '../../packs/field-path.ts'
import type { Pack, SubjectRules } from '../../packs/schema/pack.ts'
import type { Item, Part } from '../../packs/schema/rule.ts'
import type { Duty } from '../../packs/schema/rule/duty.ts'
import type { Gauge } from '../../packs/schema/rule/gauge.ts'
import type { Steps } from '../../packs/schema/rule/steps.ts'
import type { Tiers } from '../../packs/schema/rule/tiers.ts'
import { labelOf } from '../../packs/sentence/words.ts'
import { around, bandStart, type Distance, type Mark, type Measured, type Words } from './marks.ts'

type MeasuredItem = Measured['items'][number]

/** An item with its rule and what its figures are called. */
interface Looking {
  pack: Pack
  base: string | undefined
  item: MeasuredItem
}

/** The next band, tier, step or target of each item. `items` stand in the order of the rules. */
export function itemDistances(pack: Pack, rules: SubjectRules, card: Measured): Distance[] {
  return card.items.flatMap((item, index) => {
    const rule = rules.items[index]
    if (rule?.clause !== item.clause) return []
    // whatever its figures are, the item stays without points
    if (rule.noneWhen && isChosen(pack, item, rule.noneWhen)) return []
    const looking = { pack, base: rules.madeBy[0], item }
    return [rule, ...(rule.parts ?? [])].flatMap((shape) => shapeDistances(looking, shape))
  })
}

function isChosen(pack: Pack, { inputs }: MeasuredItem, { of, is }: NonNullable<Item['noneWhen']>): boolean {
  return inputs.some(({ field, value }) => field === fieldOf(pack, of) && value === is)
}

function shapeDistances(looking: Looking, shape: Item | Part): Distance[] {
  const { bands, tiers, steps, proportion, duty } = shape
  if (bands) {
    const marks = bands.rows.map(({ from, points: worth }, index): Mark => {
      const lower = bands.rows[index + 1]?.points ?? bands.otherwise
      return { at: bandStart(bands.rows, from, bands.hole), above: scores(worth), below: scores(lower) }
    })
    return figureAround(looking, bands.of, marks)
  }
  if (tiers) return tierDistances(looking, tiers)
  if (steps) return stepDistances(looking, steps)
  if (proportion) {
    return proportion.targets.flatMap((target) =>
      gaugeUp(looking, target, target.target, {
        zh: `得满分 ${proportion.points} 分`,
        en: `all ${proportion.points} points`,
      }),
    )
  }
  return duty && looking.item.duty?.state === 'unmet' ? dutyDistance(looking, duty) : []
}

/** What the next tier up still lacks, figure by figure. */
function tierDistances(looking: Looking, { of, rows, otherwise }: Tiers): Distance[] {
  const { points: now } = looking.item
  if (now === null) return []
  const taken = rows.findIndex((row) => now.equals(row.points))
  const next = rows[(taken < 0 ? rows.length : taken) - 1]
  if (!next || (taken < 0 && !now.equals(otherwise))) return []
  return of.flatMap((gauge, index) => gaugeUp(looking, gauge, next.atLeast[index]!, scores(next.points)))
}

/** A figure below a mark; of a share, how much the figure itself lacks. */
function gaugeUp(looking: Looking, { of, per }: Gauge, mark: string, above: Words): Distance[] {
  const base = per === undefined ? HUNDRED : figureOf(looking, per)
  if (!base) return []
  const exact = decimal(mark).times(base).dividedBy(HUNDRED)
  const at = isWhole(looking, of) ? exact.ceil() : exact
  const found = figureAround(looking, of, [{ at, above: shareOf(looking, above, per, mark), below: NOTHING }])
  return found.filter(({ direction }) => direction === 'up')
}

/** With the share that is wanted, where it is one. */
function shareOf(looking: Looking, above: Words, per: string | undefined, mark: string): Words {
  if (per === undefined) return above
  const whole = labelOf(looking, per)
  return { zh: `${above.zh}（占${whole}的 ${mark}%）`, en: `${above.en} (${mark}% of ${whole})` }
}

function scores(worth: string): Words {
  return { zh: `得 ${worth} 分`, en: `${worth} points` }
}

const NOTHING: Words = { zh: '', en: '' }

/** Of a share, how much the figure itself lacks to the next step. */
function stepDistances(looking: Looking, steps: Steps): Distance[] {
  const { of, per } = steps
  const value = figureOf(looking, of)
  if (per === undefined) return figureAround(looking, of, stepMarks(steps, value))
  const base = figureOf(looking, per)
  if (!base || base.isZero()) return []
  const marks = stepMarks(steps, value?.times(HUNDRED).dividedBy(base))
  return marks.flatMap(({ at, above }) => gaugeUp(looking, steps, at.toFixed(), above))
}

/** Where points begin, and the steps on both sides of the figure. */
function stepMarks({ from, points: base, each, add, max, count }: Steps, value: Decimal | undefined): Mark[] {
  const short = { zh: `不足 ${from}`, en: `less than ${from}` }
  // where points begin with none, only the first step brings some
  const first = decimal(base).isZero() ? [] : [{ at: decimal(from), above: scores(base), below: short }]
  if (!value || count !== 'step') return first
  const taken = value.minus(from).dividedBy(each).floor()
  const most = decimal(max).minus(base).dividedBy(add).ceil()
  const worth = (steps: Decimal): Decimal => Decimal.min(decimal(base).plus(steps.times(add)), max)
  const marks = [Decimal.min(taken, most), Decimal.max(taken, 0).plus(1)].flatMap((steps): Mark[] => {
    const [above, below] = [worth(steps), worth(steps.minus(1))]
    if (steps.lt(1) || above.lte(below)) return []
    const at = decimal(from).plus(steps.times(each))
    return [{ at, above: scores(points(above)), below: scores(points(below)) }]
  })
  return [...first, ...marks]
}

/** What the one figure of a duty lacks; of several conditions the item doesn't say which one lacks it. */
function dutyDistance({ item }: Looking, { of, atLeast, ticked, months }: Duty): Distance[] {
  const shortfall = item.duty?.shortfall
  const wanted = atLeast ?? months?.atLeast
  const conditions = [of, ticked, months].filter((condition) => condition !== undefined)
  if (!shortfall || wanted === undefined || conditions.length > 1) return []
  const threshold = decimal(wanted)
  const { clause, label } = item
  return [
    {
      clause,
      label,
      kind: 'item',
      item: clause,
      value: threshold.minus(shortfall),
      threshold,
      distance: shortfall,
      direction: 'up',
      strict: false,
      unit: months ? '个月' : '',
      changes: { zh: '达标', en: 'met' },
    },
  ]
}

function figureAround(looking: Looking, path: string, marks: readonly Mark[]): Distance[] {
  const value = figureOf(looking, path)
  if (!value) return []
  const { clause } = looking.item
  return around({ clause, label: labelOf(looking, path), kind: 'item', item: clause, value, unit: '' }, marks)
}

/** The number that a path of a rule stands for, from the item's inputs; undefined where one of them is missing. */
function figureOf({ pack, item }: Looking, path: string): Decimal | undefined {
  const measure = measureAt(pack, path)
  if (!measure) {
    const values = valuesOf(pack, item, path)
    return values?.every((value) => value.equals(values[0]!)) ? values[0] : undefined
  }
  const columns = columnsOf(measure).map(({ path: column, isLess }) => {
    return { field: fieldOf(pack, column), isLess, values: valuesOf(pack, item, column) }
  })
  const fields = new Set(columns.map(({ field }) => field))
  // inputs don't name their form: columns of two forms under one name can't be told apart
  if (fields.size < columns.length || columns.some(({ values }) => values === undefined)) return undefined
  const known = (less: boolean) =>
    columns.flatMap(({ isLess, values = [] }) => (isLess === less ? values : []))
  return measuredSum(measure, known(false), known(true))
}

/** The numbers of an item's inputs from one field; undefined where there is none, or one is missing. */
function valuesOf(pack: Pack, item: MeasuredItem, path: string): Decimal[] | undefined {
  const field = fieldOf(pack, path)
  const inputs = item.inputs.filter((input) => input.field === field)
  // a cell that the rule reads twice is one
  const cells = new Map(
    inputs.map(({ label, sheet, cell, value }, at) => [cell ? `${label}/${sheet}/${cell}` : at, value]),
  )
  const values = [...cells.values()]
  const known = values.flatMap((value) => (value !== null && isPlainDecimal(value) ? [decimal(value)] : []))
  return values.length === 0 || known.length < values.length ? undefined : known
}

/** As inputs name it: without the form. */
function fieldOf(pack: Pack, path: string): string {
  const [first, ...rest] = path.split('.')
  return rest.length > 0 && Object.hasOwn(pack.forms, first!) ? rest.join('.') : path
}

function isWhole({ pack, base }: Looking, path: string): boolean {
  return fieldTarget(pack, path, base)?.field.type === 'integer'
}
