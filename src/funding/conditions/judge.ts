import type { Conditions } from '../../packs/schema/payment/conditions.ts'
import type { Case } from '../../scoring/case.ts'
import { judgeDocuments } from './documents.ts'
import type { Held } from './held.ts'
import { judgeNeed } from './needs.ts'
import { judgeOverlap } from './overlap.ts'
import { judgeBy, judgeServed } from './served.ts'
import { judgeWithdrawn } from './withdrawn.ts'

/** All that the conditions of a payment have to say, in their order. */
export interface Verdict {
  fails: readonly string[]
  pending: readonly string[]
  waits: readonly string[]
  twelfths: number | null
}

/** Judges every condition that a payment has; see `appliedFor` in needs.ts for the one that comes before them. */
export function judgeConditions(scored: Case, rules: Conditions = {}): Verdict {
  const { needs, documents, served, by, overlap, withdrawn } = rules
  const held: readonly (Held | undefined)[] = [
    withdrawn && judgeWithdrawn(scored, withdrawn),
    needs && judgeNeed(scored, needs),
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
    twelfths: all.find(({ twelfths }) => twelfths !== undefined)?.twelfths ?? null,
  }
}
