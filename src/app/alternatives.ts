import { runChecks } from '../checks/run.ts'
import { budgetsOf } from '../funding/budget.ts'
import { claimFunds, type Claimed } from '../funding/fund.ts'
import type { County } from '../model/county.ts'
import { sameNumber } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { Alternative } from '../model/run.ts'
import type { ScoredItem, Scorecard } from '../model/scorecard.ts'
import { oncePer } from '../model/once-per.ts'
import { sameTree } from '../model/same-tree.ts'
import { usePack, type LoadedPack } from '../packs/load.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { rankedKinds } from '../funding/ranked-grade.ts'
import { scoreSubject } from '../scoring/card.ts'
import { scoreItem } from '../scoring/item.ts'
import { openCases, type OpenCase } from '../scoring/score.ts'
import { settleClaims } from '../scoring/settle-claims.ts'
import { priceOf, settleStakes, type Quotas } from './alternatives/option-price.ts'
import { differences, type Affected, type Apart } from './alternatives/pack-differences.ts'
import { partUnder, stakesOf, type PartUnder } from './alternatives/stakes.ts'

/** A part of a county as far as it is known under the interpretations in force. */
export interface Known {
  loaded: LoadedPack
  county: County
  scope: 'town' | 'county'
  /** everything that was found before scoring */
  found: readonly Finding[]
  cases: readonly OpenCase[]
  /** scored, without payments; one for each case */
  cards: readonly Scorecard[]
  claimed: Claimed
  /** the whole road under another option, for one that changes how forms are read or put together */
  again: (loaded: LoadedPack) => Claimed
}

/** Every option that is not in force, one interpretation at a time. */
export function otherOptions({
  pack,
  interpretations,
}: LoadedPack): { interpretation: string; option: string }[] {
  return Object.entries(pack.interpretations).flatMap(([interpretation, { options }]) =>
    Object.keys(options)
      .filter((option) => option !== interpretations[interpretation])
      .map((option) => ({ interpretation, option })),
  )
}

const otherPacks = oncePer((loaded: LoadedPack): readonly LoadedPack[] => {
  const { file, interpretations } = loaded
  return otherOptions(loaded).map(({ interpretation, option }) =>
    usePack(file, { ...interpretations, [interpretation]: option }),
  )
})

/**
 * What every other option would change in one part of a county, in the order of `otherOptions`; null where nothing. Forms
 * are neither read nor put together again: only the items whose rules change are scored, and money is worked out only
 * where points or payments change.
 */
export function partUnderOptions(known: Known): (PartUnder | null)[] {
  const { cards } = known.claimed
  const before = stakesOf(known.claimed)
  return otherPacks(known.loaded).map((other) => {
    const claimed = claimedUnder(known, other)
    return claimed === known.claimed ? null : partUnder(before, stakesOf(claimed, { cards, stakes: before }))
  })
}

/**
 * What every other printed option of each interpretation would change, one at a time: how many subjects get another
 * status, grade or amount, and by how many yuan. `parts` are those of the county, each with what it says of the options.
 */
export function priceAlternatives(
  loaded: LoadedPack,
  parts: readonly {
    claimed: Omit<Claimed, 'findings'>
    under: readonly (PartUnder | null)[]
  }[],
): Alternative[] {
  const staked = parts.map(({ claimed, under }) => ({ stakes: stakesOf(claimed), under }))
  const packs = otherPacks(loaded)
  const quotas = quotasOf(loaded.pack)
  const before = settleStakes(
    staked.flatMap(({ stakes }) => stakes),
    quotas,
  )
  return otherOptions(loaded).map(({ interpretation, option }, at) => {
    const under = staked.map((part) => ({ stakes: part.stakes, under: part.under[at] ?? null }))
    const own = quotasOf(packs[at]!.pack)
    const others = sameTree(quotas, own) ? quotas : own
    return { interpretation, option, ...priceOf(under, before, quotas, others) }
  })
}

function quotasOf(pack: Pack): Quotas {
  const grants = Object.values(pack.subjects).flatMap(({ payments }) =>
    payments.flatMap(({ grant }) => (grant ? [grant.places] : [])),
  )
  return { grants, grades: rankedKinds(pack).map(({ grades }) => grades), budgets: budgetsOf(pack) }
}

