import { maskPrivate } from '../../findings/mask.ts'
import { address } from '../../model/grid.ts'
import { text, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { placesText } from '../cell-places.ts'
import { packTitle } from '../labels.ts'
import { link, listSheet } from '../plan.ts'
import { claimCell, evidenceCell, numberCell } from './cells.ts'
import type { ReviewRow } from './rows.ts'

export const EVIDENCE_SHEET = '核验依据'

/** 核验依据: what each claim was checked against, row by row as on 评审表, with the cells. `back`: where the rows' items stand there. */
export function evidenceSheet(
  rows: readonly ReviewRow[],
  pack: Pack,
  back: { sheet: string; column: number; first: number },
): SheetPlan {
  const { sheet, column, first } = back
  return listSheet({
    name: EVIDENCE_SHEET,
    title: '自评与系统核验的依据',
    subtitles: [
      text(packTitle(pack), 'subtitle'),
      text('行次与评审表相同；本表只供查看，交回时不读。点“项目”可回到评审表', 'note'),
    ],
    columns: [
      { head: '乡镇街道', width: 13, cell: ({ card }) => text(card.town ?? '', 'wrapped') },
      { head: '驿站名称', width: 26, cell: ({ card }) => text(card.name, 'wrapped') },
      { head: '编号', width: 6, cell: numberCell },
      {
        head: '项目',
        width: 30,
        cell: ({ label }, _, index) => link(label, sheet, address(first + index, column), 'wrapped'),
      },
      { head: '自评', width: 7, cell: claimCell },
      { head: '自评所在单元格', width: 32, cell: ({ places }) => text(placesText(places.claim), 'wrapped') },
      { head: '系统核验', width: 12, cell: evidenceCell },
      { head: '核验过程', width: 36, cell: ({ work }) => text(maskPrivate(work), 'wrapped') },
      {
        head: '核验所在单元格',
        width: 40,
        cell: ({ places }) => text(placesText(places.evidence), 'wrapped'),
      },
    ],
    entries: rows,
    none: '没有需要评审的驿站',
    frozen: 2,
    tab: '7F7F7F',
  })
}
