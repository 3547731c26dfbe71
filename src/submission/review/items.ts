import type { Pack } from '../../packs/schema/pack.ts'
import type { Item } from '../../packs/schema/rule.ts'
import { plainLabel, plainName } from '../names.ts'

/** What one row of a 评审表 may speak of: an item that is scored, or a yes/no question. */
export interface Reviewed {
  /** clause of the item or key of the flag */
  clause: string
  label: string
  /** null for a yes/no question */
  item: Item | null
}

/** Finds the item of a row from its 编号 (1, T-S1) or, where that says nothing, its 项目. */
export type FindReviewed = (no: string, name: string) => Reviewed | undefined

/** The items and questions that the county answers under this pack. */
export function reviewedOf(pack: Pack): FindReviewed {
  const byNumber = new Map<string, Reviewed>()
  const byLabel = new Map<string, Reviewed>()
  for (const kind of Object.values(pack.subjects)) {
    for (const item of kind.items.filter(({ claim }) => claim)) {
      const reviewed = { clause: item.clause, label: item.label, item }
      byNumber.set(item.clause, reviewed)
      byLabel.set(plainLabel(item.label), reviewed)
      for (const row of printedRows(pack, item.clause)) {
        byNumber.set(row.key, reviewed)
        byLabel.set(plainLabel(row.label), reviewed)
      }
    }
    for (const flag of kind.reviewFlags ?? []) {
      const reviewed = { clause: flag.key, label: flag.label, item: null }
      byNumber.set(flag.key, reviewed)
      byLabel.set(plainLabel(flag.label), reviewed)
    }
  }
  return (no, name) =>
    byNumber.get(plainName(no)) ?? byLabel.get(plainLabel(no)) ?? byLabel.get(plainLabel(name))
}

function printedRows(pack: Pack, clause: string) {
  return Object.values(pack.forms).flatMap((form) => (form.rows ?? []).filter((row) => row.clause === clause))
}
