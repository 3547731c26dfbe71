import { fieldTarget } from './field-path.ts'
import type { Pack } from './schema/pack.ts'

/** `form/field` → the clause of the first item whose rule reads that field, so that a cell's finding can cite it. */
export function fieldClauses(pack: Pack): ReadonlyMap<string, string> {
  const clauses = new Map<string, string>()
  for (const subject of Object.values(pack.subjects)) {
    for (const item of subject.items) {
      for (const text of textsOf(item)) {
        const target = fieldTarget(pack, text, subject.madeBy[0])
        const key = target && `${target.form}/${target.id}`
        if (key && !clauses.has(key)) clauses.set(key, item.clause)
      }
    }
  }
  return clauses
}

/** Every text of a rule, keys included: field paths are among them, and nothing else names a field. */
function textsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node]
  if (typeof node !== 'object' || node === null) return []
  const keys = Array.isArray(node) ? [] : Object.keys(node)
  return [...keys, ...Object.values(node).flatMap(textsOf)]
}
