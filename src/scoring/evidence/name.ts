import { decimal, ZERO } from '../../model/decimal.ts'
import type { Evidence as EvidenceRule } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import type { Evidence } from './gather.ts'

/** T-S5: the name starts with the town's name, ends with 零工驿站, and has a place between the two. */
export function nameEvidence(scored: Case, rule: NonNullable<EvidenceRule['name']>): Evidence {
  const { name, town } = scored.subject
  const start = town ?? ''
  const between = name.startsWith(start) && name.endsWith(rule.endsWith)
  const place = between ? name.slice(start.length, name.length - rule.endsWith.length) : ''
  if (place !== '') return { points: decimal(rule.points), work: `名称“${name}”规范，${rule.points} 分` }
  return { points: ZERO, work: `名称“${name}”不是“${start}＋具体位置＋${rule.endsWith}”，0 分` }
}
