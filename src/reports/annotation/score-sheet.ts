import type { Area } from '../../model/grid.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { row, sheetPlan, text, type RowPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import { packTitle } from '../labels.ts'
import { DIFFERENT, type Cells } from '../live-formula.ts'
import { formula, line } from '../plan.ts'
import type { FileView } from './file-view.ts'
import { scoreBlock, type ScoreContext } from './score-block.ts'
import { scoreCell } from './score-columns.ts'

/** 评分明细, and where each subject's values stand on it. */
export interface ScoreSheet {
  plan: SheetPlan
  blocks: ReadonlyMap<Scorecard, { cells: Cells; top: number }>
}

const HEAD_ROW = 4

/** 评分明细: subject by subject each item with its inputs, our points, the same by a live formula, and whether they agree. */
export function scoreSheet(name: string, { subjects, path }: FileView, context: ScoreContext): ScoreSheet {
  const { columns, pack } = context
  const width = columns.keys.length
  const rows: RowPlan[] = []
  const merges: Area[] = []
  const blocks = new Map<Scorecard, { cells: Cells; top: number }>()
  for (const card of subjects) {
    const block = scoreBlock(card, HEAD_ROW + 1 + rows.length, context)
    rows.push(...block.rows)
    merges.push(...block.merges)
    blocks.set(card, block)
  }
  if (rows.length === 0) {
    const none = line(
      text('没有在这个工作簿里计分的内容；与别的工作簿重复的，在计入的那一份里', 'textCentred'),
      HEAD_ROW + 1,
      width,
    )
    rows.push(none.row)
    merges.push(none.merge)
  }
  const top = headLines(`${packTitle(pack)}　${path}`, HEAD_ROW + rows.length, context)
  const plan = sheetPlan(name, {
    widths: columns.widths,
    rows: [...top.rows, row(columns.heads.map((head) => text(head, 'head'))), ...rows],
    merges: [...top.merges, ...merges],
    freeze: { rows: HEAD_ROW, columns: 0 },
    print: { repeatRows: HEAD_ROW },
    tab: '4472C4',
  })
  return { plan, blocks }
}

function headLines(
  subtitle: string,
  last: number,
  { columns }: ScoreContext,
): { rows: RowPlan[]; merges: Area[] } {
  const checks = `${scoreCell(columns, 'check', HEAD_ROW + 1)}:${scoreCell(columns, 'check', last)}`
  const found = `COUNTIF(${checks},"${DIFFERENT}")`
  const verdict = formula(
    `IF(${found}=0,"公式核对：全部一致。“得分”是程序的结果，“公式得分”由本表公式从原表重新计算","公式核对：有 "&${found}&" 处不一致，请核对")`,
    { text: '公式核对：全部一致。“得分”是程序的结果，“公式得分”由本表公式从原表重新计算' },
    'subtitle',
  )
  const lines = [text('评分明细', 'title'), text(subtitle, 'subtitle'), verdict].map((cell, index) =>
    line(cell, index + 1, columns.keys.length),
  )
  return { rows: lines.map((part) => part.row), merges: lines.map((part) => part.merge) }
}
