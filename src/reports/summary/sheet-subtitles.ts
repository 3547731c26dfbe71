import type { Run } from '../../model/run.ts'
import { text, type CellPlan } from '../../model/sheet-plan.ts'
import type { ExtraSheet } from '../../packs/schema/extra-sheet.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { clausePlace, packTitle, resultYear } from '../labels.ts'

/** What stands under a sheet's title: the clause with its place, and the note. */
export function sheetSubtitles(pack: Pack, { clause, note }: ExtraSheet): CellPlan[] {
  const place = `${packTitle(pack)}　依据：${clause} ${clausePlace(pack, clause)}`
  return [text(place, 'subtitle'), ...(note === undefined ? [] : [text(note, 'note')])]
}

/** What stands under the title of the sheet that others add up to. */
export function sumsSubtitle(run: Run, pack: Pack): CellPlan {
  const year = resultYear(run.subjects, pack)
  return text(`${year} 年度　单位：元　只有“确定”的金额可以拨付；暂估和待定另列，不计入合计`, 'subtitle')
}
