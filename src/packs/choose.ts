import type { Code } from '../findings/catalogue.ts'
import { nearest, nearestOrAll } from './nearest.ts'
import { isMap, type Path } from './places.ts'
import type { Choices, Tree } from './resolve.ts'
import { shown, type Mistake } from './strict/mistake.ts'

/** An interpretation as the pack declares it; null where its own entry can't be read (the schema says so). */
export interface Declared {
  options: readonly string[]
  anyNumber: boolean
  default: string
}

/** Stands for a node whose own mistake is reported already. */
export const BROKEN = '\u0000broken'

/** Some number that is no printed option. */
const ANY_NUMBER = '7'

/** Every interpretation that the tree declares. */
export function declaredIn(tree: Tree): ReadonlyMap<string, Declared | null> {
  const section = isMap(tree) ? tree.interpretations : undefined
  if (section === undefined || !isMap(section)) return new Map()
  return new Map(Object.entries(section).map(([id, entry]) => [id, declaration(entry)]))
}

function declaration(entry: Tree): Declared | null {
  if (!isMap(entry) || entry.options === undefined || !isMap(entry.options)) return null
  const options = Object.keys(entry.options)
  if (typeof entry.default !== 'string' || options.length === 0) return null
  const { anyNumber = false } = entry
  return typeof anyNumber === 'boolean' ? { options, anyNumber, default: entry.default } : null
}

/** The defaults, then every other option of every interpretation, one at a time. */
export function variantsOf(declared: ReadonlyMap<string, Declared | null>): Choices[] {
  const known = [...declared].flatMap(([id, entry]) => (entry ? [[id, entry] as const] : []))
  const defaults = Object.fromEntries(
    known.map(([id, entry]) => [id, isOption(entry, entry.default) ? entry.default : entry.options[0]!]),
  )
  const others = known.flatMap(([id, entry]) =>
    [...entry.options, ...(entry.anyNumber ? [ANY_NUMBER] : [])]
      .filter((option) => option !== defaults[id])
      .map((option) => ({ ...defaults, [id]: option })),
  )
  return [defaults, ...others]
}

/**
 * A few sets of options in which every option of every interpretation stands at least once: the schema looks at each
 * node by itself, so that a branch needs to be seen once only. Where a `choose` stands within a branch of another,
 * every option is tried with the defaults as well.
 */
export function coverOf(tree: Tree, declared: ReadonlyMap<string, Declared | null>): Choices[] {
  const variants = variantsOf(declared)
  const options = Object.keys(variants[0]!).map(
    (id) => [id, [...new Set(variants.map((choices) => choices[id]!))]] as const,
  )
  const most = Math.max(1, ...options.map(([, list]) => list.length))
  const cover = Array.from({ length: most }, (_, turn) =>
    Object.fromEntries(options.map(([id, list]) => [id, list[turn % list.length]!])),
  )
  return hasNested(tree, false) ? [...cover, ...variants] : cover
}

/** True where a `choose` stands within a branch of another. */
function hasNested(node: Tree, within: boolean): boolean {
  if (typeof node === 'string' || typeof node === 'boolean') return false
  if (!isMap(node)) return node.some((item) => hasNested(item, within))
  const chooses = Object.hasOwn(node, 'choose')
  if (chooses && within && Object.keys(node).length > 1) return true
  return Object.values(node).some((value) => hasNested(value, within || chooses))
}

/** True for an option that an interpretation has, or a whole number where it takes any. */
export function isOption(entry: Declared, option: string): boolean {
  return entry.options.includes(option) || (entry.anyNumber && /^\d+$/.test(option))
}

/** Defaults that are no option. */
export function defaultMistakes(declared: ReadonlyMap<string, Declared | null>): Mistake[] {
  return [...declared].flatMap(([interpretation, entry]) => {
    if (!entry || entry.default === '' || isOption(entry, entry.default)) return []
    const data = { interpretation, read: entry.default, wanted: nearestOrAll(entry.default, entry.options) }
    return [
      { code: 'LG-P043', path: ['interpretations', interpretation, 'default'], on: 'value', data } as const,
    ]
  })
}

/**
 * Looks at every `choose` node of a file's tree. Gives what is wrong with them, by the path in the file, and the tree
 * with the broken ones taken out.
 */
export function checkChooses(
  tree: Tree,
  declared: ReadonlyMap<string, Declared | null>,
): { mistakes: Mistake[]; tree: Tree } {
  const mistakes: Mistake[] = []
  const look = (node: Tree, path: Path): Tree => {
    if (typeof node === 'string' || typeof node === 'boolean') return node
    if (!isMap(node)) return node.map((item, index) => look(item, [...path, index]))
    if (Object.hasOwn(node, 'choose')) {
      const found = chooseMistakes(node, path, declared)
      mistakes.push(...found)
      if (found.length > 0 || !declared.get(String(node.choose))) return BROKEN
    }
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, look(value, [...path, key])]))
  }
  return { tree: look(tree, []), mistakes }
}

function chooseMistakes(
  node: { readonly [key: string]: Tree },
  path: Path,
  declared: ReadonlyMap<string, Declared | null>,
): Mistake[] {
  const { choose = '', ...branches } = node
  const at = (code: Code, data: Mistake['data'], on: 'key' | 'value' = 'value'): Mistake[] => [
    { code, path: [...path, 'choose'], on, data },
  ]
  if (path.length === 0 || path[0] === 'interpretations') return at('LG-P044', {}, 'key')
  if (typeof choose !== 'string') return at('LG-P024', { key: 'choose', read: shown(choose) })
  if (choose === '') return at('LG-P026', { key: 'choose' })
  if (declared.size === 0) return at('LG-P144', { read: choose })
  if (!declared.has(choose)) {
    return at('LG-P040', { read: choose, wanted: nearestOrAll(choose, [...declared.keys()]) })
  }
  const entry = declared.get(choose)
  return entry ? branchMistakes(choose, entry, Object.keys(branches), path) : []
}

function branchMistakes(interpretation: string, entry: Declared, branches: string[], path: Path): Mistake[] {
  if (branches.length === 0) return []
  const right = [...entry.options, ...(entry.anyNumber ? ['number'] : [])]
  const covered = (option: string) =>
    branches.includes(option) || (/^\d+$/.test(option) && branches.includes('number') && entry.anyNumber)
  const missing = right.filter((option) => !covered(option))
  const wrong = branches.filter((branch) => !right.includes(branch))
  const meant = wrong.map((branch) => nearest(branch, missing))
  const misspelt = wrong.map((read, index): Mistake => {
    const wanted = meant[index] ?? nearestOrAll(read, missing.length > 0 ? missing : right)
    return { code: 'LG-P042', path: [...path, read], on: 'key', data: { interpretation, read, wanted } }
  })
  const absent = missing
    .filter((option) => !meant.includes(option))
    .map((option): Mistake => ({
      code: 'LG-P041',
      path: [...path, 'choose'],
      on: 'key',
      data: { interpretation, option },
    }))
  return [...misspelt, ...absent]
}
