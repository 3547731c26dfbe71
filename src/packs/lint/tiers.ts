import { decimal } from '../../model/decimal.ts'
import type { Path } from '../places.ts'
import type { Tiers } from '../schema/rule/tiers.ts'
import { awardsOf, falling, otherwiseOf } from './bands.ts'
import { itemRulesOf, type Complaint, type View } from './view.ts'

/** Tiers have a mark for each of their figures, go from the highest down, and give less and less. */
export function tiersInOrder(view: View): Complaint[] {
  return itemRulesOf(view).flatMap(({ rule, item, path }) => {
    if (!rule.tiers) return []
    const at = [...path, 'tiers']
    const miscounted = marksMissing(rule.tiers, at)
    const found = [
      ...(miscounted.length > 0 ? miscounted : neverReached(rule.tiers, at)),
      ...falling([...awardsOf(rule.tiers.rows, 'points', at), otherwiseOf(rule.tiers, at)]),
    ]
    return found.map((complaint) => ({ ...complaint, clause: item.clause }))
  })
}

function marksMissing({ of, rows }: Tiers, path: Path): Complaint[] {
  return rows.flatMap(({ atLeast }, index): Complaint[] => {
    if (atLeast.length === of.length) return []
    const data = { key: 'atLeast', read: String(atLeast.length), wanted: String(of.length) }
    return [{ code: 'LG-P035', path: [...path, 'rows', index, 'atLeast'], data }]
  })
}

/** Who reaches such a tier has reached the one above already. */
function neverReached({ rows }: Tiers, path: Path): Complaint[] {
  return rows.flatMap(({ atLeast }, index): Complaint[] => {
    const above = rows[index - 1]?.atLeast
    if (!above?.every((mark, figure) => decimal(atLeast[figure]!).gte(decimal(mark)))) return []
    const data = { from: atLeast.join('、'), above: above.join('、') }
    return [{ code: 'LG-P104', path: [...path, 'rows', index, 'atLeast'], data }]
  })
}
