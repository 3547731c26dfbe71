import type { Grant } from '../../packs/schema/payment.ts'
import { wouldPay, type Judgement } from './judgement.ts'

/**
 * T-Q3: at most so many stations in the county. Ranked by score over all that would be paid, pending ones too; those
 * behind the limit, and all with the score at the limit when they don't all fit, are for a person, not refused. The
 * order is ours. Equal scores share a place.
 */
export function judgeQuota(judgements: readonly Judgement[], grant: Grant): Judgement[] {
  const { places } = grant
  if (!places) return [...judgements]
  const candidates = judgements.filter(wouldPay)
  const limit = Number(places.limit)
  return judgements.map((judgement) => {
    if (!wouldPay(judgement)) return judgement
    const before = candidates.filter(({ total }) => total.gt(judgement.total)).length
    const equal = candidates.filter(({ total }) => total.equals(judgement.total)).length
    const ranked = { ...judgement, rank: before + 1 }
    if (before + equal <= limit) return ranked
    const reason =
      before >= limit
        ? `排第 ${before + 1}，超出 ${limit} 家的名额，待定（${places.clause}）`
        : `第 ${before + 1} 名起 ${equal} 家同分，${limit} 家的名额容不下，待定（${places.clause}）`
    return { ...ranked, pending: [...judgement.pending, reason] }
  })
}
