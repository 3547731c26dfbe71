/** A pack as it stands in its file: every scalar a string, `choose` nodes still in it. */
export type Tree = string | boolean | readonly Tree[] | { readonly [key: string]: Tree }

/** Interpretation id → chosen option. */
export type Choices = Readonly<Record<string, string>>

const ABSENT = Symbol('absent')

/**
 * Puts the interpretations in force into a pack: each `{ choose: T-I1, any: …, all: … }` becomes the chosen option's
 * branch, `absent` takes its key away, `number` stands for any number, and a `choose` without branches becomes the
 * option itself. Throws on a node without a branch for the option: lint finds these before.
 */
export function resolveTree(tree: Tree, choices: Choices): Tree {
  const resolved = resolve(tree, choices)
  return resolved === ABSENT ? '' : resolved
}

function resolve(tree: Tree, choices: Choices): Tree | typeof ABSENT {
  if (typeof tree === 'string' || typeof tree === 'boolean') return tree
  if (isList(tree)) return tree.map((node) => resolve(node, choices)).filter((node) => node !== ABSENT)
  const { choose } = tree
  if (typeof choose === 'string') return chosen(tree, choose, choices)
  const entries = Object.entries(tree).flatMap(([key, node]) => {
    const value = resolve(node, choices)
    return value === ABSENT ? [] : [[key, value] as const]
  })
  return Object.fromEntries(entries)
}

function chosen(node: { readonly [key: string]: Tree }, id: string, choices: Choices): Tree | typeof ABSENT {
  const option = choices[id]
  if (option === undefined) throw new Error(`no option is chosen for ${id}`)
  const key = branchOf(node, option)
  if (key === undefined) throw new Error(`${id} has no branch for ${option}`)
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

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree)
}
