import { maskPrivate } from '../findings/mask.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { hasTowns, nameRole } from '../submission/observed.ts'
import { wrapped, type Column } from './plan.ts'

const TOWN = '乡镇街道'

/** What the level above the subjects is called; null where a pack knows none. */
export function levelWord(pack: Pack): string | null {
  return hasTowns(pack) ? (pack.levels?.town ?? TOWN) : null
}

/** The column of a list that names the place above each entry; none where a pack knows no level above. */
export function levelColumn<Entry>(
  pack: Pack,
  width: number,
  townOf: (entry: Entry) => string | null,
): Column<Entry>[] {
  const head = levelWord(pack)
  if (head === null) return []
  return [wrapped(head, width, (entry) => maskPrivate(townOf(entry) ?? ''))]
}

/** `按乡镇汇总`, `按县（市、区）汇总` */
export function levelSheetName(word: string): string {
  return word === TOWN ? '按乡镇汇总' : `按${word}汇总`
}

/** True where a village is paid, and stations stand in villages: the sheets by village are for these packs. */
export function hasVillages(pack: Pack): boolean {
  return villageKind(pack) !== null
}

/** The kind of the villages that are paid a share of a base; null where there is none, whoever else is paid so. */
export function villageKind({ subjects, forms }: Pack): string | null {
  const found = Object.entries(subjects).find(
    ([, { madeBy, payments }]) =>
      payments.some(({ share }) => share) && nameRole(forms[madeBy[0]!]!) === 'village',
  )
  return found?.[0] ?? null
}
