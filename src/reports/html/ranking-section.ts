import type { Scorecard } from '../../model/scorecard.ts'
import type { SubjectRules } from '../../packs/schema/pack.ts'
import type { Grant } from '../../packs/schema/payment.ts'
import { assessedIn, placesIn, placesWords } from '../../funding/grant/quota.ts'
import { isPaidInPart, subjectWord } from '../wording.ts'
import { lyingBars, type BarRow } from './bars.ts'
import { figure, LOOKS } from './chart.ts'
import {
  amountOrDash,
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
import { subjectMark } from './status.ts'
import { dataTable } from './table.ts'

/** More bars than these can't be read. */
const MOST = 25

/** The rank of the stations that compete for a grant, with the line of the quota. */
export function rankingSection(report: Report): Section | null {
  const parts = kindsOf(report).flatMap((kind) => {
    const grant = kind.rules.payments.find((payment) => payment.grant)?.grant
    return grant ? [partOf(report, kind, grant)] : []
  })
  return parts.length === 0 ? null : { id: 'ranking', title: '排名', body: html`${parts}` }
}

function partOf(report: Report, kind: Kind, grant: Grant): Markup {
  const { rules, cards } = kind
  const limit = grant.places ? placesIn(grant.places, assessedIn(cards)) : null
  const ranked = cards.toSorted(byRank)
  const places = grant.places ? `名额 ${placesWords(grant.places, assessedIn(cards))}` : '不限家数'
  const drawn = ranked.filter(({ total }) => total !== null)
  const chart = drawn.length === 0 ? null : rankChart(report, kind, limit, drawn)
  return html`<h3>${rules.label}：${cards.length} 家，${places}</h3>
    <p class="note">
      按得分从高到低；还没有县级评估的项目按自评计，所以名次会变。${grant.places ? '不过线、数据不全的没有名次。' : '不限家数的不排名次。'}
    </p>
    ${chart}${rankTable(rules, ranked)}`
}

/** Those with a place first, then by score, then those without one, in the order of the run. */
function byRank(one: Scorecard, other: Scorecard): number {
  if (one.rank !== null && other.rank !== null && one.rank !== other.rank) return one.rank - other.rank
  if ((one.rank === null) !== (other.rank === null)) return one.rank === null ? 1 : -1
  if (one.total === null || other.total === null)
    return (one.total === null ? 1 : 0) - (other.total === null ? 1 : 0)
  return other.total.comparedTo(one.total)
}

function rankChart(
  { draw }: Report,
  { kind, rules }: Kind,
  limit: number | null,
  ranked: readonly Scorecard[],
): Markup {
  const shown = ranked.slice(0, MOST)
  const inside =
    limit === null ? shown.length : shown.filter(({ rank }) => rank !== null && rank <= limit).length
  const rows = shown.map((card) => rowOf(card, limit !== null))
  const line: BarRow = { label: `名额线（${limit} 家）`, values: [], text: '', isLine: true }
  const mark = passMarkOf(rules)
  const plan = lyingBars({
    series: [
      { name: '过线', look: LOOKS.final },
      { name: '待定', look: LOOKS.pending },
      { name: '没有过线或不予拨付', look: LOOKS.grey },
    ],
    rows: limit === null ? rows : [...rows.slice(0, inside), line, ...rows.slice(inside)],
    marks: mark ? [{ at: plotted(mark.at), text: mark.text }] : [],
  })
  const more = ranked.length > MOST ? `（前 ${MOST} 家，其余见下表）` : ''
  const title = `${rules.label}得分排名${more}`
  const says = `${title}。${limit === null ? '' : `名额 ${limit} 家，${inside} 家在名额内。`}数字见下面的表。`
  return figure(draw, { id: `chart-ranking-${kind}`, title, says, plan, table: null })
}

/** `limited`: who has no rank is not over the line; without a quota nobody has one. */
function rowOf(card: Scorecard, limited: boolean): BarRow {
  const { name, total, rank, status } = card
  const value = plotted(total!)
  const out = (status === 'withheld' && !isPaidInPart(card)) || (limited && rank === null)
  const place = rank === null ? '' : `第 ${rank} 名，`
  return {
    label: shownName(name),
    values: [
      !out && status !== 'pending' ? value : 0,
      !out && status === 'pending' ? value : 0,
      out ? value : 0,
    ],
    text: `${place}${scoreText(total)}，${subjectWord(card)}`,
  }
}

function rankTable({ label }: SubjectRules, ranked: readonly Scorecard[]): Markup {
  return dataTable<Scorecard>({
    caption: `${label}排名`,
    columns: [
      {
        head: '名次',
        number: true,
        cell: ({ rank }) => rank ?? '—',
        value: ({ rank }) => (rank === null ? '' : String(rank)),
      },
      { head: '名称', rowHead: true, cell: ({ name }) => shownName(name) },
      { head: '乡镇街道', cell: ({ town }) => shownName(town) },
      scoreColumn('得分', ({ total }) => total),
      { head: '状态', cell: subjectMark },
      {
        head: '金额（元）',
        number: true,
        cell: ({ amount }) => (amount === null ? '—' : amountOrDash(amount)),
        value: ({ amount }) => amount?.toFixed(2) ?? '',
      },
      { head: '原因', wide: true, cell: ({ reasons }) => reasons[0] ?? '' },
    ],
    rows: ranked,
  })
}
