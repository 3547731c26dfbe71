import { decimal, ZERO } from '../../model/decimal.ts'
import type { Evidence as EvidenceRule } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import { shown } from '../shown.ts'
import { termOf } from '../term.ts'
import type { Evidence } from './evidence.ts'

/** T-S6: a count of at least so many (one person on the staff). */
export function atLeastEvidence(scored: Case, rule: NonNullable<EvidenceRule['atLeast']>): Evidence {
  const { label, value: count, readings } = termOf(scored, rule.of)
  if (count === undefined) return { points: null, work: `“${label}”不能用，无法核验` }
  const reached = count.gte(rule.atLeast)
  const points = reached ? decimal(rule.points) : ZERO
  const compared = `${label} ${shown(count)} ${reached ? '≥' : '<'} ${rule.atLeast}`
  return {
    points,
    work: `${compared}，${shown(points)} 分`,
    workEn: compared,
    from: readings.map(({ input }) => input),
  }
}
