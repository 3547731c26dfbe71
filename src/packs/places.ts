import { branchOf, type Choices, type Tree } from './resolve.ts'

/** 1-based, in characters of the file. */
export interface Mark {
  line: number
  column: number
}

/** A node of the file: its key (or the dash of a list item) and its value. */
export interface Place {
  key: Mark
  value: Mark
}

export type Path = readonly PropertyKey[]

/** Path in the file, `choose` branches included → place. */
export type Places = ReadonlyMap<string, Place>

const TOP: Mark = { line: 1, column: 1 }

/** One text for a path, for use as a key. */
export function placeKey(path: Path): string {
  return path.map(String).join('\n')
}

/** The place of a node of the resolved pack; of the nearest node around it where it isn't in the file. */
export function placeOf(tree: Tree, places: Places, path: Path, choices: Choices): Place {
  const source = sourcePath(tree, path, choices)
  for (let length = source.length; length >= 0; length -= 1) {
    const place = places.get(placeKey(source.slice(0, length)))
    if (place) return place
  }
  return { key: TOP, value: TOP }
}

/** Follows a path of the resolved pack through the file's tree, down the branches in force, as far as it goes. */
function sourcePath(tree: Tree, path: Path, choices: Choices): string[] {
  const source: string[] = []
  let node = descend(tree, choices, source)
  for (const step of path) {
    const next = child(node, step, choices)
    if (next === undefined) return source
    source.push(next.key)
    node = descend(next.node, choices, source)
  }
  return source
}

/** Through `choose` nodes to what they stand for; the branches taken are added to `source`. */
function descend(node: Tree, choices: Choices, source: string[]): Tree {
  let current = node
  for (;;) {
    const branch = branchInForce(current, choices)
    if (branch === undefined) return current
    source.push(branch.key)
    current = branch.node
  }
}

function branchInForce(node: Tree, choices: Choices): { key: string; node: Tree } | undefined {
  if (!isMap(node) || typeof node.choose !== 'string') return undefined
  const option = choices[node.choose]
  const key = option === undefined ? undefined : branchOf(node, option)
  const branch = key === undefined || key === 'choose' ? undefined : node[key]
  return branch === undefined ? undefined : { key: key!, node: branch }
}

function child(node: Tree, step: PropertyKey, choices: Choices): { key: string; node: Tree } | undefined {
  if (typeof node === 'string' || typeof node === 'boolean') return undefined
  if (isMap(node)) {
    const key = String(step)
    return Object.hasOwn(node, key) ? { key, node: node[key]! } : undefined
  }
  const present = node.map((item, index) => ({ key: String(index), node: item })).filter(isPresent(choices))
  return present[Number(step)]
}

/** List items that an interpretation takes away don't count. */
function isPresent(choices: Choices) {
  return ({ node }: { node: Tree }): boolean => {
    const end = descend(node, choices, [])
    return end === node || end !== 'absent'
  }
}

/** True for a mapping: neither a list nor a scalar. */
export function isMap(tree: Tree): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && !Array.isArray(tree)
}
