import { maskPrivate } from '../../findings/mask.ts'
import { decimal, ZERO } from '../../model/decimal.ts'
import type { Input } from '../../model/scorecard.ts'
import type { Evidence as EvidenceRule } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import { read } from '../reading.ts'
import type { Evidence } from './evidence.ts'

/** T-S5: the name starts with the town's name, ends with 零工驿站, and has a place between the two: 综合 alone is none. */
export function nameEvidence(scored: Case, rule: NonNullable<EvidenceRule['name']>): Evidence {
  const { name, town } = scored.subject
  const start = town ?? ''
  const between = name.startsWith(start) && name.endsWith(rule.endsWith)
  const place = between ? name.slice(start.length, name.length - rule.endsWith.length) : ''
  const isKind = rule.kinds?.includes(place.replace(/[（）()]/g, '')) ?? false
  const from = nameCell(scored)
  const shown = maskPrivate(name)
  if (place !== '' && !isKind)
    return { points: decimal(rule.points), work: `名称“${shown}”规范，${rule.points} 分`, from }
  return {
    points: ZERO,
    work: `名称“${shown}”不是“${maskPrivate(start)}＋具体位置＋${rule.endsWith}”，0 分`,
    workEn: `the name "${shown}" is not "${maskPrivate(start)} + place + ${rule.endsWith}"`,
    from,
  }
}

/** Where the form that makes the subject says its name. */
function nameCell(scored: Case): Input[] {
  const form = scored.rules.madeBy[0]!
  const { head, fields } = scored.pack.forms[form]!
  const named = [...head, ...fields].find(({ role }) => role === 'station' || role === 'subject')
  return named ? [read(scored, `${form}.${named.key}`).input] : []
}
