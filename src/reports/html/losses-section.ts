import { decimal, Decimal, ZERO } from '../../model/decimal.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { SubjectRules } from '../../packs/schema/pack.ts'
import { lyingBars } from './bars.ts'
import { figure, LOOKS } from './chart.ts'
import { kindsOf, plotted, type Report, type Section } from './figures.ts'
import { html, type Markup } from './markup.ts'
import { dataTable } from './table.ts'

/** Where points are lost, item by item, or duties not met. */
export function lossesSection(report: Report): Section | null {
  const parts = kindsOf(report).flatMap(({ kind, rules, cards }) => {
    if (rules.items.length < 2) return []
    const part = rules.duties ? dutyPart(report, kind, rules, cards) : lossPart(report, kind, rules, cards)
    return part ?? []
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

function lossPart(
  { draw }: Report,
  kind: string,
  { label, items }: SubjectRules,
  cards: readonly Scorecard[],
): Markup | null {
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
      {
        head: '项目',
        rowHead: true,
        cell: ({ label: name, clause }) => html`${name} <span class="code">${clause}</span>`,
      },
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

interface Unmet {
  clause: string
  label: string
  unmet: number
  blank: number
  open: number
}

function dutyPart(
  { draw }: Report,
  kind: string,
  { label, items }: SubjectRules,
  cards: readonly Scorecard[],
): Markup | null {
  const rows = items.map(({ clause, label: name }, index): Unmet => {
    const states = cards.map((card) => card.items[index]?.duty?.state)
    const of = (state: string | undefined) => states.filter((each) => each === state).length
    return { clause, label: name, unmet: of('unmet'), blank: of('blank'), open: of(undefined) }
  })
  const failing = rows.filter(({ unmet, blank, open }) => unmet + blank + open > 0)
  if (failing.length === 0)
    return html`<h3>${label}</h3>
      <p>${cards.length} 家各项都达标。</p>`
  const plan = lyingBars({
    series: [
      { name: '未达标', look: LOOKS.loss },
      { name: '未填', look: LOOKS.grey },
      { name: '数据不全', look: LOOKS.pending },
    ],
    rows: failing.map(({ label: name, unmet, blank, open }) => ({
      label: name,
      values: [unmet, blank, open],
      text: dutyText(unmet, blank, open),
    })),
  })
  const title = `${label}没有达标的要求，家`
  const table = dataTable<Unmet>({
    caption: title,
    columns: [
      {
        head: '要求',
        rowHead: true,
        cell: ({ label: name, clause }) => html`${name} <span class="code">${clause}</span>`,
      },
      { head: '未达标', number: true, cell: ({ unmet }) => unmet },
      { head: '未填', number: true, cell: ({ blank }) => blank },
      { head: '数据不全', number: true, cell: ({ open }) => open },
    ],
    rows: failing,
    sortable: false,
  })
  const says = `${title}：${items.length} 项要求中 ${failing.length} 项有人没有达标。`
  return html`<h3>${label}</h3>
    ${figure(draw, { id: `chart-duties-${kind}`, title, says, plan, table })}`
}

function dutyText(unmet: number, blank: number, open: number): string {
  const parts = [
    ['未达标', unmet],
    ['未填', blank],
    ['数据不全', open],
  ] as const
  return parts.flatMap(([word, count]) => (count === 0 ? [] : [`${word} ${count} 家`])).join('，')
}

/** A mean describes, it decides nothing: rounded to two decimals. */
function meanText(mean: Decimal): string {
  return mean.toDecimalPlaces(2).toFixed()
}
