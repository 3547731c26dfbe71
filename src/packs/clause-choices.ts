import { isMap } from './places.ts'
import type { Tree } from './resolve.ts'

/** Clause → the interpretations on which its rules depend, in the order of the file. */
export function clauseChoices(tree: Tree): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const walk = (node: Tree, clause: string | undefined): void => {
    if (typeof node === 'string' || typeof node === 'boolean') return
    if (!isMap(node)) return node.forEach((item) => walk(item, clause))
    const own = typeof node.clause === 'string' ? node.clause : clause
    if (typeof node.choose === 'string' && own !== undefined) {
      const before = found.get(own) ?? []
      if (!before.includes(node.choose)) found.set(own, [...before, node.choose])
    }
    for (const value of Object.values(node)) walk(value, own)
  }
  if (isMap(tree)) for (const part of ['subjects', 'checks']) walk(tree[part] ?? '', undefined)
  return found
}
