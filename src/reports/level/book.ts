import { maskPrivate } from '../../findings/mask.ts'
import type { Level, LevelMember } from '../../model/level.ts'
import { text, type BookPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import { markSheet } from '../output-mark.ts'
import { columnOf, count, listSheet, money, NUMBER, spanOf, wrapped } from '../plan.ts'
import { AMOUNTS, AREA, BELOW, COUNTS, DETAIL, SHEETS, totalRow, UNIT, type Detail } from './columns.ts'
import { levelsSheet } from './levels-sheet.ts'

/** 资金分配汇总.xlsx one level up: one line for each joined folder, by formulas over its own lines. */
export function levelBook(levels: readonly Level[], sums: readonly LevelMember[], title: string): BookPlan {
  const details = levels.flatMap((level) => level.members.map((member) => ({ level, member })))
  return {
    sheets: [
      levelsSheet(levels, sums, details, title),
      detailsSheet(details, title),
      openSheet(details, title),
      sourcesSheet(levels, title),
      markSheet('level'),
    ],
    title: `${title}资金分配汇总`,
  }
}

function detailsSheet(details: readonly Detail[], title: string): SheetPlan {
  const span = spanOf(1, details.length)
  return listSheet<Detail>({
    name: SHEETS.members,
    title: `${title}下级明细`,
    subtitles: [text(UNIT, 'subtitle')],
    columns: [
      NUMBER,
      AREA,
      BELOW,
      ...COUNTS.map(([head, key]) => columnOf<Detail>(head, 10, ({ member }) => count(member[key]))),
      ...AMOUNTS.map(([head, key]) => columnOf<Detail>(head, 18, ({ member }) => money(member.amount[key]))),
    ],
    entries: details,
    none: '没有下级',
    foot: () => [
      totalRow(
        details.map(({ member }) => member),
        span,
        DETAIL.counts,
      ),
    ],
    frozen: 3,
    bar: DETAIL.amounts,
    tab: '70AD47',
  })
}

/** What keeps amounts from being final, and what hasn't come in, where there is any. */
function openSheet(details: readonly Detail[], title: string): SheetPlan {
  const open = details.filter(({ member: { incomplete, missing, amount } }) => {
    return incomplete > 0 || missing > 0 || amount.pending.gt(0) || amount.provisional.gt(0)
  })
  return listSheet<Detail>({
    name: SHEETS.open,
    title: `${title}待定、暂估和未报送`,
    subtitles: [text('各对象和原因见该地区自己的结果', 'subtitle')],
    columns: [
      NUMBER,
      AREA,
      BELOW,
      columnOf('数据不全', 10, ({ member }) => count(member.incomplete)),
      columnOf('未报送项', 10, ({ member }) => count(member.missing)),
      columnOf('暂估', 18, ({ member }) => money(member.amount.provisional)),
      columnOf('待定', 18, ({ member }) => money(member.amount.pending)),
    ],
    entries: open,
    none: '没有',
    tab: 'FFC000',
  })
}

function sourcesSheet(levels: readonly Level[], title: string): SheetPlan {
  return listSheet<Level>({
    name: SHEETS.sources,
    title: `${title}数据来源`,
    subtitles: [text('每个地区一个结果文件夹', 'subtitle')],
    columns: [
      NUMBER,
      wrapped('地区', 20, ({ name }) => maskPrivate(name)),
      wrapped('评分规则', 30, ({ packs }) => packs.join('、')),
      columnOf('工作簿', 10, ({ files }) => count(files)),
      columnOf('错误', 10, ({ errors }) => count(errors)),
      columnOf('结果文件的 SHA-256', 72, ({ sha256 }) => text(sha256)),
    ],
    entries: levels,
    none: '没有结果',
    tab: '7F7F7F',
  })
}
