import type { Tree } from '../resolve.ts'
import { mapsOf, type Complaint } from './view.ts'
import type { Interpretation } from '../schema/pack.ts'

/** Interpretations on which nothing depends, and names that are taken. Looks at the file before options are put in. */
export function idleInterpretations(
  tree: Tree,
  interpretations: Readonly<Record<string, Interpretation>>,
): Complaint[] {
  const used = new Set(mapsOf(tree).map(({ node }) => node.choose))
  const owners = new Map<string, string>()
  return Object.entries(interpretations).flatMap(([interpretation, { name }]) => {
    const found: Complaint[] = []
    const path = ['interpretations', interpretation]
    if (!used.has(interpretation)) found.push({ code: 'LG-P121', path, on: 'key', data: { interpretation } })
    const first = owners.get(name) ?? (Object.hasOwn(interpretations, name) ? name : undefined)
    if (first !== undefined)
      found.push({ code: 'LG-P122', path: [...path, 'name'], data: { read: name, first } })
    owners.set(name, first ?? interpretation)
    return found
  })
}
