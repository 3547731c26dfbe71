import { decimal } from '../../model/decimal.ts'
import type { Path } from '../../packs/places.ts'
import type { Tree } from '../../packs/resolve.ts'
import { valueAt, withValueAt } from '../../packs/value-at.ts'

/** One figure of a pack's file, changed. */
export interface ChangedFigure {
  /** `subjects.village.items.0.perUnit.each: -2 → -1` */
  name: string
  /** the clause that it stands under */
  clause: string
  tree: Tree
}

const DECIMAL = /^-?\d+(\.\d+)?$/
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** The file with each figure under these branches changed up and down: by one, by one of its last place, by a day. */
export function changedFigures(tree: Tree, branches: readonly Path[]): ChangedFigure[] {
  return branches.flatMap((branch) => {
    return figuresOf(valueAt(tree, branch) ?? '', branch, '').flatMap(({ path, figure, clause }) =>
      neighbours(figure).map((changed) => ({
        name: `${path.join('.')}: ${figure} → ${changed}`,
        clause,
        tree: withValueAt(tree, path, changed),
      })),
    )
  })
}

function figuresOf(node: Tree, path: Path, clause: string): { path: Path; figure: string; clause: string }[] {
  if (typeof node === 'boolean') return []
  if (typeof node === 'string')
    return DECIMAL.test(node) || DATE.test(node) ? [{ path, figure: node, clause }] : []
  const entries: [Path[number], Tree][] = isList(node) ? [...node.entries()] : Object.entries(node)
  const own = isList(node) || typeof node.clause !== 'string' ? clause : node.clause
  return entries.flatMap(([step, inner]) => figuresOf(inner, [...path, step], own))
}

function neighbours(figure: string): string[] {
  if (DATE.test(figure)) return [-1, 1].map((days) => nextDay(figure, days))
  const value = decimal(figure)
  const steps = new Set(['1', decimal('10').pow(-value.decimalPlaces()).toFixed()])
  return [...steps]
    .flatMap((step) => [value.minus(step), value.plus(step)])
    .map((changed) => changed.toFixed())
}

function nextDay(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree)
}
