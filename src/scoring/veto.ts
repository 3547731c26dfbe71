import type { ScoredItem, Veto } from '../model/scorecard.ts'
import type { VetoRule } from '../packs/schema/rule.ts'
import type { Case } from './case.ts'
import { choiceOf, read, type Reading } from './reading.ts'

/** The answer that a veto waits for; undefined for one that looks at points. */
export function askedBy(scored: Case, { when }: VetoRule): Reading | undefined {
  return when && read(scored, when.of)
}

/** The total counts as 0: for a choice, or for items without points. */
export function judgeVeto(scored: Case, rule: VetoRule, items: readonly ScoredItem[]): Veto {
  const { clause, when } = rule
  if (!when) return judgePoints(rule, items)
  const reading = read(scored, when.of)
  const choice = choiceOf(reading)
  const applied = choice === when.is
  const work = `“${reading.input.label}”为“${choice ?? ''}”：${applied ? '总分按零分' : '不适用'}`
  return { clause, applied, work }
}

/** T-V1: one or all of the listed items have 0 points under their own rules. Items that are incomplete don't count as 0. */
function judgePoints(rule: VetoRule, items: readonly ScoredItem[]): Veto {
  const { itemsWithoutPoints = [] } = rule
  const listed = items.filter(({ clause }) => itemsWithoutPoints.includes(clause))
  const empty = listed.filter(({ points }) => points?.isZero() ?? false)
  const applied = rule.count === 'any' ? empty.length > 0 : empty.length === itemsWithoutPoints.length
  const found = empty.length === 0 ? `${named(listed)}都有得分` : `未得分的有：${named(empty)}`
  const wanted = rule.count === 'any' ? '有一项未得分即按零分' : '全部未得分才按零分'
  const work = `${found}（${wanted}）：${applied ? '总分按零分' : '不适用'}`
  return { clause: rule.clause, applied, work }
}

/** The veto as the condition of a live formula; a choice stands in no cell of points. */
export function vetoCondition({ itemsWithoutPoints = [], count, when }: VetoRule, applied: boolean): string {
  if (when) return applied ? '1=1' : '1=0'
  const comparisons = itemsWithoutPoints.map((clause) => `{${clause}}=0`)
  return `${count === 'any' ? 'OR' : 'AND'}(${comparisons.join(',')})`
}

function named(items: readonly ScoredItem[]): string {
  return items.map(({ clause, label }) => `${clause} ${label}`).join('、')
}
