import { amountText } from '../../model/amount-text.ts'
import { decimal, type Decimal } from '../../model/decimal.ts'
import { unknownUnder, type Alternative } from '../../model/run.ts'
import { flawsOf } from '../../packs/flaws.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { figure } from './chart.ts'
import { plotted, type Report, type Section } from './figures.ts'
import { html, type Markup } from './markup.ts'
import { signedBars } from './signed-bars.ts'
import { dataTable } from './table.ts'

const MOST = 15

interface Question {
  id: string
  question: string
  means: string
  other: string
  subjects: number
  difference: Decimal
  /** of the subjects: can't be worked out under the option */
  unknown: number
}

/** Where the document can be read in several ways: what is in force, and what every other option would cost. */
export function questionsSection(report: Report): Section | null {
  const { run, pack } = report
  const questions = (run.alternatives ?? [])
    .flatMap((alternative) => questionOf(alternative, run.interpretations, pack))
    .toSorted((one, other) => other.difference.abs().comparedTo(one.difference.abs()))
  const flaws = flawsOf(pack)
  if (questions.length + flaws.length === 0) return null
  const body = html`<p>
      文件有几种读法的地方，都列在这里：现在按哪一种，换一种会改变几个对象、多少钱（新的减现在的，确定、暂估、待定合在一起）。最后由谁定、怎么问，见
      lingong packs questions 写的请示。
    </p>
    ${chart(report, questions)}${questions.length === 0 ? null : questionTable(questions)}${flawList(flaws)}`
  return { id: 'questions', title: '待定的读法值多少钱', body }
}

function questionOf(
  alternative: Alternative,
  inForce: Readonly<Record<string, string>>,
  pack: Pack,
): Question[] {
  const { interpretation: id, option, subjects, difference } = alternative
  const entry = pack.interpretations[id]
  if (!entry) return []
  const { question, options } = entry
  const now = inForce[id] ?? entry.default
  return [
    {
      id,
      question,
      means: options[now] ?? now,
      other: options[option] ?? option,
      subjects,
      difference,
      unknown: unknownUnder(alternative),
    },
  ]
}

function chart({ draw }: Report, questions: readonly Question[]): Markup | null {
  const priced = questions.filter(({ difference }) => !difference.isZero())
  if (priced.length === 0) return null
  const shown = priced.slice(0, MOST)
  const plan = signedBars(
    shown.map(({ id, other, difference }) => ({
      label: `${id} ${other}`,
      value: plotted(difference),
      text: signed(difference),
    })),
  )
  const more = priced.length > MOST ? `（差得最多的 ${MOST} 种，其余见下表）` : ''
  const title = `换一种读法，金额多出或少掉多少，元${more}`
  const says = `${title}。差得最多的是${shown[0]!.id}“${shown[0]!.other}”，${signed(shown[0]!.difference)} 元。`
  return figure(draw, { id: 'chart-questions', title, says, plan, table: null })
}

function signed(difference: Decimal): string {
  const sign = difference.isZero() ? '' : difference.isNegative() ? '−' : '+'
  return sign + amountText(difference.abs())
}

function questionTable(questions: readonly Question[]): Markup {
  return dataTable<Question>({
    caption: '每一种读法的价格',
    columns: [
      { head: '口径', rowHead: true, short: true, cell: ({ id }) => id },
      { head: '问题', wide: true, cell: ({ question }) => question },
      { head: '现按', wide: true, cell: ({ means }) => means },
      { head: '若按', wide: true, cell: ({ other }) => other },
      {
        head: '变动（个）',
        number: true,
        cell: ({ subjects, unknown }) => (unknown > 0 ? `${subjects}（${unknown} 个算不出）` : subjects),
        value: ({ subjects }) => String(subjects),
      },
      {
        head: '差额（元）',
        number: true,
        cell: ({ difference }) => signed(decimal(difference.toFixed(2))),
        value: ({ difference }) => difference.toFixed(2),
      },
    ],
    rows: questions,
  })
}

function flawList(flaws: ReturnType<typeof flawsOf>): Markup | null {
  if (flaws.length === 0) return null
  return html`<h3>文件本身的问题</h3>
    <ul class="plain">
      ${flaws.map(({ clause, kind, says }) => html`<li>${kind}：${says} <span class="code">${clause}</span></li>`)}
    </ul>`
}
