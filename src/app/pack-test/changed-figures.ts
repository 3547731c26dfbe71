import { unitOf } from '../../funding/round.ts'
import { decimal } from '../../model/decimal.ts'
import type { Path } from '../../packs/places.ts'
import { isList, type Tree } from '../../packs/resolve.ts'
import { ROUNDINGS, type Rounding } from '../../packs/vocabulary.ts'
import { valueAt, withValueAt } from '../../packs/value-at.ts'

/** One figure of a pack's file, changed. */
export interface ChangedFigure {
  /** `subjects.village.items.0.perUnit.each: -2 → -1` */
  name: string
  /** the clause that it stands under */
  clause: string
  tree: Tree
}

const ONE = decimal('1')
const DECIMAL = /^-?\d+(\.\d+)?$/
/** Keys of months: there is no thirteenth. */
const MONTHS: readonly PropertyKey[] = ['first', 'last', 'until']
const MONTH = /^(?:[1-9]|1[0-2])$/
const DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * The file with each figure under these branches changed up and down: by one, by one of its last place, by a day; an
 * amount of a payment that is rounded to tens or more by one of these.
 */
export function changedFigures(tree: Tree, branches: readonly Path[]): ChangedFigure[] {
  return branches.flatMap((branch) => {
    return figuresOf(valueAt(tree, branch) ?? '', branch, NOWHERE).flatMap(
      ({ path, figure, clause, round }) =>
        neighbours(figure, path.some(isAmount) ? round : undefined)
          .filter((changed) => !MONTHS.includes(path.at(-1)!) || MONTH.test(changed))
          .map((changed) => ({
            name: `${path.join('.')}: ${figure} → ${changed}`,
            clause,
            tree: withValueAt(tree, path, changed),
          })),
    )
  })
}

/** What the rule that a figure stands in says of it. */
interface Where {
  clause: string
  /** how its payment is rounded */
  round: Rounding | undefined
}

const NOWHERE: Where = { clause: '', round: undefined }

function figuresOf(node: Tree, path: Path, where: Where): (Where & { path: Path; figure: string })[] {
  if (typeof node === 'boolean') return []
  if (typeof node === 'string')
    return DECIMAL.test(node) || DATE.test(node) ? [{ path, figure: node, ...where }] : []
  if (isList(node))
    return [...node.entries()].flatMap(([at, inner]) => figuresOf(inner, [...path, at], where))
  const clause = typeof node.clause === 'string' ? node.clause : where.clause
  const round = ROUNDINGS.find((way) => way === node.round) ?? where.round
  return Object.entries(node).flatMap(([key, inner]) => figuresOf(inner, [...path, key], { clause, round }))
}

/** Keys of what is paid, in yuan. */
const AMOUNTS: readonly PropertyKey[] = ['amount', 'amounts', 'base', 'most']
const isAmount = (step: PropertyKey): boolean => AMOUNTS.includes(step)

function neighbours(figure: string, round: Rounding | undefined): string[] {
  if (DATE.test(figure)) return [-1, 1].map((days) => nextDay(figure, days))
  const value = decimal(figure)
  const unit = round === undefined ? ONE : unitOf(round)
  const last = decimal('10').pow(-value.decimalPlaces())
  const steps = new Set((unit.gt(ONE) ? [unit] : [ONE, last]).map((step) => step.toFixed()))
  return [...steps]
    .flatMap((step) => [value.minus(step), value.plus(step)])
    .map((changed) => changed.toFixed())
}

function nextDay(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
