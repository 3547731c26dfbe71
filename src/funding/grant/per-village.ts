import { groupedBy } from '../../model/grouped.ts'
import type { Grant } from '../../packs/schema/payment.ts'
import { stationKey } from '../../scoring/score.ts'
import { shown } from '../../scoring/shown.ts'
import { holdsPlace, type Judgement } from './judgement.ts'

/** T-I11: where only one station of a village gets the grant, the best one does; equal best ones are for a person. */
export function judgePerVillage(judgements: readonly Judgement[], grant: Grant): Judgement[] {
  if (grant.per.subject === 'per-station') return [...judgements]
  const rivals = groupedBy(judgements.filter(holdsPlace), villageOf)
  return judgements.map((judgement) => {
    if (!holdsPlace(judgement) || judgement.card.village === null) return judgement
    return againstRivals(judgement, rivals.get(villageOf(judgement))!, grant.per.clause)
  })
}

/** Who loses to one that is itself undecided isn't refused yet; who loses to a decided one is. */
function againstRivals(judgement: Judgement, rivals: readonly Judgement[], clause: string): Judgement {
  const ahead = rivals
    .filter(({ total }) => total.gt(judgement.total))
    .toSorted((one, other) => other.total.comparedTo(one.total))
  const better = ahead.find(decided) ?? ahead[0]
  if (better) {
    const reason = `一个村只补一家，${better.card.name}得分更高（${shown(better.total)}，${clause}）`
    const waits = decided(better) ? judgement.waits : [...judgement.waits, `待${better.card.name}评定`]
    return { ...judgement, fails: [reason], waits }
  }
  const equal = rivals.filter(({ total }) => total.equals(judgement.total))
  if (equal.length < 2) return judgement
  const reason = `一个村只补一家，${equal.length} 家驿站同分，待定（${clause}）`
  return { ...judgement, pending: [...judgement.pending, reason] }
}

function decided({ pending, waits }: Judgement): boolean {
  return pending.length === 0 && waits.length === 0
}

function villageOf({ card: { town, village } }: Judgement): string {
  return stationKey(town, village ?? '')
}
