import { wordsOf } from '../../findings/words.ts'
import { countFindings, type Finding } from '../../model/finding.ts'
import { groupedBy } from '../../model/grouped.ts'
import { placeText } from '../../model/place-text.ts'
import { shownName, type Report, type Section } from './figures.ts'
import { foldedGroup } from './group.ts'
import { html, type Markup } from './markup.ts'
import { dataTable } from './table.ts'

/** A page isn't read further; the workbook has them all. */
const MOST = 500
const OPEN = 15

/** Errors, town by town: what keeps somebody from being scored. */
export function problemsSection({ run }: Report): Section {
  const { error, warning, notice } = countFindings(run.findings)
  const errors = run.findings.filter(({ severity }) => severity === 'error')
  const shown = errors.slice(0, MOST)
  const groups = groupedBy(shown, groupOf)
  const rest = errors.length > MOST ? `这里列出前 ${MOST} 处，其余见 资金分配汇总.xlsx 的问题清单。` : ''
  const body = html`<p>
      错误 ${error} 处，警告 ${warning} 处，提示 ${notice}
      处。${error === 0 ? '没有必须改的。' : `下面是必须改的错误。${rest}`}
    </p>
    ${[...groups].map(([name, findings]) => group(name, findings, errors.length <= OPEN))}`
  return { id: 'problems', title: '必须改的问题', body }
}

function groupOf({ subject, path }: Finding): string {
  const town = subject?.split('/')[0]
  return shownName(town ?? path ?? '全部')
}

function group(name: string, findings: readonly Finding[], open: boolean): Markup {
  const table = dataTable<Finding>({
    caption: `${name}必须改的问题`,
    quietCaption: true,
    columns: [
      { head: '位置', rowHead: true, cell: placeText },
      { head: '问题', wide: true, cell: (finding) => wordsOf(finding, 'zh').message },
      { head: '改法', wide: true, cell: (finding) => wordsOf(finding, 'zh').fix },
      { head: '编号', short: true, cell: ({ code }) => code },
    ],
    rows: findings,
    sortable: false,
  })
  const { length } = findings
  return foldedGroup({ name, says: `${length} 处`, rows: length, open }, table)
}
