import { isRanked } from '../../funding/ranked-grade.ts'
import { decimal, type Decimal } from '../../model/decimal.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { lyingBars, standingBars } from './bars.ts'
import { figure, LOOKS } from './chart.ts'
import {
  kindsOf,
  passMarkOf,
  plotted,
  scoreColumn,
  scoreText,
  shownName,
  type Kind,
  type Report,
  type Section,
} from './figures.ts'
import { html, type Markup } from './markup.ts'
import { dataTable } from './table.ts'

/** Fewer than these are shown one by one: columns of one each say nothing. */
const FEW = 5

/** How the totals are spread, kind by kind: columns of ten points, the grades, or the subjects themselves where there are few. */
export function scoresSection(report: Report): Section | null {
  const parts = kindsOf(report).flatMap((kind) => partOf(report, kind) ?? [])
  return parts.length === 0 ? null : { id: 'scores', title: '得分', body: html`${parts}` }
}

interface Scored {
  card: Scorecard
  total: Decimal
}

function partOf(report: Report, kind: Kind): Markup | null {
  const { rules, cards } = kind
  const scored = cards.flatMap((card) => (card.total === null ? [] : [{ card, total: card.total }]))
  const open = cards.length - scored.length
  // those who compete for a grant have a section of their own
  if (rules.duties || rules.payments.some(({ grant }) => grant) || scored.length === 0) return null
  const rest = open === 0 ? '' : `；另有 ${open} 个还没有总分`
  const heading = html`<h3>${rules.label}</h3>
    <p>${scored.length} 个有总分，${middle(scored)}${rest}。</p>`
  if (scored.length < FEW) return html`${heading}${oneByOne(report, kind, scored)}`
  const grades = rules.grades ? gradeColumns(report, kind, scored) : null
  return html`${heading}${tens(report, kind, scored)}${grades}`
}

function middle(scored: readonly Scored[]): string {
  const sorted = scored.map(({ total }) => total).toSorted((one, other) => one.comparedTo(other))
  const [low, high] = [sorted[0]!, sorted.at(-1)!]
  if (sorted.length === 1) return `总分 ${scoreText(low)}`
  const half = Math.floor(sorted.length / 2)
  const median = sorted.length % 2 === 1 ? sorted[half]! : sorted[half]!.plus(sorted[half - 1]!).dividedBy(2)
  return `最低 ${scoreText(low)}，最高 ${scoreText(high)}，居中的是 ${scoreText(median)}`
}

function oneByOne({ draw }: Report, { kind, rules }: Kind, scored: readonly Scored[]): Markup {
  const mark = passMarkOf(rules)
  const ranked = scored.toSorted((one, other) => other.total.comparedTo(one.total))
  const plan = lyingBars({
    series: [{ name: '总分', look: LOOKS.final }],
    rows: ranked.map(({ card, total }) => ({
      label: shownName(card.name),
      values: [plotted(total)],
      text: [scoreText(total), ...(card.grade === null ? [] : [card.grade])].join('，'),
    })),
    marks: mark ? [{ at: plotted(mark.at), text: mark.text }] : [],
  })
  const title = `${rules.label}的总分`
  const table = dataTable<Scored>({
    caption: title,
    columns: [
      { head: '名称', rowHead: true, cell: ({ card }) => shownName(card.name) },
      scoreColumn('总分', ({ total }) => total),
      { head: '等次', cell: ({ card }) => card.grade ?? '—' },
    ],
    rows: ranked,
    sortable: false,
  })
  const says = `${title}，${middle(scored)}。`
  return figure(draw, { id: `chart-scores-${kind}`, title, says, plan, table })
}

interface Ten {
  name: string
  below: number
  above: number
}

const TENS = 10

/** Columns of ten points; what lies below the line of the kind's first payment looks different. */
function tens({ draw }: Report, { kind, rules }: Kind, scored: readonly Scored[]): Markup {
  const mark = passMarkOf(rules)
  const line = mark?.at ?? decimal('0')
  const rows = Array.from({ length: TENS + 1 }, (_, index): Ten => {
    const [from, to] = [index * TENS, (index + 1) * TENS]
    const own = scored.filter(({ total }) => total.gte(from) && (index === TENS || total.lt(to)))
    const below = own.filter(({ total }) => total.lt(line)).length
    return { name: index === TENS ? '100 及以上' : `${from}～${to}`, below, above: own.length - below }
  })
  const first = rows.findIndex(({ below, above }) => below + above > 0)
  const used = rows.slice(first)
  const plan = standingBars({
    names: used.map(({ name }) => name),
    series: [
      ...(mark
        ? [{ name: `不到 ${mark.at.toFixed()} 分`, look: LOOKS.grey, counts: used.map(({ below }) => below) }]
        : []),
      {
        name: mark ? `${mark.at.toFixed()} 分及以上` : '个数',
        look: LOOKS.final,
        counts: used.map(({ above }) => above),
      },
    ],
    unit: '个',
  })
  const title = `${rules.label}的总分分布（每 10 分一段，含下端）`
  const table = dataTable<Ten>({
    caption: title,
    columns: [
      { head: '总分', rowHead: true, cell: ({ name }) => name },
      { head: '个数', number: true, cell: ({ below, above }) => below + above },
    ],
    rows: used,
    sortable: false,
  })
  const says = `${title}，${middle(scored)}。`
  return figure(draw, { id: `chart-scores-${kind}`, title, says, plan, table })
}

function gradeColumns({ draw }: Report, { kind, rules }: Kind, scored: readonly Scored[]): Markup {
  const { label, grades } = rules
  const given = scored.map(({ card: { grade, status } }) => {
    const isOpen = isRanked(grades) && (status === 'provisional' || status === 'pending')
    return grade ?? (isOpen ? '没有定' : '没有等次')
  })
  const names = [
    ...(grades?.rows.map(({ grade }) => grade) ?? []),
    grades?.otherwise ?? '没有等次',
    ...(given.includes('没有定') ? ['没有定'] : []),
  ]
  const rows = names.map((name) => ({ name, count: given.filter((one) => one === name).length }))
  const plan = standingBars({
    names,
    series: [{ name: '个数', look: LOOKS.final, counts: rows.map(({ count }) => count) }],
    unit: '个',
  })
  const title = `${label}的等次`
  const table = dataTable<(typeof rows)[number]>({
    caption: title,
    columns: [
      { head: '等次', rowHead: true, cell: ({ name }) => name },
      { head: '个数', number: true, cell: ({ count }) => count },
    ],
    rows,
    sortable: false,
  })
  const says = `${title}：${rows.map(({ name, count }) => `${name} ${count} 个`).join('，')}。`
  return figure(draw, { id: `chart-grades-${kind}`, title, says, plan, table })
}
