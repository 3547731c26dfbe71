import { maskPrivate } from '../../findings/mask.ts'
import { address } from '../../model/grid.ts'
import { text, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { placesText } from '../cell-places.ts'
import { packTitle } from '../labels.ts'
import { columnOf, link, listSheet, wrapped } from '../plan.ts'
import { claimCell, evidenceCell, numberCell } from './cells.ts'
import type { ReviewRow } from './rows.ts'

export const EVIDENCE_SHEET = '核验依据'

/** 核验依据: what each claim was checked against, row by row as on 评审表, with the cells. `back`: where the rows' items stand there. */
export function evidenceSheet(
  rows: readonly ReviewRow[],
  pack: Pack,
  back: { sheet: string; column: number; first: number },
): SheetPlan {
  return listSheet<ReviewRow>({
    name: EVIDENCE_SHEET,
    title: '自评与系统核验的依据',
    subtitles: [
      text(packTitle(pack), 'subtitle'),
      text('行次与评审表相同；本表只供查看，交回时不读。点“项目”可回到评审表', 'note'),
    ],
    columns: [
      wrapped('乡镇街道', 13, ({ card }) => card.town ?? ''),
      wrapped('驿站名称', 26, ({ card }) => card.name),
      columnOf('编号', 6, numberCell),
      columnOf('项目', 30, ({ label }, _, index) =>
        link(label, back.sheet, address(back.first + index, back.column), 'wrapped'),
      ),
      columnOf('自评', 7, claimCell),
      wrapped('自评所在单元格', 32, ({ places }) => placesText(places.claim)),
      columnOf('系统核验', 12, evidenceCell),
      wrapped('核验过程', 36, ({ work }) => maskPrivate(work)),
      wrapped('核验所在单元格', 40, ({ places }) => placesText(places.evidence)),
    ],
    entries: rows,
    none: '没有需要评审的驿站',
    frozen: 2,
    tab: '7F7F7F',
  })
}
