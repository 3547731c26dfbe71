import { decimal, Decimal, ZERO } from '../../model/decimal.ts'
import { lyingBars } from './bars.ts'
import { figure, LOOKS } from './chart.ts'
import { kindsOf, plotted, type Kind, type Report, type Section } from './figures.ts'
import { html, type Markup } from './markup.ts'
import { dataTable } from './table.ts'

/** Where points are lost, item by item, or duties not met. */
export function lossesSection(report: Report): Section | null {
  const parts = kindsOf(report).flatMap((kind) => {
    if (kind.rules.items.length < 2) return []
    return (kind.rules.duties ? dutyPart(report, kind) : lossPart(report, kind)) ?? []
  })
  return parts.length === 0 ? null : { id: 'losses', title: '失分在哪里', body: html`${parts}` }
}

interface Loss {
  clause: string
  label: string
  max: Decimal
  /** how many have points in it */
  scored: number
  losers: number
  /** of those who have points */
  mean: Decimal
}

function lossPart({ draw }: Report, { kind, rules, cards }: Kind): Markup | null {
  const { label, items } = rules
  const losses = items.flatMap(({ clause, max, bonus, label: name }, index) => {
    const points = cards.flatMap((card) => card.items[index]?.points ?? [])
    return max === undefined || bonus || points.length === 0
      ? []
      : [lossOf(clause, name, decimal(max), points)]
  })
  const lost = losses
    .filter(({ losers }) => losers > 0)
    .toSorted((one, other) => other.mean.comparedTo(one.mean))
  if (losses.length === 0) return null
  if (lost.length === 0)
    return html`<h3>${label}</h3>
      <p>没有失分的项目。</p>`
  const plan = lyingBars({
    series: [{ name: '平均失分', look: LOOKS.loss }],
    rows: lost.map(({ label: name, mean, losers, scored }) => ({
      label: name,
      values: [plotted(mean)],
      text: `平均少 ${meanText(mean)} 分，${scored} 个中 ${losers} 个失分`,
    })),
  })
  const title = `${label}平均每个少得几分`
  const table = dataTable<Loss>({
    caption: `${label}各项失分`,
    columns: [
      { head: '项目', rowHead: true, cell: named },
      { head: '分值', number: true, cell: ({ max }) => max.toFixed() },
      { head: '有分的', number: true, cell: ({ scored }) => scored },
      { head: '失分的', number: true, cell: ({ losers }) => losers },
      {
        head: '平均失分',
        number: true,
        cell: ({ mean }) => meanText(mean),
        value: ({ mean }) => mean.toFixed(),
      },
    ],
    rows: lost,
  })
  const says = `${title}，最多的是${lost[0]!.label}，平均少 ${meanText(lost[0]!.mean)} 分。`
  return html`<h3>${label}</h3>
    ${figure(draw, { id: `chart-losses-${kind}`, title, says, plan, table: null })}${table}`
}

function lossOf(clause: string, label: string, max: Decimal, points: readonly Decimal[]): Loss {
  const lost = points.map((value) => Decimal.max(ZERO, max.minus(value)))
  const all = lost.reduce((total, value) => total.plus(value), ZERO)
  const losers = lost.filter((value) => value.gt(0)).length
  return { clause, label, max, scored: points.length, losers, mean: all.dividedBy(points.length) }
}

/** Why a duty isn't met; where the data are not whole it has no state. */
const FAILURES = [
  { word: '未达标', state: 'unmet', look: LOOKS.loss },
  { word: '未填', state: 'blank', look: LOOKS.grey },
  { word: '数据不全', state: undefined, look: LOOKS.pending },
] as const

interface Unmet {
  clause: string
  label: string
  /** how many fail, for each of the reasons */
  counts: readonly number[]
}

function dutyPart({ draw }: Report, { kind, rules, cards }: Kind): Markup {
  const { label, items } = rules
  const rows = items.map(({ clause, label: name }, index): Unmet => {
    const states = cards.map((card) => card.items[index]?.duty?.state)
    const counts = FAILURES.map(({ state }) => states.filter((each) => each === state).length)
    return { clause, label: name, counts }
  })
  const failing = rows.filter(({ counts }) => counts.some((count) => count > 0))
  if (failing.length === 0)
    return html`<h3>${label}</h3>
      <p>${cards.length} 家各项都达标。</p>`
  const plan = lyingBars({
    series: FAILURES.map(({ word, look }) => ({ name: word, look })),
    rows: failing.map(({ label: name, counts }) => ({
      label: name,
      values: counts,
      text: countsText(counts),
    })),
  })
  const title = `${label}没有达标的要求，家`
  const table = dataTable<Unmet>({
    caption: title,
    columns: [
      { head: '要求', rowHead: true, cell: named },
      ...FAILURES.map(({ word }, index) => ({
        head: word,
        number: true,
        cell: ({ counts }: Unmet) => counts[index]!,
      })),
    ],
    rows: failing,
    sortable: false,
  })
  const says = `${title}：${items.length} 项要求中 ${failing.length} 项有人没有达标。`
  return html`<h3>${label}</h3>
    ${figure(draw, { id: `chart-duties-${kind}`, title, says, plan, table })}`
}

function countsText(counts: readonly number[]): string {
  const parts = FAILURES.map(({ word }, index) => ({ word, count: counts[index]! }))
  return parts.flatMap(({ word, count }) => (count === 0 ? [] : [`${word} ${count} 家`])).join('，')
}

/** An item by its label and its clause. */
function named({ label, clause }: { label: string; clause: string }): Markup {
  return html`${label} <span class="code">${clause}</span>`
}

/** A mean describes, it decides nothing: rounded to two decimals. */
function meanText(mean: Decimal): string {
  return mean.toDecimalPlaces(2).toFixed()
}