function claimedUnder(known: Known, other: LoadedPack): Claimed {
  const apart = differences(known.loaded.pack)(other.pack)
  if (!apart.onlyRules) return known.again(other)
  const cards = rescored(known, other.pack, apart)
  if (cards === known.cards && apart.samePayments) return known.claimed
  return refunded(known, other.pack, cards, apart)
}

/**
 * The money under another pack: only those cards are worked out again whose own payments or points change, all that
 * compete for a grant, and what these look at; the others stand as they are.
 */
function refunded(known: Known, pack: Pack, cards: readonly Scorecard[], { repaid }: Apart): Claimed {
  const touched = cards.filter((card, index) => repaid.has(card.kind) || card !== known.cards[index])
  const places = new Set(
    touched.flatMap(({ town, name, village }) => [placeOf(town, name), placeOf(town, village)]),
  )
  const chosen = cards.flatMap(({ town, name }, at) => (places.has(placeOf(town, name)) ? [at] : []))
  const again = claimFunds(
    pack,
    known.county,
    chosen.map((at) => cards[at]!),
    known.scope,
  )
  const paid = new Map(chosen.map((at, index) => [at, again.cards[index]!]))
  return {
    cards: known.claimed.cards.map((card, at) => paid.get(at) ?? card),
    grants: again.grants.map((grant) => ({
      ...grant,
      claims: grant.claims.map(({ at, judgement }) => ({ at: chosen[at]!, judgement })),
    })),
    grades: again.grades.map((graded) => ({
      ...graded,
      claims: graded.claims.map((claim) => ({ ...claim, at: chosen[claim.at]! })),
    })),
    budgets: again.budgets,
    findings: [],
  }
}

/** One place may have a village, its station and several assessments of one name. */
function placeOf(town: string | null, name: string | null): string {
  return `${town ?? ''}/${name ?? ''}`
}

/** The cards under another pack's items; the very same list where no card changes. */
function rescored(known: Known, pack: Pack, { changes, affected }: Apart): readonly Scorecard[] {
  const cases = casesUnder(known, pack, affected)
  if (cases === known.cases && [...changes.values()].every(({ none }) => none)) return known.cards
  let changed = false
  const cards = cases.map(({ scored, errors }, index) => {
    const before = known.cards[index]!
    const change = changes.get(scored.subject.kind)!
    const sameErrors = errors === known.cases[index]!.errors
    if (sameErrors && change.none) return before
    const under = { ...scored, pack, rules: pack.subjects[scored.subject.kind]! }
    const items = change.kept.map((place, at) =>
      sameErrors && place >= 0 ? before.items[place]! : scoreItem(under, under.rules.items[at]!).item,
    )
    if (sameErrors && change.vetoes && sameItems(before.items, items)) return before
    changed = true
    return scoreSubject(under, errors, items).card
  })
  return changed ? cards : known.cards
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

/** The cases themselves, unless another list of attainable values or another check brings other errors. */
function casesUnder(known: Known, pack: Pack, affected: Affected): readonly OpenCase[] {
  if (affected.before.length + affected.after.length === 0) return known.cases
  const kinds = new Set(affected.kinds)
  const own = known.county.subjects.filter(({ kind }) => kinds.has(kind))
  // what may be claimed is looked up in the subjects alone
  const county = affected.whole ? known.county : { ...known.county, subjects: own, forms: [], strays: [] }
  const errors = (under: Pack, checks: Pack['checks']) =>
    runChecks({ ...under, checks }, county).filter(({ severity }) => severity === 'error')
  const before = errors(known.loaded.pack, affected.before)
  const after = errors(pack, affected.after)
  if (sameTree(before, after)) return known.cases
  const gone = new Set(before.map((finding) => JSON.stringify(finding)))
  const rest = known.found.filter(
    (finding) => finding.severity === 'error' && !gone.has(JSON.stringify(finding)),
  )
  return openCases(pack, known.county, [...rest, ...settleClaims(pack, known.county, after)])
}
