import type { Distance } from '../../funding/distance.ts'
import { maskPrivate } from '../../findings/mask.ts'
import { subjectKey } from '../../model/county.ts'
import { placeText } from '../../model/place-text.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import { kindLabel } from '../labels.ts'
import { centred, columnOf, listSheet, NUMBER, points, wrapped, type Column } from '../plan.ts'
import type { Decider, Reach, Shift, TrialResult } from './trial-result.ts'
import { NO_OFFICIAL, outcomeText, shortly, TRIAL } from './words.ts'
import { statusCell } from '../status-cell.ts'

const FOR_REVIEWERS = '供评审核对时参考：改动一格会怎样，不是改数的建议；报送的数字以实际为准'

/** Each subject with the lines next to its total, and the smallest change that would take it over the next. */
export function reachSheet({ reaches, pack }: TrialResult): SheetPlan {
  return listSheet<Reach>({
    name: `${TRIAL} 离线差距`,
    title: `${TRIAL}：每个对象离上下两条线还有多远`,
    subtitles: [text(`${FOR_REVIEWERS}　${NO_OFFICIAL}`, 'subtitle')],
    columns: [
      ...whose<Reach>(({ card }) => card),
      centred('类型', 14, ({ card }) => kindLabel(pack, card.kind)),
      columnOf('状态', 10, ({ card }) => statusCell(card.status, card.amount)),
      columnOf('总分', 13, ({ card }) => points(card.total)),
      columnOf('差', 12, ({ up }) => distanceCell(up)),
      wrapped('越过后', 34, ({ up }) => (up ? `${lineText(up)}：${up.changes.zh}` : '没有更高的线')),
      wrapped('最省的一项', 44, ({ up, cheapest }) => cheapestText(up, cheapest)),
      columnOf('余量', 12, ({ down }) => distanceCell(down)),
      wrapped('跌破后', 34, ({ down }) => (down ? `${lineText(down)}：${down.changes.zh}` : '')),
    ],
    entries: reaches,
    none: '没有可以计算差距的对象',
    frozen: 2,
    tab: '7030A0',
  })
}

/** Cells of which one unit more or less changes the status or the grade of their subject. */
export function deciderSheet({ deciders }: TrialResult): SheetPlan {
  return listSheet<Decider>({
    name: `${TRIAL} 关键单元格`,
    title: `${TRIAL}：多一个或少一个（自评打分差一档）就改变状态或等次的单元格`,
    subtitles: [text(`${FOR_REVIEWERS}　${NO_OFFICIAL}`, 'subtitle')],
    columns: [
      ...whose<Decider>(({ before }) => before),
      wrapped('单元格', 40, ({ cell }) => placeText(cell.spot)),
      wrapped('栏目', 26, ({ cell }) => cell.label),
      centred('条款', 10, ({ item }) => item.clause),
      centred('现在', 12, ({ cell }) => maskPrivate(cell.raw)),
      centred('如果是', 12, ({ to }) => to),
      wrapped('现在的结果', 26, ({ before }) => outcomeText(before)),
      wrapped('会变成', 26, ({ after }) => outcomeText(after)),
    ],
    entries: deciders,
    none: '没有这样的单元格',
    frozen: 2,
    tab: '7030A0',
  })
}

function whose<Entry>(of: (entry: Entry) => Scorecard): Column<Entry>[] {
  return [NUMBER, wrapped('对象', 32, (entry) => maskPrivate(subjectKey(of(entry))))]
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
