import { text } from '../../model/sheet-plan.ts'
import type { ExtraSheet } from '../../packs/schema/extra-sheet.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { clausePlace, packTitle } from '../labels.ts'

/** What stands under a sheet's title: the clause with its place, and the note. */
export function sheetSubtitles(pack: Pack, { clause, note }: ExtraSheet) {
  const place = `${packTitle(pack)}　依据：${clause} ${clausePlace(pack, clause)}`
  return [text(place, 'subtitle'), ...(note === undefined ? [] : [text(note, 'note')])]
}
