import type { Tree } from '../../packs/resolve.ts'

/** One figure of a pack's file, changed. */
export interface ChangedFigure {
  /** `subjects.village.items.0.perUnit.each: -2 → -1` */
  name: string
  /** the clause that it stands under */
  clause: string
  tree: Tree
}

type Step = string | number

const DECIMAL = /^-?\d+(\.\d+)?$/
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** The file with each figure under these branches changed up and down: by one, by one of its last place, by a day. */
export function changedFigures(tree: Tree, branches: readonly (readonly Step[])[]): ChangedFigure[] {
  return branches.flatMap((branch) => {
    const node = branch.reduce<Tree>((at, step) => child(at, step), tree)
    return figuresOf(node, branch, '').flatMap(({ path, figure, clause }) =>
      neighbours(figure).map((changed) => ({
        name: `${path.join('.')}: ${figure} → ${changed}`,
        clause,
        tree: replaced(tree, path, changed),
      })),
    )
  })
}

function figuresOf(
  node: Tree,
  path: readonly Step[],
  clause: string,
): { path: readonly Step[]; figure: string; clause: string }[] {
  if (typeof node === 'boolean') return []
  if (typeof node === 'string')
    return DECIMAL.test(node) || DATE.test(node) ? [{ path, figure: node, clause }] : []
  const entries: [Step, Tree][] = isList(node) ? [...node.entries()] : Object.entries(node)
  const own = isList(node) || typeof node.clause !== 'string' ? clause : node.clause
  return entries.flatMap(([step, inner]) => figuresOf(inner, [...path, step], own))
}

function neighbours(figure: string): string[] {
  if (DATE.test(figure)) return [-1, 1].map((days) => nextDay(figure, days))
  const places = figure.split('.')[1]?.length ?? 0
  const scale = 10 ** places
  const value = Math.round(Number(figure) * scale)
  const steps = places === 0 ? [-1, 1] : [-scale, -1, 1, scale]
  return steps.map((step) => String((value + step) / scale))
}

function nextDay(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function replaced(tree: Tree, [step, ...rest]: readonly Step[], figure: string): Tree {
  if (step === undefined) return figure
  if (isList(tree)) return tree.map((node, index) => (index === step ? replaced(node, rest, figure) : node))
  return { ...(tree as { [key: string]: Tree }), [step]: replaced(child(tree, step), rest, figure) }
}

function child(tree: Tree, step: Step): Tree {
  return (tree as Record<Step, Tree>)[step]!
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree)
}
