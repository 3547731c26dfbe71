import type { Status } from '../../model/scorecard.ts'
import type { Grant } from '../../packs/schema/payment.ts'
import { holdsPlace, type Judgement } from './judgement.ts'

/**
 * What the village does to the grant of its station (T-I4): one that is paid nothing withholds the grant or leaves it
 * to a person, one that is undecided takes the grant along. Nothing where the pack pays the grant in any case. `status`:
 * of the village's own payment; undefined where it handed nothing in.
 */
export function judgeVillage(judgement: Judgement, grant: Grant, status: Status | undefined): Judgement {
  const { clause, then } = grant.villageGate
  if (then === 'pay' || !holdsPlace(judgement)) return judgement
  const { village: name } = judgement.card
  if (!status) {
    const reason = name === null ? '看不出在哪个村（社区）' : `${name}没有报送考核数据`
    return { ...judgement, waits: [...judgement.waits, `${reason}，得分未知（${clause}）`] }
  }
  switch (status) {
    case 'incomplete':
      return { ...judgement, open: [`${name}数据不全，补贴随村待补（${clause}）`] }
    case 'pending':
      return { ...judgement, pending: [...judgement.pending, `${name}的经费待定（${clause}）`] }
    case 'provisional':
      return { ...judgement, waits: [...judgement.waits, `${name}的经费暂估（${clause}）`] }
    case 'withheld':
      return withheldVillage(judgement, then, `${name}总分未达界线、不予拨付（${clause}）`)
    case 'final':
      return judgement
    default:
      return status satisfies never
  }
}

function withheldVillage(judgement: Judgement, then: 'pending' | 'withhold', reason: string): Judgement {
  return then === 'withhold'
    ? { ...judgement, fails: [`${reason}，补贴也不予拨付`] }
    : { ...judgement, pending: [...judgement.pending, `${reason}，补贴是否拨付待定`] }
}
