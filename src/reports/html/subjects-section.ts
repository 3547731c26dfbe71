import { maskPrivate } from '../../findings/mask.ts'
import { amountsOf } from '../../funding/totals.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { kindLabel, subjectReasons } from '../labels.ts'
import { isByContract } from '../waits-for.ts'
import { amountColumn, kindsOf, scoreColumn, shownName, type Report, type Section } from './figures.ts'
import { foldedGroup } from './group.ts'
import { html, type Markup } from './markup.ts'
import { subjectMark } from './status.ts'
import { dataTable, type TableColumn } from './table.ts'

/** As many subjects can be read through; more stay folded, town by town. */
const OPEN = 40

/** Longer labels of kinds may be broken. */
const SHORT = 6

/** Every subject with its score, its status and its money. */
export function subjectsSection(report: Report): Section | null {
  const { run, level } = report
  if (run.subjects.length === 0) return null
  const open = run.subjects.length <= OPEN
  const groups =
    level === null
      ? subjectTable(report, run.subjects, '全部对象')
      : run.towns.map(({ town }) => townGroup(report, town, open))
  const body = html`<p>要知道某一个为什么是这个分、这笔钱：lingong explain 结果/ 名称。</p>
    <div class="search" data-search="subject-list" hidden></div>
    <div id="subject-list">${groups}</div>`
  const title = isByDuties(report) ? '各对象的达标情况' : '各对象的得分和金额'
  return { id: 'subjects', title, body }
}

function townGroup(report: Report, town: string | null, open: boolean): Markup | null {
  const cards = report.run.subjects.filter((card) => card.town === town)
  if (cards.length === 0) return null
  const name = shownName(town)
  const table = subjectTable(report, cards, `${name}各对象的得分和金额`)
  return foldedGroup({ name, says: `${cards.length} 个`, rows: cards.length, open }, table)
}

/** Duties are met or not, and money goes by contract: there is neither a score nor a sum (L-N1, L-F1). */
function isByDuties(report: Report): boolean {
  return isByContract(report.pack) && kindsOf(report).every(({ rules }) => rules.duties)
}

function subjectTable(report: Report, cards: readonly Scorecard[], caption: string): Markup {
  const { run, pack } = report
  const labels = new Set(run.subjects.map(({ kind }) => kindLabel(pack, kind)))
  const short = [...labels].every((label) => label.length <= SHORT)
  return dataTable<Scorecard>({
    caption,
    quietCaption: true,
    columns: [
      { head: '名称', rowHead: true, cell: ({ name }) => shownName(name) },
      ...(labels.size > 1
        ? [{ head: '类别', short, cell: ({ kind }: Scorecard) => kindLabel(pack, kind) }]
        : []),
      { head: '状态', cell: subjectMark },
      ...(isByDuties(report) ? DUTIES : amountColumns(report)),
      { head: '原因', wide: true, cell: (card) => subjectReasons(card, pack)[0] ?? '' },
    ],
    rows: cards,
  })
}

const DUTIES: TableColumn<Scorecard>[] = [
  { head: '达标情况', wide: true, cell: ({ totalWork }) => maskPrivate(totalWork) },
  {
    head: '合同与预算',
    wide: true,
    cell: ({ payments }) => maskPrivate(payments.map(({ work }) => work).join('；')),
  },
]

function amountColumns({ run }: Report): TableColumn<Scorecard>[] {
  const grades = run.subjects.some(({ grade }) => grade !== null)
  const { provisional, pending } = run.amount
  return [
    scoreColumn('总分', ({ total }) => total),
    ...(grades ? [{ head: '等次', short: true, cell: ({ grade }: Scorecard) => grade ?? '—' }] : []),
    amountColumn('确定（元）', (card) => amountsOf([card]).final),
    ...(provisional.isZero()
      ? []
      : [amountColumn<Scorecard>('暂估（元）', (card) => amountsOf([card]).provisional)]),
    ...(pending.isZero() ? [] : [amountColumn<Scorecard>('待定（元）', (card) => amountsOf([card]).pending)]),
  ]
}
