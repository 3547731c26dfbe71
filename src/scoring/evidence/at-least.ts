import { decimal, ZERO } from '../../model/decimal.ts'
import type { Evidence as EvidenceRule } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import { numberOf, read } from '../reading.ts'
import { shown } from '../shown.ts'
import type { Evidence } from './evidence.ts'

/** T-S6: a count of at least so many (one person on the staff). */
export function atLeastEvidence(scored: Case, rule: NonNullable<EvidenceRule['atLeast']>): Evidence {
  const reading = read(scored, rule.of)
  const count = numberOf(reading)
  if (count === undefined) return { points: null, work: `“${reading.input.label}”不能用，无法核验` }
  const reached = count.gte(rule.atLeast)
  const points = reached ? decimal(rule.points) : ZERO
  const compared = `${shown(count)} ${reached ? '≥' : '<'} ${rule.atLeast}`
  return { points, work: `${reading.input.label} ${compared}，${shown(points)} 分`, from: [reading.input] }
}
