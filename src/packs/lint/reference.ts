import type { Path } from '../places.ts'

/** What a rule can do with a field; a figure may be a sum of `measures` too. */
export type Wanted = 'figure' | 'number' | 'money' | 'choice' | 'date' | 'any'

/** A place of a pack that names a field. */
export interface Reference {
  text: string
  /** the form in which a path without a form is looked up */
  base: string | undefined
  wanted: Wanted
  path: Path
  /** the name is a key of the file, not a value */
  on?: 'key'
  /** names a column of a form with fixed rows */
  column?: true
}

/** A field that a node names, what is wanted of it, and where in the node; undefined: the node doesn't name it. */
export type Named = readonly [text: string | undefined, wanted: Wanted, ...at: PropertyKey[]]

/** References that start at one node of the pack, without those that aren't there. */
export function named(path: Path, base: string | undefined, names: readonly Named[]): Reference[] {
  return names.flatMap(([text, wanted, ...at]) =>
    text === undefined ? [] : [{ text, base, wanted, path: [...path, ...at] }],
  )
}
