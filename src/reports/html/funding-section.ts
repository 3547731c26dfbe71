import { amountText } from '../../model/amount-text.ts'
import { SUMS, type Amounts } from '../../model/amounts.ts'
import type { TownResult } from '../../model/run.ts'
import { STATUS_WORDS } from '../wording.ts'
import { lyingBars } from './bars.ts'
import { figure, LOOKS } from './chart.ts'
import { allOf, amountColumn, plotted, shareText, shownName, type Report, type Section } from './figures.ts'
import { html, type Markup } from './markup.ts'
import { dataTable } from './table.ts'

/** More bars than these can't be compared: the table has them all. */
const MOST = 20

/** Funding by town, or by whatever the level above the subjects is called. */
export function fundingSection(report: Report): Section | null {
  const { run, level } = report
  if (level === null || run.towns.length === 0) return null
  const chart = townChart(report, level)
  return { id: 'funding', title: `各${level}的资金`, body: html`${chart}${townTable(report, level)}` }
}

function townChart({ run, draw }: Report, level: string): Markup | null {
  const paid = run.towns.filter(({ amount }) => !allOf(amount).isZero())
  if (paid.length === 0) return null
  const shown = paid
    .toSorted((one, other) => allOf(other.amount).comparedTo(allOf(one.amount)))
    .slice(0, MOST)
  const rest = paid.length - shown.length
  const plan = lyingBars({
    series: SUMS.map((key) => ({ name: STATUS_WORDS.zh[key], look: LOOKS[key] })),
    rows: shown.map(({ town, amount }) => ({
      label: shownName(town),
      values: SUMS.map((key) => plotted(amount[key])),
      text: endText(amount),
    })),
  })
  const more = rest > 0 ? `（金额最多的 ${MOST} 个，其余 ${rest} 个见下表）` : ''
  const title = `各${level}的金额，元${more}`
  return figure(draw, { id: 'chart-funding', title, says: `${title}。数字见下面的表。`, plan, table: null })
}

function endText(amount: Amounts): string {
  const parts = SUMS.filter((key) => !amount[key].isZero())
  return parts.map((key) => `${STATUS_WORDS.zh[key]} ${amountText(amount[key])}`).join('，')
}

function townTable({ run }: Report, level: string): Markup {
  const { amount, towns } = run
  const count = (pick: (row: TownResult) => number) => towns.reduce((total, row) => total + pick(row), 0)
  return dataTable<TownResult>({
    caption: `各${level}的资金，元`,
    columns: [
      { head: level, rowHead: true, cell: ({ town }) => shownName(town) },
      { head: '对象', number: true, cell: ({ subjects }) => subjects },
      { head: '拨付', number: true, cell: ({ paid }) => paid },
      amountColumn('确定', (row) => row.amount.final),
      {
        head: '占比',
        number: true,
        cell: (row) => shareText(row.amount.final, amount.final),
        value: (row) => row.amount.final.toFixed(2),
      },
      amountColumn('暂估', (row) => row.amount.provisional),
      amountColumn('待定', (row) => row.amount.pending),
    ],
    rows: towns,
    foot: [
      '合计',
      count(({ subjects }) => subjects),
      count(({ paid }) => paid),
      amountText(amount.final),
      shareText(amount.final, amount.final),
      amountText(amount.provisional),
      amountText(amount.pending),
    ],
  })
}
