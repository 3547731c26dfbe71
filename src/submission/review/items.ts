import type { Pack } from '../../packs/schema/pack.ts'
import { isClaimed, type ClaimedItem } from '../../packs/reviewed.ts'
import { plainLabel, plainName } from '../names.ts'

/** What one row of a 评审表 may speak of: an item that is scored, or a yes/no question. */
export interface Reviewed {
  /** clause of the item or key of the flag */
  clause: string
  label: string
  /** null for a yes/no question */
  item: ClaimedItem | null
}

/** Finds the item of a row from its 编号 (1, T-S1) or, where that says nothing, its 项目. */
export type FindReviewed = (no: string, name: string) => Reviewed | undefined

/** The items and questions that the county answers under this pack. A row whose 编号 and 项目 are of two is of neither. */
export function reviewedOf(pack: Pack): FindReviewed {
  const byNumber = new Map<string, Reviewed[]>()
  const byLabel = new Map<string, Reviewed>()
  const add = (number: string, label: string, reviewed: Reviewed) => {
    byNumber.set(number, [...(byNumber.get(number) ?? []), reviewed])
    byLabel.set(plainLabel(label), reviewed)
  }
  for (const kind of Object.values(pack.subjects)) {
    for (const item of kind.items.filter(isClaimed)) {
      const reviewed = { clause: item.clause, label: item.label, item }
      add(item.clause, item.label, reviewed)
      for (const row of printedRows(pack, item.clause)) add(row.key, row.label, reviewed)
    }
    for (const { key, label } of kind.reviewFlags ?? []) add(key, label, { clause: key, label, item: null })
  }
  return (no, name) => {
    const named = byLabel.get(plainLabel(name))
    const numbered = byNumber.get(plainName(no))
    if (!numbered) return byLabel.get(plainLabel(no)) ?? named
    return named ? numbered.find(({ clause }) => clause === named.clause) : numbered.at(-1)
  }
}

function printedRows(pack: Pack, clause: string) {
  return Object.values(pack.forms).flatMap((form) => (form.rows ?? []).filter((row) => row.clause === clause))
}
