import { oncePer } from '../model/once-per.ts'

/** A pack as it stands in its file: every scalar a string, `choose` nodes still in it. */
export type Tree = string | boolean | readonly Tree[] | { readonly [key: string]: Tree }

/** Interpretation id → chosen option. */
export type Choices = Readonly<Record<string, string>>

const ABSENT = Symbol('absent')

/** Whether an interpretation decides anything below: most of a pack need not be walked again for each option. */
const holdsChoice = oncePer((node: object): boolean =>
  'choose' in node
    ? true
    : Object.values(node).some((below: Tree) => typeof below === 'object' && holdsChoice(below)),
)

/**
 * Puts the interpretations in force into a pack: each `{ choose: T-I1, any: …, all: … }` becomes the chosen option's
 * branch, `absent` takes its key away, `number` stands for any number, and a `choose` without branches becomes the
 * option itself. Each node has a branch for the option: what reads a pack finds those without before.
 */
export function resolveTree(tree: Tree, choices: Choices): Tree {
  const resolved = resolve(tree, choices)
  return resolved === ABSENT ? '' : resolved
}

/** What no interpretation touches is the very same node in every pack that comes of one file. */
function resolve(tree: Tree, choices: Choices): Tree | typeof ABSENT {
  if (typeof tree === 'string' || typeof tree === 'boolean' || !holdsChoice(tree)) return tree
  if (isList(tree)) {
    const nodes = tree.map((node) => resolve(node, choices))
    return nodes.filter((node) => node !== ABSENT)
  }
  if (typeof tree.choose === 'string') return chosen(tree, tree.choose, choices)
  const entries = Object.entries(tree).map(([key, node]) => [key, resolve(node, choices)] as const)
  return Object.fromEntries(entries.flatMap(([key, node]) => (node === ABSENT ? [] : [[key, node]])))
}

function chosen(node: { readonly [key: string]: Tree }, id: string, choices: Choices): Tree | typeof ABSENT {
  const option = choices[id]!
  const key = branchOf(node, option)!
  if (key === 'choose') return option
  const branch = node[key]!
  return branch === 'absent' ? ABSENT : resolve(branch, choices)
}

/** The key of a `choose` node that an option takes; `choose` itself where the node has no branches; undefined: none fits. */
export function branchOf(node: { readonly [key: string]: Tree }, option: string): string | undefined {
  if (Object.keys(node).length === 1) return 'choose'
  if (option !== 'choose' && Object.hasOwn(node, option)) return option
  return /^\d+$/.test(option) && Object.hasOwn(node, 'number') ? 'number' : undefined
}

/** True for a list of a pack's tree. */
export function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree)
}
