import type { Scorecard } from '../../model/scorecard.ts'
import { sheetPlan, text, type SheetPlan } from '../../model/sheet-plan.ts'
import { packTitle } from '../labels.ts'
import { DIFFERENT } from '../live-formula.ts'
import { formula, SheetRows } from '../plan.ts'
import type { FileView } from './file-view.ts'
import { scoreBlock, type ScoreBlock, type ScoreContext } from './score-block.ts'
import { scoreCell } from './score-columns.ts'

/** 评分明细, and where each subject's values stand on it. */
export interface ScoreSheet {
  plan: SheetPlan
  blocks: ReadonlyMap<Scorecard, ScoreBlock>
}

const HEAD_ROW = 4

/** 评分明细: subject by subject each item with its inputs, our points, the same by a live formula, and whether they agree. */
export function scoreSheet(name: string, { subjects, path }: FileView, context: ScoreContext): ScoreSheet {
  const { columns, pack } = context
  const body = new SheetRows(columns.keys.length, HEAD_ROW + 1)
  const blocks = new Map<Scorecard, ScoreBlock>()
  for (const card of subjects) blocks.set(card, scoreBlock(body, card, context))
  if (subjects.length === 0)
    body.across(text('没有在这个工作簿里计分的内容；与别的工作簿重复的，在计入的那一份里', 'textCentred'))
  const top = headLines(`${packTitle(pack)}　${path}`, body.next - 1, context)
  const plan = sheetPlan(name, {
    widths: columns.widths,
    rows: [...top.rows, ...body.rows],
    merges: [...top.merges, ...body.merges],
    freeze: { rows: HEAD_ROW, columns: 0 },
    print: { repeatRows: HEAD_ROW },
    tab: '4472C4',
  })
  return { plan, blocks }
}

function headLines(subtitle: string, last: number, { columns }: ScoreContext): SheetRows {
  const checks = `${scoreCell(columns, 'check', HEAD_ROW + 1)}:${scoreCell(columns, 'check', last)}`
  const found = `COUNTIF(${checks},"${DIFFERENT}")`
  const verdict = formula(
    `IF(${found}=0,"公式核对：全部一致。“得分”是程序的结果，“公式得分”由本表公式从原表重新计算","公式核对：有 "&${found}&" 处不一致，请核对")`,
    { text: '公式核对：全部一致。“得分”是程序的结果，“公式得分”由本表公式从原表重新计算' },
    'subtitle',
  )
  const top = new SheetRows(columns.keys.length)
  for (const cell of [text('评分明细', 'title'), text(subtitle, 'subtitle'), verdict]) top.across(cell)
  top.heads(columns.heads)
  return top
}
