import type { County } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { Scorecard, Status } from '../model/scorecard.ts'
import { gatesOf } from '../packs/gates.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { Grant } from '../packs/schema/payment.ts'
import { casePaid } from '../scoring/case.ts'
import { reviewsByStation, stationKey } from '../scoring/score.ts'
import { cardKey, subjectsByCard } from './card-key.ts'
import { judgeLate } from './grant/late.ts'
import type { Judgement } from './grant/judgement.ts'
import { judgePass } from './grant/pass.ts'
import { judgePerVillage } from './grant/per-village.ts'
import { judgeVillage } from './grant/village-gate.ts'
import { thresholdNotice } from './threshold.ts'

/** What the steps of a grant look at. */
export interface GrantCase {
  pack: Pack
  county: County
  /** every scorecard, shares of the base paid already */
  cards: readonly Scorecard[]
  kind: string
  grant: Grant
  scope: 'town' | 'county'
}

/**
 * The grants of one kind of subject (T-Q1 … T-Q3) up to the county's ranking, in the order pass mark, deadline, village,
 * other stations of the village.
 */
export function judgeGrants(given: GrantCase): { judgements: Judgement[]; findings: Finding[] } {
  const { grant, scope } = given
  const judged = judgePerVillage(judgeEach(given), grant)
  const { above, clause } = grant.pass
  const findings = judged.flatMap(({ card, mark }) => thresholdNotice(card, mark, above, clause))
  return { judgements: scope === 'county' ? judged : judged.map((one) => beforeRanking(one)), findings }
}

function judgeEach(given: GrantCase): Judgement[] {
  const { pack, county, cards, kind, grant } = given
  const rules = pack.subjects[kind]!
  const reviews = reviewsByStation(county)
  const subjects = subjectsByCard(county)
  const villages = villagesOf(given)
  return cards.flatMap((card) => {
    if (card.kind !== kind || card.total === null) return []
    const subject = subjects.get(cardKey(card))!
    const review = reviews.get(stationKey(card.town, card.name))
    const passed = judgePass(card, card.total, grant, rules.reviewFlags ?? [], review)
    const late = judgeLate(passed, grant, casePaid({ pack, subject }))
    return [judgeVillage(late, grant, villages.get(stationKey(card.town, card.village ?? '')))]
  })
}

/** Of the kind of subject whose own payment stands behind the gate that the grant names: what came of that payment. */
function villagesOf({ pack, cards, kind: own, grant }: GrantCase): Map<string, Status> {
  const { clause: gate } = grant.villageGate
  const gates = gatesOf(pack).filter(({ kind, clause }) => kind !== own && clause === gate)
  return new Map(
    cards
      .filter((card) => gates.some(({ kind }) => kind === card.kind))
      .map((card) => [stationKey(card.town, card.name), statusBehind(pack, card, gate)] as const),
  )
}

function statusBehind({ subjects }: Pack, { kind, payments, status }: Scorecard, gate: string): Status {
  const rule = subjects[kind]!.payments.find(
    ({ clause, share }) => clause === gate || share?.gate.clause === gate,
  )
  const behind = payments.find(({ clause }) => clause === rule?.clause) ?? payments[0]
  return behind?.status ?? status
}

/** A town never knows the county's ranking. */
function beforeRanking(judgement: Judgement): Judgement {
  return { ...judgement, waits: [...judgement.waits, '待全县评审和排名'] }
}
