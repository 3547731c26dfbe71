import type { Scorecard } from '../../model/scorecard.ts'
import { kindLabel } from '../labels.ts'
import { STATUS_WORDS } from '../wording.ts'
import { amountColumn, amountsOfCard, scoreText, shownName, type Report, type Section } from './figures.ts'
import { html, type Markup } from './markup.ts'
import { statusMark } from './status.ts'
import { dataTable } from './table.ts'

/** As many subjects can be read through; more stay folded, town by town. */
const OPEN = 40

/** Every subject with its score, its status and its money. */
export function subjectsSection(report: Report): Section | null {
  const { run, level } = report
  if (run.subjects.length === 0) return null
  const open = run.subjects.length <= OPEN
  const groups =
    level === null
      ? subjectTable(report, run.subjects, '各对象的得分和金额')
      : run.towns.map(({ town }) => townGroup(report, town, open))
  const body = html`<p>要知道某一个为什么是这个分、这笔钱：lingong explain 结果/ 名称。</p>
    <div class="search" data-search="subject-list" hidden></div>
    <div id="subject-list">${groups}</div>`
  return { id: 'subjects', title: '各对象的得分和金额', body }
}

function townGroup(report: Report, town: string | null, open: boolean): Markup | null {
  const cards = report.run.subjects.filter((card) => card.town === town)
  if (cards.length === 0) return null
  const name = shownName(town)
  const table = subjectTable(report, cards, `${name}各对象的得分和金额`)
  return html`<details class="group" ${open ? html` open` : null}>
    <summary><b>${name}</b>　${cards.length} 个</summary>
    ${table}
  </details>`
}

function subjectTable({ pack }: Report, cards: readonly Scorecard[], caption: string): Markup {
  const kinds = new Set(cards.map(({ kind }) => kind)).size > 1
  const grades = cards.some(({ grade }) => grade !== null)
  return dataTable<Scorecard>({
    caption,
    quietCaption: true,
    columns: [
      { head: '名称', rowHead: true, cell: ({ name }) => shownName(name) },
      ...(kinds ? [{ head: '类别', cell: ({ kind }: Scorecard) => kindLabel(pack, kind) }] : []),
      { head: '状态', cell: ({ status }) => statusMark(status, STATUS_WORDS.zh[status]) },
      {
        head: '总分',
        number: true,
        cell: ({ total }) => scoreText(total),
        value: ({ total }) => total?.toFixed() ?? '',
      },
      ...(grades ? [{ head: '等次', cell: ({ grade }: Scorecard) => grade ?? '—' }] : []),
      amountColumn('确定（元）', (card) => amountsOfCard(card).final),
      amountColumn('暂估（元）', (card) => amountsOfCard(card).provisional),
      amountColumn('待定（元）', (card) => amountsOfCard(card).pending),
      { head: '原因', wide: true, cell: ({ reasons }) => reasons[0] ?? '' },
    ],
    rows: cards,
  })
}
