import type { ExplainedMissing, ExplainedTown } from '../explain/model.ts'
import { missingText } from '../explain/town.ts'
import { sayIn } from '../explain/wording.ts'
import { money, pointsText } from '../explain/words.ts'
import { findingList } from './finding-list.ts'
import { html, type Markup, type Piece } from './markup.ts'
import { statusMark } from './status.ts'
import { dataTable } from './table.ts'

/** A page is handed over: it is Chinese whatever the screen is. */
const SAY = sayIn('zh')

/** A town's own short answer: sums, subjects by status, what is missing, what to mend. */
export function explainTownSections(town: ExplainedTown): Piece {
  const { answer, groups, missing, mend, warnings, notices } = town
  const counts = warnings + notices
  return [
    html`<section>
      <h2>结论</h2>
      <p class="answer">${answer}</p>
    </section>`,
    mend.length === 0
      ? null
      : html`<section>
          <h2>${SAY('mendHead')}</h2>
          ${findingList(mend)}${counts === 0 ? null : html`<p class="note">${SAY('counts', { warnings, notices })}</p>`}
        </section>`,
    missingSection(missing),
    groups.length === 0
      ? null
      : html`<section>
          <h2>各对象</h2>
          ${groups.map(groupTable)}
        </section>`,
  ]
}

/** What a town has not handed in, as a section of a page; null where it is all there. */
export function missingSection(missing: readonly ExplainedMissing[]): Markup | null {
  if (missing.length === 0) return null
  return html`<section>
    <h2>还没有报送</h2>
    <ul class="plain">
      ${missing.map((entry) => html`<li>${missingText(entry, SAY)}</li>`)}
    </ul>
  </section>`
}

function groupTable({ status, statusWord, subjects }: ExplainedTown['groups'][number]): Markup {
  const table = dataTable({
    caption: `${statusWord}的对象`,
    quietCaption: true,
    columns: [
      { head: '名称', rowHead: true, cell: ({ name }) => name },
      { head: '类别', short: true, cell: ({ kindLabel }) => kindLabel },
      { head: '总分', number: true, cell: ({ total }) => pointsText(total), value: ({ total }) => total },
      {
        head: '金额',
        number: true,
        cell: ({ amount }) => (amount === null ? '—' : money(amount, SAY)),
        value: ({ amount }) => amount,
      },
      ...(subjects.some(({ why }) => why !== '')
        ? [{ head: '原因', wide: true, cell: ({ why }: (typeof subjects)[number]) => why }]
        : []),
    ],
    rows: subjects,
  })
  return html`<h3>${statusMark(status, statusWord)} ${subjects.length} 个</h3>
    ${table}`
}
