import { decimal, isPlainDecimal, points } from '../../model/decimal.ts'
import { oncePer } from '../../model/once-per.ts'
import { nearestOrAll } from '../nearest.ts'
import { isMap, type Path } from '../places.ts'
import type { Tree } from '../resolve.ts'
import { subjectsOf, type Complaint, type MapNode, type SubjectAt, type View } from './view.ts'

/** The keys under which a rule names the clause that it follows. */
const NAMING = ['clause', 'baseClause'] as const

/** What has to have an effect. */
const EFFECTIVE = ['scored', 'checked', 'paid', 'interpreted']

/** Clauses that a rule, a form, an interpretation or another clause names and that aren't listed. */
export function unknownClauses(view: View): Complaint[] {
  const { clauses, interpretations, forms } = view.pack
  const ids = Object.keys(clauses)
  const named = view.rules.flatMap(({ node, path }) =>
    NAMING.flatMap((key) =>
      typeof node[key] === 'string' ? [{ read: node[key], path: [...path, key] }] : [],
    ),
  )
  const printed = Object.entries(forms).flatMap(([form, { rows }]) =>
    (rows ?? []).flatMap(({ clause }, index) =>
      clause === undefined ? [] : [{ read: clause, path: ['forms', form, 'rows', index, 'clause'] }],
    ),
  )
  const asked = Object.entries(interpretations).flatMap(([id, { clause }]) =>
    clause === undefined ? [] : [{ read: clause, path: ['interpretations', id, 'clause'] }],
  )
  const behind = Object.entries(clauses).flatMap(([id, { by }]) =>
    (by ?? [])
      .map((read, index) => ({ read, path: ['clauses', id, 'by', index] }))
      .filter(({ read }) => read === id || !Object.hasOwn(interpretations, read)),
  )
  return [...named, ...printed, ...asked, ...behind].flatMap(({ read, path }): Complaint[] => {
    const itself = path[0] === 'clauses' && path[1] === read
    if (Object.hasOwn(clauses, read) && !itself) return []
    const others = ids.filter((id) => id !== read)
    return [{ code: 'LG-P111', path, data: { read, wanted: nearestOrAll(read, others) } }]
  })
}

/** Clauses that no rule follows under any option, and those that can't be computed without saying why. */
export function idleClauses(views: readonly View[]): Complaint[] {
  const named = new Set(
    views.flatMap((view) => view.rules.flatMap(({ node }) => NAMING.map((key) => node[key]))),
  )
  return Object.entries(views[0]!.pack.clauses).flatMap(([clause, { does, by, because }]): Complaint[] => {
    const at = { path: ['clauses', clause], on: 'key', clause } as const
    if (does === 'notComputable' && because === undefined)
      return [{ code: 'LG-P113', ...at, data: { clause } }]
    if (!EFFECTIVE.includes(does) || by || named.has(clause)) return []
    return [{ code: 'LG-P112', ...at, data: { clause, does } }]
  })
}

/** Clause → every number that stands in a node that names it, without its sign; of a date its month and day. */
export function numbersByClause(nodes: readonly MapNode[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>()
  for (const { node } of nodes) {
    for (const key of NAMING) {
      const clause = node[key]
      if (typeof clause !== 'string') continue
      const numbers = used.get(clause) ?? new Set()
      for (const number of numbersOf(node)) numbers.add(number)
      used.set(clause, numbers)
    }
  }
  return used
}

/** What no option touches is the very same node in every view. */
const numbersOf = oncePer((node: MapNode['node']) => numbersIn(node))

/** Figures of a clause that stand in none of its rules, and waived figures that the clause doesn't have. */
export function idleFigures(views: readonly View[]): Complaint[] {
  const used = numbersByClause(views.flatMap((view) => view.rules))
  return Object.entries(views[0]!.pack.clauses).flatMap(([clause, entry]) => {
    const { figures = [], waived = {}, does } = entry
    const idle = figures.flatMap((figure, index): Complaint[] => {
      const known = used.get(clause)?.has(points(decimal(figure).abs())) || Object.hasOwn(waived, figure)
      if (known || !EFFECTIVE.includes(does) || !used.has(clause)) return []
      return [
        { code: 'LG-P114', path: ['clauses', clause, 'figures', index], data: { clause, figure }, clause },
      ]
    })
    const astray = Object.keys(waived)
      .filter((figure) => !figures.includes(figure))
      .map((figure): Complaint => {
        const path = ['clauses', clause, 'waived', figure]
        return { code: 'LG-P115', path, on: 'key', data: { clause, figure }, clause }
      })
    return [...idle, ...astray]
  })
}

/** Every number of a rule, without its sign; of a date its month and day. Rules of other clauses within it don't count. */
function numbersIn(node: Tree): string[] {
  if (typeof node === 'boolean') return []
  if (typeof node === 'string') {
    if (isPlainDecimal(node)) return [points(decimal(node).abs())]
    const date = /^\d{4}-(\d\d)-(\d\d)$/.exec(node)
    return date ? [points(decimal(date[1]!)), points(decimal(date[2]!))] : []
  }
  if (!isMap(node)) return node.flatMap((item) => (isRule(item) ? [] : numbersIn(item)))
  return Object.values(node).flatMap((value) => (isRule(value) ? [] : numbersIn(value)))
}

function isRule(node: Tree): boolean {
  return typeof node === 'object' && isMap(node) && typeof node.clause === 'string'
}

/** Subjects without items, clauses that are scored twice, and lists of items that name others. */
export function itemsByClause(view: View): Complaint[] {
  return subjectsOf(view).flatMap((at) => {
    const { kind, subject, path } = at
    const clauses = subject.items.map((item) => item.clause)
    const names = subject.items.map(({ clause, label, duty }) => (duty ? `${clause} ${label}` : clause))
    if (clauses.length === 0) return [{ code: 'LG-P128', path: [...path, 'items'], data: { kind } } as const]
    const twice = clauses.flatMap((clause, index): Complaint[] =>
      names.indexOf(names[index]!) === index
        ? []
        : [{ code: 'LG-P129', path: [...path, 'items', index], data: { clause, kind }, clause }],
    )
    const strangers = listsOfItems(at)
      .filter(({ read }) => !clauses.includes(read))
      .map(({ read, path: place }): Complaint => {
        return { code: 'LG-P130', path: place, data: { read, kind, wanted: nearestOrAll(read, clauses) } }
      })
    return [...twice, ...strangers]
  })
}

function listsOfItems({ subject: { vetoes, payments }, path }: SubjectAt): { read: string; path: Path }[] {
  return [
    ...vetoes.flatMap(({ itemsWithoutPoints = [] }, index) =>
      itemsWithoutPoints.map((read, item) => {
        return { read, path: [...path, 'vetoes', index, 'itemsWithoutPoints', item] }
      }),
    ),
    ...payments.flatMap(({ grant }, index) =>
      (grant?.pass.without ?? []).map((read, item) => {
        return { read, path: [...path, 'payments', index, 'grant', 'pass', 'without', item] }
      }),
    ),
  ]
}
