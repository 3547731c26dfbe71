import { maskPrivate } from '../../findings/mask.ts'
import { Decimal, decimal, ZERO } from '../../model/decimal.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { number, text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { ExtraSheet } from '../../packs/schema/extra-sheet.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { fieldLabel, kindLabel } from '../labels.ts'
import { levelColumn } from '../level-above.ts'
import {
  centred,
  columnOf,
  formula,
  listSheet,
  money,
  NUMBER,
  points,
  wrapped,
  type Column,
} from '../plan.ts'
import { byTownSheet } from './by-town-sheet.ts'
import { sheetSubtitles } from './sheet-subtitles.ts'
import { statusCell } from '../status-cell.ts'

/** The sheets that only this pack has, in its order. */
export function extraSheets(run: Run, pack: Pack): SheetPlan[] {
  return (pack.sheets ?? []).map((sheet) => {
    if (sheet.progress) return progressSheet(run, pack, sheet, sheet.progress)
    if (sheet.byTown) return byTownSheet(run, pack, sheet)
    return subjectList(run, pack, sheet)
  })
}

/** The subjects whose field holds one of the choices, or that have a title. */
function subjectList(run: Run, pack: Pack, sheet: ExtraSheet): SheetPlan {
  const { list } = sheet
  const entries = run.subjects.filter((card) =>
    list ? list.is.includes(card.facts?.[list.of] ?? '') : card.title !== undefined,
  )
  return listSheet({
    name: sheet.name,
    title: sheet.title,
    subtitles: sheetSubtitles(pack, sheet),
    columns: list ? listColumns(pack, list.of) : titleColumns(pack),
    entries,
    none: '没有要列入的',
    tab: 'ED7D31',
  })
}

function nameColumns(pack: Pack): Column<Scorecard>[] {
  return [
    NUMBER,
    ...levelColumn(pack, 16, ({ town }: Scorecard) => town),
    wrapped('名称', 32, ({ name }) => maskPrivate(name)),
  ]
}

function listColumns(pack: Pack, path: string): Column<Scorecard>[] {
  const [form = null, field = null] = path.split('.')
  return [
    ...nameColumns(pack),
    wrapped('类型', 16, ({ kind }) => kindLabel(pack, kind)),
    columnOf('得分', 9, ({ total }) => points(total)),
    centred('等次', 9, ({ grade }) => grade ?? ''),
    centred(fieldLabel(pack, form, field), 11, ({ facts }) => facts?.[path] ?? ''),
    columnOf('补助状态', 11, ({ status, amount }) => statusCell(status, amount)),
    columnOf('处理意见', 24, () => text('', 'inputWrapped')),
  ]
}

function titleColumns(pack: Pack): Column<Scorecard>[] {
  return [
    ...nameColumns(pack),
    columnOf('得分', 9, ({ total }) => points(total)),
    wrapped('命名', 36, ({ title }) => title ?? ''),
    columnOf('状态', 11, ({ status, amount }) => statusCell(status, amount)),
    columnOf('补助（元）', 15, ({ amount }) => money(amount)),
    wrapped('说明', 36, ({ reasons }) => maskPrivate(reasons.join('；'))),
  ]
}

type Goal = NonNullable<ExtraSheet['progress']>[number]

/** A target, and how many there are. */
interface Progress extends Goal {
  reached: Decimal
}

/** How many there are against each target, and what is still to do. */
function progressSheet(run: Run, pack: Pack, sheet: ExtraSheet, goals: readonly Goal[]): SheetPlan {
  return listSheet<Progress>({
    name: sheet.name,
    title: sheet.title,
    subtitles: sheetSubtitles(pack, sheet),
    columns: [
      NUMBER,
      wrapped('目标', 36, ({ label }) => label),
      columnOf('目标数', 12, ({ target }) => number(target, 'integer')),
      columnOf('已有', 12, ({ reached }) => number(reached.toFixed(), 'integer')),
      columnOf('完成率', 12, shareReached),
      columnOf('还差', 12, ({ target, reached }, row) => {
        const left = Decimal.max(ZERO, decimal(target).minus(reached))
        return formula(`MAX(0,C${row}-D${row})`, { number: left.toFixed() }, 'integer')
      }),
    ],
    entries: goals.map((goal) => ({ ...goal, reached: reachedBy(run, goal) })),
    none: '没有目标',
    orientation: 'portrait',
    tab: '70AD47',
  })
}

/** Of a target of nothing all is reached. */
function shareReached({ target, reached }: Progress, row: number): CellPlan {
  const all = decimal(target)
  const share = all.isZero() ? '1' : reached.dividedBy(all).toDecimalPlaces(10).toFixed()
  return formula(`IF(C${row}=0,1,D${row}/C${row})`, { number: share }, 'percent')
}

/** Subjects of a kind, or places of the level above that have one. */
function reachedBy(run: Run, { count: what, subject }: Goal): Decimal {
  const own = run.subjects.filter(({ kind }) => kind === subject)
  return new Decimal(what === 'subjects' ? own.length : new Set(own.map(({ town }) => town)).size)
}
