import { maskPrivate } from '../../findings/mask.ts'
import { Decimal, decimal, ZERO } from '../../model/decimal.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { number, text, type SheetPlan } from '../../model/sheet-plan.ts'
import type { ExtraSheet } from '../../packs/schema/extra-sheet.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { fieldLabel, kindLabel } from '../labels.ts'
import { levelColumn } from '../level-above.ts'
import { formula, listSheet, money, NUMBER, points, type Column } from '../plan.ts'
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
    orientation: 'portrait',
    tab: 'ED7D31',
  })
}

function nameColumns(pack: Pack): Column<Scorecard>[] {
  return [
    NUMBER,
    ...levelColumn(pack, 16, ({ town }: Scorecard) => town),
    { head: '名称', width: 32, cell: ({ name }) => text(maskPrivate(name), 'wrapped') },
  ]
}

function listColumns(pack: Pack, path: string): Column<Scorecard>[] {
  const [form = null, field = null] = path.split('.')
  return [
    ...nameColumns(pack),
    { head: '类型', width: 16, cell: ({ kind }) => text(kindLabel(pack, kind), 'wrapped') },
    { head: '得分', width: 9, cell: ({ total }) => points(total) },
    { head: '等次', width: 9, cell: ({ grade }) => text(grade ?? '', 'textCentred') },
    {
      head: fieldLabel(pack, form, field),
      width: 11,
      cell: ({ facts }) => text(facts?.[path] ?? '', 'textCentred'),
    },
    { head: '补助状态', width: 11, cell: ({ status, amount }) => statusCell(status, amount) },
    { head: '处理意见', width: 24, cell: () => text('', 'inputWrapped') },
  ]
}

function titleColumns(pack: Pack): Column<Scorecard>[] {
  return [
    ...nameColumns(pack),
    { head: '得分', width: 9, cell: ({ total }) => points(total) },
    { head: '命名', width: 36, cell: ({ title }) => text(title ?? '', 'wrapped') },
    { head: '状态', width: 11, cell: ({ status, amount }) => statusCell(status, amount) },
    { head: '补助（元）', width: 15, cell: ({ amount }) => money(amount) },
  ]
}

type Goal = NonNullable<ExtraSheet['progress']>[number]

/** How many there are against each target, and what is still to do. */
function progressSheet(run: Run, pack: Pack, sheet: ExtraSheet, goals: readonly Goal[]): SheetPlan {
  return listSheet({
    name: sheet.name,
    title: sheet.title,
    subtitles: sheetSubtitles(pack, sheet),
    columns: [
      NUMBER,
      { head: '目标', width: 36, cell: ({ label }) => text(label, 'wrapped') },
      { head: '目标数', width: 12, cell: ({ target }) => number(target, 'integer') },
      { head: '已有', width: 12, cell: (goal) => number(reachedBy(run, goal).toFixed(), 'integer') },
      {
        head: '完成率',
        width: 12,
        cell: (goal, row) => {
          const target = decimal(goal.target)
          const share = target.isZero()
            ? '1'
            : reachedBy(run, goal).dividedBy(target).toDecimalPlaces(10).toFixed()
          return formula(`IF(C${row}=0,1,D${row}/C${row})`, { number: share }, 'percent')
        },
      },
      {
        head: '还差',
        width: 12,
        cell: (goal, row) => {
          const left = Decimal.max(ZERO, decimal(goal.target).minus(reachedBy(run, goal)))
          return formula(`MAX(0,C${row}-D${row})`, { number: left.toFixed() }, 'integer')
        },
      },
    ],
    entries: goals,
    none: '没有目标',
    orientation: 'portrait',
    tab: '70AD47',
  })
}

/** Subjects of a kind, or places of the level above that have one. */
function reachedBy(run: Run, { count: what, subject }: Goal): Decimal {
  const own = run.subjects.filter(({ kind }) => kind === subject)
  return new Decimal(what === 'subjects' ? own.length : new Set(own.map(({ town }) => town)).size)
}
