/** One thing that differs between two packs; null: one of them doesn't have it. */
export interface PackChange {
  of: 'pack' | 'clause' | 'interpretation' | 'form'
  /** clause, interpretation or form; the pack's own key for `pack` */
  id: string
  /** what differs: 有无, 位置, 数字, 规则, 选项, 栏目 … */
  what: string
  before: string | null
  after: string | null
}

/** Keys of both, those of the first before those that only the second has. */
export function pairs<T>(
  one: ReadonlyMap<string, T>,
  other: ReadonlyMap<string, T>,
): [string, T | undefined, T | undefined][] {
  return [...new Set([...one.keys(), ...other.keys()])].map((key) => [key, one.get(key), other.get(key)])
}

/** What differs inside of what both packs have; of what only one has, that alone. `before`, `after`: what it says. */
export function both(
  of: PackChange['of'],
  id: string,
  before: string | undefined,
  after: string | undefined,
  inside: () => PackChange[],
): PackChange[] {
  if (before !== undefined && after !== undefined) return inside()
  return [{ of, id, what: '有无', before: before ?? null, after: after ?? null }]
}

/** One change, or none where both say the same. */
export function changed(
  of: PackChange['of'],
  id: string,
  what: string,
  before: string,
  after: string,
): PackChange[] {
  return before === after ? [] : [{ of, id, what, before, after }]
}
