import type { Missing } from '../../model/county.ts'
import { formTitle } from '../labels.ts'
import { lyingBars } from './bars.ts'
import { figure, LOOKS } from './chart.ts'
import { shownName, type Report, type Section } from './figures.ts'
import { foldedGroup } from './group.ts'
import { html, type Markup } from './markup.ts'
import { dataTable } from './table.ts'
import { hasVillages, villageKind } from '../level-above.ts'

const MOST = 25

interface TownIntake {
  town: string | null
  /** villages of the roster; null without one */
  due: number | null
  reported: number
  missing: readonly Missing[]
}

/** Who has handed in what, and what is missing. */
export function intakeSection(report: Report): Section {
  const { run, level, pack } = report
  const towns = intakeOf(report)
  const body =
    level === null
      ? html`${summaryLine(run.missing.length)}${missingTable(run.missing, report, '')}`
      : html`${summaryLine(run.missing.length)}${hasVillages(pack) ? intakeChart(report, towns, level) : null}
        ${intakeTable(towns, level, hasVillages(pack) && run.roster !== null)}${missingByTown(report, towns)}`
  return { id: 'intake', title: '报送情况', body }
}

function summaryLine(missing: number): Markup {
  return missing === 0 ? html`<p>应当报送的都报了。</p>` : html`<p>还缺 ${missing} 项。</p>`
}

function intakeOf({ run, pack }: Report): TownIntake[] {
  const village = villageKind(pack)
  const rosterTowns = run.roster?.villages.map(({ town }) => town) ?? []
  const names = new Set([
    ...run.towns.map(({ town }) => town),
    ...rosterTowns,
    ...run.missing.map(({ town }) => town),
  ])
  return [...names].map((town) => ({
    town,
    due: run.roster === null ? null : rosterTowns.filter((each) => each === town).length,
    reported: run.subjects.filter((card) => card.town === town && card.kind === village).length,
    missing: run.missing.filter((entry) => entry.town === town),
  }))
}

function intakeChart({ draw }: Report, towns: readonly TownIntake[], level: string): Markup | null {
  const known = towns.flatMap(({ town, due, reported }) =>
    due === null || due === 0 ? [] : [{ town, due, reported: Math.min(due, reported) }],
  )
  if (known.length === 0) return null
  const shown = known
    .toSorted((one, other) => other.due - other.reported - (one.due - one.reported))
    .slice(0, MOST)
  const plan = lyingBars({
    series: [
      { name: '已报的村（社区）', look: LOOKS.final },
      { name: '未报', look: LOOKS.grey },
    ],
    rows: shown.map(({ town, due, reported }) => ({
      label: shownName(town),
      values: [reported, due - reported],
      text: due === reported ? `${due} 个都报了` : `${due} 个中报了 ${reported} 个`,
    })),
  })
  const more = known.length > MOST ? `（缺得最多的 ${MOST} 个，其余见下表）` : ''
  const title = `各${level}报送考核数据的村（社区）${more}`
  return figure(draw, { id: 'chart-intake', title, says: `${title}。数字见下面的表。`, plan, table: null })
}

function intakeTable(towns: readonly TownIntake[], level: string, villages: boolean): Markup {
  return dataTable<TownIntake>({
    caption: `各${level}报送情况`,
    columns: [
      { head: level, rowHead: true, cell: ({ town }) => shownName(town) },
      ...(villages
        ? [
            { head: '应报村（社区）', number: true, cell: ({ due }: TownIntake) => due ?? '—' },
            { head: '已报', number: true, cell: ({ reported }: TownIntake) => reported },
          ]
        : []),
      { head: '还缺（项）', number: true, cell: ({ missing }) => missing.length },
    ],
    rows: towns,
  })
}

function missingByTown(report: Report, towns: readonly TownIntake[]): Markup[] {
  return towns
    .filter(({ missing }) => missing.length > 0)
    .map(({ town, missing }) => {
      const { length } = missing
      const group = { name: shownName(town), says: `还缺 ${length} 项`, rows: length, open: false }
      return foldedGroup(group, missingTable(missing, report, group.name))
    })
}

function missingTable(missing: readonly Missing[], { pack }: Report, of: string): Markup | null {
  if (missing.length === 0) return null
  return dataTable<Missing>({
    caption: `${of}还没有报送的表`,
    quietCaption: true,
    columns: [
      { head: '对象', rowHead: true, cell: ({ village, station }) => shownName(station ?? village) || '—' },
      { head: '表', wide: true, cell: ({ form }) => formTitle(pack, form) },
      { head: '月份或季度', cell: ({ month }) => month ?? '' },
    ],
    rows: missing,
    sortable: false,
  })
}
