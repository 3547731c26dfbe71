import { isDeepStrictEqual } from 'node:util'
import { runChecks } from '../checks/run.ts'
import { fund } from '../funding/fund.ts'
import { amountsOf } from '../funding/totals.ts'
import type { County } from '../model/county.ts'
import { sum, ZERO, type Decimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { Alternative, Change } from '../model/run.ts'
import type { ScoredItem, Scorecard } from '../model/scorecard.ts'
import { usePack, type LoadedPack } from '../packs/load.ts'
import type { Pack, SubjectRules } from '../packs/schema/pack.ts'
import { scoreSubject } from '../scoring/card.ts'
import { scoreItem } from '../scoring/item.ts'
import { openCases, type OpenCase } from '../scoring/score.ts'

/** A run as far as it is known under the interpretations in force. */
export interface Priced {
  loaded: LoadedPack
  county: County
  scope: 'town' | 'county'
  /** everything that was found before scoring */
  found: readonly Finding[]
  cases: readonly OpenCase[]
  /** scored, not yet funded; one for each case */
  cards: readonly Scorecard[]
  /** scored and funded, in the same order */
  funded: readonly Scorecard[]
  /** the whole road under another option, for one that changes how forms are read or put together */
  again: (loaded: LoadedPack) => readonly Scorecard[]
}

/**
 * What every other printed option of each interpretation would change, one at a time: how many subjects get another
 * status, grade or amount, and by how many yuan. Forms are neither read nor put together again: only the items whose
 * rules change are scored, and money is worked out only where points or payments change.
 */
export function priceAlternatives(priced: Priced): Alternative[] {
  const { file, pack, interpretations } = priced.loaded
  return Object.entries(pack.interpretations).flatMap(([interpretation, { options }]) =>
    Object.keys(options)
      .filter((option) => option !== interpretations[interpretation])
      .map((option) => {
        const other = usePack(file, { ...interpretations, [interpretation]: option })
        return { interpretation, option, ...difference(priced.funded, cardsUnder(priced, other)) }
      }),
  )
}

function cardsUnder(priced: Priced, other: LoadedPack): readonly Scorecard[] {
  const { pack } = priced.loaded
  if (!onlyRulesDiffer(pack, other.pack)) return priced.again(other)
  const cards = rescored(priced, other.pack)
  if (cards === priced.cards && samePayments(pack, other.pack)) return priced.funded
  return refunded(priced, other.pack, cards)
}

/**
 * The funded cards under another pack: only those are worked out again whose own payments or points change, all that
 * compete for a grant, and what these look at; the others stand as they are.
 */
function refunded(priced: Priced, pack: Pack, cards: readonly Scorecard[]): readonly Scorecard[] {
  const before = priced.loaded.pack.subjects
  const kinds = new Set(
    Object.entries(pack.subjects).flatMap(([kind, { payments }]) =>
      payments.some(({ grant }) => grant) || !isDeepStrictEqual(payments, before[kind]!.payments)
        ? [kind]
        : [],
    ),
  )
  const touched = cards.filter((card, index) => kinds.has(card.kind) || card !== priced.cards[index])
  const places = new Set(
    touched.flatMap(({ town, name, village }) => [placeOf(town, name), placeOf(town, village)]),
  )
  const again = cards.filter(({ town, name }) => places.has(placeOf(town, name)))
  const paid = new Map(
    fund(pack, priced.county, again, priced.scope).cards.map((card) => [keyOf(card), card]),
  )
  return priced.funded.map((card) => paid.get(keyOf(card)) ?? card)
}

/** One place may have a village, its station and several assessments of one name. */
function placeOf(town: string | null, name: string | null): string {
  return `${town ?? ''}/${name ?? ''}`
}

/** True where forms are read and put together alike: the packs differ in items, vetoes, payments and checks alone. */
function onlyRulesDiffer(one: Pack, other: Pack): boolean {
  return isDeepStrictEqual(withoutRules(one), withoutRules(other))
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
  return isDeepStrictEqual(paymentsOf(one), paymentsOf(other))
}

function paymentsOf({ subjects }: Pack): unknown {
  return Object.values(subjects).map((rules) => rules.payments)
}

/** The cards under another pack's items; the very same list where no card changes. */
function rescored(priced: Priced, pack: Pack): readonly Scorecard[] {
  const cases = casesUnder(priced, pack)
  const changes: ReadonlyMap<string, ItemChange> = new Map(
    Object.entries(pack.subjects).map(
      ([kind, rules]) => [kind, changeOf(priced.loaded.pack.subjects[kind]!, rules)] as const,
    ),
  )
  let changed = false
  const cards = cases.map(({ scored, errors }, index) => {
    const before = priced.cards[index]!
    const change = changes.get(scored.subject.kind)!
    const sameErrors = errors === priced.cases[index]!.errors
    if (sameErrors && change.none) return before
    const under = { ...scored, pack, rules: pack.subjects[scored.subject.kind]! }
    const items = change.kept.map((place, at) =>
      sameErrors && place >= 0 ? before.items[place]! : scoreItem(under, under.rules.items[at]!).item,
    )
    if (sameErrors && change.vetoes && sameItems(before.items, items)) return before
    changed = true
    return scoreSubject(under, errors, items).card
  })
  return changed ? cards : priced.cards
}

interface ItemChange {
  /** for each new item the place of the same one among the old, −1 for none */
  kept: readonly number[]
  /** the vetoes are the same */
  vetoes: boolean
  none: boolean
}

function changeOf(before: SubjectRules, after: SubjectRules): ItemChange {
  const old = before.items.map((item) => JSON.stringify(item))
  const kept = after.items.map((item) => old.indexOf(JSON.stringify(item)))
  const vetoes = isDeepStrictEqual(before.vetoes, after.vetoes)
  return { kept, vetoes, none: vetoes && kept.length === old.length && !kept.includes(-1) }
}

/** The points, and what keeps them from being final, are all that totals and payments look at. */
function sameItems(before: readonly ScoredItem[], after: readonly ScoredItem[]): boolean {
  return (
    before.length === after.length &&
    before.every((item, index) => {
      const other = after[index]!
      return item === other || (item.status === other.status && sameNumber(item.points, other.points))
    })
  )
}

function sameNumber(one: Decimal | null, other: Decimal | null): boolean {
  return one === null || other === null ? one === other : one.equals(other)
}

/** The cases themselves, unless another list of attainable values or another check brings other errors. */
function casesUnder(priced: Priced, pack: Pack): readonly OpenCase[] {
  const affected = checksAffected(priced.loaded.pack, pack)
  if (affected.before.length + affected.after.length === 0) return priced.cases
  const kinds = new Set(affected.kinds)
  const own = priced.county.subjects.filter(({ kind }) => kinds.has(kind))
  // what may be claimed is looked up in the subjects alone
  const county = affected.whole ? priced.county : { ...priced.county, subjects: own, forms: [], strays: [] }
  const errors = (under: Pack, checks: Pack['checks']) =>
    runChecks({ ...under, checks }, county).filter(({ severity }) => severity === 'error')
  const before = errors(priced.loaded.pack, affected.before)
  const after = errors(pack, affected.after)
  if (isDeepStrictEqual(before, after)) return priced.cases
  const gone = new Set(before.map((finding) => JSON.stringify(finding)))
  const rest = priced.found.filter(
    (finding) => finding.severity === 'error' && !gone.has(JSON.stringify(finding)),
  )
  return openCases(pack, priced.county, [...rest, ...after])
}

interface Affected {
  before: Pack['checks']
  after: Pack['checks']
  /** the checks themselves differ; else only what may be claimed by these kinds of subjects */
  whole: boolean
  kinds: readonly string[]
}

/** Checks that only one of the packs has, and those that look at the claims where these differ. */
function checksAffected(one: Pack, other: Pack): Affected {
  const kinds = Object.keys(one.subjects).filter(
    (kind) => !isDeepStrictEqual(claimsOf(one.subjects[kind]!), claimsOf(other.subjects[kind]!)),
  )
  const whole = !isDeepStrictEqual(one.checks, other.checks)
  const looks = ({ attainable }: Pack['checks'][number]) => whole || attainable !== undefined
  if (!whole && kinds.length === 0) return { before: [], after: [], whole, kinds }
  return { before: one.checks.filter(looks), after: other.checks.filter(looks), whole, kinds }
}

function claimsOf({ items }: SubjectRules): unknown {
  return items.map(({ clause, max, claim }) => ({ clause, max, claim }))
}

function difference(
  before: readonly Scorecard[],
  after: readonly Scorecard[],
): Omit<Alternative, 'interpretation' | 'option'> {
  if (before === after) return { subjects: 0, difference: ZERO, changes: [] }
  const old = new Map(before.map((card) => [keyOf(card), card]))
  const others = after.filter((card) => {
    const known = old.get(keyOf(card))
    return known === undefined || !sameResult(known, card)
  })
  const known = after.filter((card) => old.has(keyOf(card))).length
  const subjects = before.length - known + others.length
  return { subjects, difference: allOf(after).minus(allOf(before)), changes: others.map(outcomeOfCard) }
}

/** Only what is shown of it: the whole card of each subject under each option would fill the memory. */
function outcomeOfCard({ kind, period, town, name, status, total, grade, amount }: Scorecard): Change {
  return { kind, ...(period !== undefined && { period }), town, name, status, total, grade, amount }
}

function sameResult(one: Scorecard, other: Scorecard): boolean {
  return one.status === other.status && one.grade === other.grade && sameNumber(one.amount, other.amount)
}

function keyOf({ kind, period, town, name }: Scorecard): string {
  return `${kind}/${period ?? ''}/${town ?? ''}/${name}`
}

function allOf(cards: readonly Scorecard[]): Decimal {
  return sum(Object.values(amountsOf(cards)))
}
