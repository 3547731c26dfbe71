import { decimal } from '../model/decimal.ts'
import { isMap } from './places.ts'
import type { Tree } from './resolve.ts'

const WRITTEN = /^(\d+(?:\.\d+)?)万元$/

/** What a payment calls its amounts; `amounts` holds several by name. */
const AMOUNTS: ReadonlySet<string> = new Set(['amount', 'amounts', 'base', 'each', 'most', 'budget'])

/** A pack's tree in which amounts of payments, and figures of clauses, that are written as `10万元` are 100000. */
export function inPlainYuan(tree: Tree): Tree {
  return below(tree, (key, node) => {
    if (key === 'clauses') return below(node, (_, clause) => below(clause, figures))
    return key === 'subjects' ? below(node, (_, subject) => below(subject, payments)) : node
  })
}

function figures(key: string, node: Tree): Tree {
  return key === 'figures' ? converted(node, true) : node
}

function payments(key: string, node: Tree): Tree {
  return key === 'payments' || key === 'atMost' ? converted(node, false) : node
}

/** Options of an interpretation are amounts where what they stand for is one. */
function converted(node: Tree, isAmount: boolean): Tree {
  if (typeof node === 'boolean') return node
  if (typeof node !== 'string')
    return below(node, (key, inner) => converted(inner, isAmount || AMOUNTS.has(key)))
  const number = isAmount ? WRITTEN.exec(node)?.[1] : undefined
  return number === undefined ? node : decimal(number).times(10_000).toFixed()
}

/** The node with what stands under each of its keys, or in its list, made anew. */
function below(node: Tree, make: (key: string, inner: Tree) => Tree): Tree {
  if (typeof node === 'string' || typeof node === 'boolean') return node
  if (!isMap(node)) return node.map((item) => make('', item))
  return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, make(key, inner)]))
}
