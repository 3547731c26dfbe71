import { isRanked } from '../../funding/ranked-grade.ts'
import { oncePer } from '../../model/once-per.ts'
import { sameTree } from '../../model/same-tree.ts'
import type { Pack, SubjectRules } from '../../packs/schema/pack.ts'

/** What sets two packs of one file apart. */
export interface Apart {
  onlyRules: boolean
  samePayments: boolean
  /** kinds of subjects whose payments differ, or that compete for a grant or a grade */
  repaid: ReadonlySet<string>
  affected: Affected
  changes: ReadonlyMap<string, ItemChange>
}

/** Found once for two packs, however many parts a county has. */
export const differences = oncePer((one: Pack) =>
  oncePer((other: Pack): Apart => ({
    onlyRules: onlyRulesDiffer(one, other),
    samePayments: samePayments(one, other),
    repaid: repaidKinds(one, other),
    affected: checksAffected(one, other),
    changes: new Map(
      Object.entries(other.subjects).flatMap(([kind, rules]) => {
        const before = one.subjects[kind]
        return before ? [[kind, changeOf(before, rules)] as const] : []
      }),
    ),
  })),
)

function repaidKinds({ subjects: before }: Pack, { subjects }: Pack): Set<string> {
  return new Set(
    Object.entries(subjects).flatMap(([kind, { payments, grades }]) =>
      payments.some(({ grant }) => grant) || isRanked(grades) || !sameTree(payments, before[kind]?.payments)
        ? [kind]
        : [],
    ),
  )
}

/** True where forms are read and put together alike: the packs differ in items, vetoes, payments and checks alone. */
function onlyRulesDiffer(one: Pack, other: Pack): boolean {
  return sameTree(withoutRules(one), withoutRules(other))
}

/** All of a pack but the rules; since when a station's months are due is read where forms are put together. */
function withoutRules(pack: Pack): unknown {
  const subjects = Object.entries(pack.subjects).map(([kind, rules]) => {
    const since = rules.items.map(({ claim }) => claim?.evidence?.months?.since)
    return [kind, { ...rules, items: since, vetoes: [], payments: [] }]
  })
  return { ...pack, subjects, checks: [] }
}

function samePayments(one: Pack, other: Pack): boolean {
  return sameTree(paymentsOf(one), paymentsOf(other))
}

function paymentsOf({ subjects }: Pack): unknown {
  return Object.values(subjects).map((rules) => rules.payments)
}

interface ItemChange {
  /** for each new item the place of the same one among the old, −1 for none */
  kept: readonly number[]
  /** the vetoes are the same */
  vetoes: boolean
  none: boolean
}

function changeOf(before: SubjectRules, after: SubjectRules): ItemChange {
  const kept = after.items.map((item) => {
    // what no interpretation touches is the very same item
    const same = before.items.indexOf(item)
    return same >= 0 ? same : before.items.findIndex((other) => sameTree(other, item))
  })
  const vetoes = sameTree(before.vetoes, after.vetoes)
  return { kept, vetoes, none: vetoes && kept.length === before.items.length && !kept.includes(-1) }
}

export interface Affected {
  before: Pack['checks']
  after: Pack['checks']
  /** the checks themselves differ; else only what may be claimed by these kinds of subjects */
  whole: boolean
  kinds: readonly string[]
}

/** Checks that only one of the packs has, and those that look at the claims where these differ. */
function checksAffected(one: Pack, other: Pack): Affected {
  const kinds = Object.keys(one.subjects).filter(
    (kind) => !sameTree(claimsOf(one.subjects[kind]!), claimsOf(other.subjects[kind]!)),
  )
  const whole = !sameTree(one.checks, other.checks)
  const looks = ({ attainable }: Pack['checks'][number]) => whole || attainable !== undefined
  if (!whole && kinds.length === 0) return { before: [], after: [], whole, kinds }
  return { before: one.checks.filter(looks), after: other.checks.filter(looks), whole, kinds }
}

function claimsOf({ items }: SubjectRules): unknown {
  return items.map(({ clause, max, claim }) => ({ clause, max, claim }))
}
