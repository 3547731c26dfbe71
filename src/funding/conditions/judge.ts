import type { Conditions } from '../../packs/schema/payment/conditions.ts'
import type { Case } from '../../scoring/case.ts'
import { judgeDocuments } from './documents.ts'
import type { Held, Part } from './held.ts'
import { judgeNeed } from './needs.ts'
import { judgeOverlap } from './overlap.ts'
import { judgeProRata } from './pro-rata.ts'
import { judgeBy, judgeServed } from './served.ts'
import { judgeWithdrawn } from './withdrawn.ts'

/** All that the conditions of a payment have to say, in their order. */
export interface Verdict {
  fails: readonly string[]
  pending: readonly string[]
  waits: readonly string[]
  parts: readonly Part[]
}

/** Judges every condition that a payment has but the score's (by-score.ts); see `appliedFor` in needs.ts for the one that comes before them. */
export function judgeConditions(scored: Case, rules: Conditions = {}): Verdict {
  const { proRata, needs, documents, served, by, overlap, withdrawn } = rules
  const held: readonly (Held | undefined)[] = [
    withdrawn && judgeWithdrawn(scored, withdrawn),
    needs && judgeNeed(scored, needs),
    proRata && judgeProRata(scored, proRata),
    served && judgeServed(scored, served),
    by && judgeBy(scored, by),
    overlap && judgeOverlap(scored, overlap),
    documents && judgeDocuments(scored, documents),
  ]
  const all = held.flatMap((one) => one ?? [])
  return {
    fails: all.flatMap(({ fails }) => fails ?? []),
    pending: all.flatMap(({ pending }) => pending ?? []),
    waits: all.flatMap(({ waits }) => waits ?? []),
    parts: all.flatMap(({ part }) => part ?? []),
  }
}
