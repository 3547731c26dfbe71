import type { LineCounter, Pair, YAMLMap } from 'yaml'
import { makeFinding } from '../../findings/make.ts'
import type { Finding } from '../../model/finding.ts'
import { placeKey, type Mark, type Path, type Place } from '../places.ts'
import type { Tree } from '../resolve.ts'

export interface Converted {
  tree: Tree
  places: Map<string, Place>
  findings: Finding[]
}

/** What the library read, and the library itself: it is loaded by the one who reads. */
export interface Parsed {
  yaml: typeof import('yaml')
  root: unknown
  counter: LineCounter
  text: string
  path: string
}

interface Context extends Converted, Parsed {}

/** Deeper than any pack: a pack has some ten levels. */
const DEEPEST = 40

/**
 * The library's nodes as a plain tree, with the place of each. References, tags and keys that are no plain text are
 * refused: a pack is read by people, and can't grow when it is expanded.
 */
export function convert(parsed: Parsed): Converted {
  const context: Context = { ...parsed, tree: '', places: new Map(), findings: [] }
  context.places.set('', { key: markAt(context, 0), value: markAt(context, rangeOf(parsed.root)[0]) })
  return { tree: treeOf(parsed.root, [], context), places: context.places, findings: context.findings }
}

function treeOf(node: unknown, at: Path, context: Context): Tree {
  const { isAlias, isMap, isScalar, isSeq } = context.yaml
  if (at.length > DEEPEST) return refuse(context, 'LG-P013', node)
  if (isAlias(node) || hasAnchor(node) || hasTag(node)) return refuse(context, 'LG-P012', node)
  if (isScalar(node)) return typeof node.value === 'boolean' ? node.value : String(node.value ?? '')
  if (isMap(node)) return mapOf(node, at, context)
  if (isSeq(node)) return node.items.map((item, index) => listItem(item, [...at, index], context))
  return ''
}

function listItem(item: unknown, at: Path, context: Context): Tree {
  const mark = markAt(context, rangeOf(item)[0])
  context.places.set(placeKey(at), { key: mark, value: mark })
  return treeOf(item, at, context)
}

function mapOf(node: YAMLMap, at: Path, context: Context): Tree {
  const entries = new Map<string, { tree: Tree; mark: Mark }>()
  for (const pair of node.items) {
    const key = keyOf(pair, context)
    if (key === undefined) continue
    const mark = markAt(context, rangeOf(pair.key)[0])
    const first = entries.get(key)
    if (first) {
      context.findings.push(twice(context, key, mark, first.mark))
      continue
    }
    context.places.set(placeKey([...at, key]), { key: mark, value: valueMark(pair, mark, context) })
    entries.set(key, { tree: treeOf(pair.value, [...at, key], context), mark })
  }
  return Object.fromEntries([...entries].map(([key, { tree }]) => [key, tree]))
}

/** The text of a key as it was typed; a key that is no plain text is refused. */
function keyOf(pair: Pair, context: Context): string | undefined {
  const { key } = pair
  if (context.yaml.isScalar(key) && !hasAnchor(key)) return key.source ?? String(key.value)
  refuse(context, hasAnchor(key) || context.yaml.isAlias(key) ? 'LG-P012' : 'LG-P003', key)
  return undefined
}

/** A value that isn't there stands where its key does. */
function valueMark(pair: Pair, key: Mark, context: Context): Mark {
  const [start, end] = rangeOf(pair.value)
  return start === end ? key : markAt(context, start)
}

function twice(context: Context, key: string, mark: Mark, first: Mark): Finding {
  const data = { key, line: String(mark.line), column: String(mark.column), first: String(first.line) }
  return makeFinding('LG-P011', data, { path: context.path })
}

function refuse(context: Context, code: 'LG-P003' | 'LG-P012' | 'LG-P013', node: unknown): Tree {
  const [start, end] = rangeOf(node)
  const mark = markAt(context, start)
  const read = context.text
    .slice(start, Math.min(end, start + 40))
    .trim()
    .replace(/\s+/g, ' ')
  const data = { line: String(mark.line), column: String(mark.column), read }
  const deep = code === 'LG-P013'
  if (deep && context.findings.some((finding) => finding.code === code)) return ''
  context.findings.push(makeFinding(code, deep ? {} : data, { path: context.path }))
  return ''
}

function hasAnchor(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'anchor' in node && Boolean(node.anchor)
}

function hasTag(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'tag' in node && Boolean(node.tag)
}

/** First and last offset of a node; an absent one has none of its own. */
function rangeOf(node: unknown): readonly [number, number] {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return [0, 0]
  const [start, end]: unknown[] = node.range
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : [0, 0]
}

function markAt({ counter }: Context, offset: number): Mark {
  const { line, col } = counter.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}
