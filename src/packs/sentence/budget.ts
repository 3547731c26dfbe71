import type { Building } from '../schema/payment/building.ts'
import type { Instalment } from '../schema/payment/instalment.ts'
import type { Settlement } from '../schema/payment/settlement.ts'
import type { Ends, Skip } from '../schema/subject-end.ts'
import { labelOf, ROUNDING, type Naming } from './words.ts'

/** A fixed part of the budget (D-F2), in clauses of a sentence. */
export function instalmentWords(naming: Naming, rule: Instalment): string[] {
  const { budget, percent, gate, round } = rule
  return [
    `总分达到${gate.atLeast}分的，拨付${labelOf(naming, budget)}的${percent}%，${ROUNDING[round]}`,
    `不足${gate.atLeast}分的不予拨付`,
  ]
}

/** The year's second payment (D-F3, D-F5), in clauses of a sentence. */
export function settlementWords(naming: Naming, rule: Settlement): string[] {
  const { budget, paid, gate, whole, way, percent, failed, round } = rule
  const label = labelOf(naming, budget)
  const first = naming.pack.subjects[failed.first]!.label
  const hole = whole.hole === 'round' ? '落在两档之间的先四舍五入到整数' : '落在两档之间的归入较低一档'
  const printed =
    whole.printedTo === undefined ? [] : [`文件印作${gate.atLeast}～${whole.printedTo}分，${hole}`]
  const earned = `全年应得：总分达到${whole.from}分的为${label}的100%，${gate.atLeast}分及以上、不足${whole.from}分的为${label}×总分÷100，不足${gate.atLeast}分的为0`
  const second =
    way === 'advance'
      ? `本次拨付全年应得减去${labelOf(naming, paid)}；差额为负的只列示`
      : `本次拨付全年应得的${percent}%`
  const lost = {
    'annual-decides': '两次考核有一次不足界线的，以全年考核为准',
    'period-forfeited': `${first}或全年有一次不足${failed.below}分的，只失去该次的一半`,
    pending: `${first}或全年有一次不足${failed.below}分的，待定`,
  }[failed.then]
  return [earned, ...printed, `${second}，两次合计不超过${label}，${ROUNDING[round]}`, lost]
}

/** What is paid for building year by year, in clauses of a sentence. */
export function buildingWords(naming: Naming, rule: Building): string[] {
  const { each, most, accepted, paid, mended, round } = rule
  const scores = [labelOf(naming, mended.last), mended.first && naming.pack.subjects[mended.first]?.label]
  const low = scores.filter((score) => score !== undefined && score !== '').join('或')
  return [
    `${labelOf(naming, accepted)}的，每年${each}元，累计不超过${most}元（减去${labelOf(naming, paid)}），${ROUNDING[round]}`,
    `${low}不足${mended.below}分的，${labelOf(naming, mended.by)}后方可拨付`,
  ]
}

/** When working together ends, and what follows. */
export function endsWords(naming: Naming, { breach, totals, recover }: Ends): string {
  const twice = totals ? `连续两年总分不足${totals.below}分，或` : ''
  return `${twice}${labelOf(naming, breach)}为“是”的，终止合作，追回${labelOf(naming, recover)}。`
}

/** Who isn't assessed. */
export function skipWords(naming: Naming, { of, is, because }: Skip): string {
  return `${labelOf(naming, of)}为${is}的不考核：${because}。`
}
