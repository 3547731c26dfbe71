import { isMap, type Path } from '../places.ts'
import type { Tree } from '../resolve.ts'

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
