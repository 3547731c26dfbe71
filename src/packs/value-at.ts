import { isMap, type Path } from './places.ts'
import type { Tree } from './resolve.ts'

/** The node at a path; undefined where there is none. */
export function valueAt(tree: Tree, path: Path): Tree | undefined {
  let node: Tree | undefined = tree
  for (const step of path) {
    if (node === undefined || typeof node === 'string' || typeof node === 'boolean') return undefined
    const key = String(step)
    if (!isMap(node)) node = node[Number(step)]
    else node = Object.hasOwn(node, key) ? node[key] : undefined
  }
  return node
}

/** The tree with another text at a path, which has to be there. */
export function withValueAt(tree: Tree, [step, ...rest]: Path, text: string): Tree {
  if (step === undefined) return text
  const inner = valueAt(tree, [step])
  if (inner === undefined || typeof tree === 'string' || typeof tree === 'boolean')
    throw new Error(`no ${String(step)} in the pack`)
  const changed = withValueAt(inner, rest, text)
  return isMap(tree) ? { ...tree, [step]: changed } : tree.with(Number(step), changed)
}
