import type { ScoredItem, Veto } from '../model/scorecard.ts'
import type { VetoRule } from '../packs/schema/rule.ts'

/** T-V1: one or all of the listed items have 0 points under their own rules. Items that are incomplete don't count as 0. */
export function judgeVeto(rule: VetoRule, items: readonly ScoredItem[]): Veto {
  const listed = items.filter(({ clause }) => rule.itemsWithoutPoints.includes(clause))
  const empty = listed.filter(({ points }) => points?.isZero() ?? false)
  const applied = rule.count === 'any' ? empty.length > 0 : empty.length === rule.itemsWithoutPoints.length
  const found = empty.length === 0 ? `${named(listed)}都有得分` : `未得分的有：${named(empty)}`
  const wanted = rule.count === 'any' ? '有一项未得分即按零分' : '全部未得分才按零分'
  const work = `${found}（${wanted}）：${applied ? '总分按零分' : '不适用'}`
  return { clause: rule.clause, applied, work }
}

/** The veto as the condition of a live formula. */
export function vetoCondition({ itemsWithoutPoints, count }: VetoRule): string {
  const comparisons = itemsWithoutPoints.map((clause) => `{${clause}}=0`)
  return `${count === 'any' ? 'OR' : 'AND'}(${comparisons.join(',')})`
}

function named(items: readonly ScoredItem[]): string {
  return items.map(({ clause, label }) => `${clause} ${label}`).join('、')
}
