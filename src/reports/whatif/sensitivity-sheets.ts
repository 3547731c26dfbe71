import type { Distance } from '../../funding/distance.ts'
import { maskPrivate } from '../../findings/mask.ts'
import { subjectKey } from '../../model/county.ts'
import { placeText } from '../../model/place-text.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import { kindLabel } from '../labels.ts'
import { listSheet, NUMBER, points, type Column } from '../plan.ts'
import type { Decider, Reach, Shift, TrialResult } from './trial-result.ts'
import { NO_OFFICIAL, outcomeText, shortly, TRIAL } from './words.ts'
import { statusCell } from '../status-cell.ts'

const FOR_REVIEWERS = '供评审核对时参考：改动一格会怎样，不是改数的建议；报送的数字以实际为准'

/** Each subject with the lines next to its total, and the smallest change that would take it over the next. */
export function reachSheet({ reaches, pack }: TrialResult): SheetPlan {
  return listSheet({
    name: `${TRIAL} 离线差距`,
    title: `${TRIAL}：每个对象离上下两条线还有多远`,
    subtitles: [text(`${FOR_REVIEWERS}　${NO_OFFICIAL}`, 'subtitle')],
    columns: [
      ...whose<Reach>(({ card }) => card),
      { head: '类型', width: 14, cell: ({ card }) => text(kindLabel(pack, card.kind), 'textCentred') },
      { head: '状态', width: 10, cell: ({ card }) => statusCell(card.status, card.amount) },
      { head: '总分', width: 13, cell: ({ card }) => points(card.total) },
      { head: '差', width: 12, cell: ({ up }) => distanceCell(up) },
      {
        head: '越过后',
        width: 34,
        cell: ({ up }) => text(up ? `${lineText(up)}：${up.changes.zh}` : '没有更高的线', 'wrapped'),
      },
      {
        head: '最省的一项',
        width: 44,
        cell: ({ up, cheapest }) => text(cheapestText(up, cheapest), 'wrapped'),
      },
      { head: '余量', width: 12, cell: ({ down }) => distanceCell(down) },
      {
        head: '跌破后',
        width: 34,
        cell: ({ down }) => text(down ? `${lineText(down)}：${down.changes.zh}` : '', 'wrapped'),
      },
    ],
    entries: reaches,
    none: '没有可以计算差距的对象',
    frozen: 2,
    tab: '7030A0',
  })
}

/** Cells of which one unit more or less changes the status or the grade of their subject. */
export function deciderSheet({ deciders }: TrialResult): SheetPlan {
  return listSheet({
    name: `${TRIAL} 关键单元格`,
    title: `${TRIAL}：多一个或少一个（自评打分差一档）就改变状态或等次的单元格`,
    subtitles: [text(`${FOR_REVIEWERS}　${NO_OFFICIAL}`, 'subtitle')],
    columns: [
      ...whose<Decider>(({ before }) => before),
      { head: '单元格', width: 40, cell: ({ cell }) => text(placeText(cell.spot), 'wrapped') },
      { head: '栏目', width: 26, cell: ({ cell }) => text(cell.label, 'wrapped') },
      { head: '条款', width: 10, cell: ({ item }) => text(item.clause, 'textCentred') },
      { head: '现在', width: 12, cell: ({ cell }) => text(maskPrivate(cell.raw), 'textCentred') },
      { head: '如果是', width: 12, cell: ({ to }) => text(to, 'textCentred') },
      { head: '现在的结果', width: 26, cell: ({ before }) => text(outcomeText(before), 'wrapped') },
      { head: '会变成', width: 26, cell: ({ after }) => text(outcomeText(after), 'wrapped') },
    ],
    entries: deciders,
    none: '没有这样的单元格',
    frozen: 2,
    tab: '7030A0',
  })
}

function whose<Entry>(of: (entry: Entry) => Scorecard): Column<Entry>[] {
  return [
    NUMBER,
    { head: '对象', width: 32, cell: (entry) => text(maskPrivate(subjectKey(of(entry))), 'wrapped') },
  ]
}

function distanceCell(line: Distance | null): CellPlan {
  return text(line ? `${shortly(line.distance)} ${line.unit}`.trim() : '', 'textCentred')
}

/** `总分 60 分` */
function lineText({ label, threshold, unit, strict }: Distance): string {
  return `${label}${strict ? '超过' : ''} ${shortly(threshold)} ${unit}`.trim()
}

/** `登记失业人员数 12 → 9（T-A2，附件2 考核数据!D6）` */
export function cheapestText(up: Distance | null, cheapest: Shift | null): string {
  if (!up) return ''
  if (!cheapest) return '改动任何一格都不够'
  const { cell, item, to } = cheapest
  return `${cell.label} ${maskPrivate(cell.raw)} → ${to}（${item.clause}，${cell.spot.sheet}!${cell.spot.cell}）`
}
