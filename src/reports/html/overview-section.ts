import { settledSum } from '../../funding/settled.ts'
import { amountText } from '../../model/amount-text.ts'
import { countFindings } from '../../model/finding.ts'
import { isByContract, waitsFor } from '../waits-for.ts'
import { countsByWord, MISSING_WORD } from '../wording.ts'
import { html, type Markup } from './markup.ts'
import type { Report, Section } from './figures.ts'

/** What matters first: the three sums, how many subjects stand where, and what is still to be done. */
export function overviewSection(report: Report): Section {
  const money = isByContract(report.pack)
    ? html`<p class="note">按合同支付，不按公式计算。</p>`
    : sums(report)
  const body = html`${money}
    <p class="lead">${headline(report)}</p>
    ${todoList(report)}`
  return { id: 'overview', title: '总览', body }
}

function sums({ run, pack }: Report): Markup {
  const { final, provisional, pending } = run.amount
  const waits = waitsFor(pack)
  const settled = settledSum(run.subjects, pack)
  const again = settled.gt(0) ? `其中半年的 ${amountText(settled)} 元由年终一次结算，不再另付。` : ''
  return html`<dl class="figures">
      ${sum('可以拨付（确定）', amountText(final), 'main')}
      ${sum(waits === null ? '暂估' : `暂估：等${waits}`, amountText(provisional))}
      ${sum('待定：须由人决定，至多', amountText(pending))}
    </dl>
    <p class="note">三个合计分开列，不相加；只有“确定”的金额可以拨付。${again}</p>`
}

function sum(label: string, amount: string, name = 'other'): Markup {
  return html`<div class="${name}">
    <dt>${label}</dt>
    <dd>
      <span class="amount">${amount}<span class="unit">元</span></span>
    </dd>
  </div>`
}

function headline({ run, level }: Report): string {
  const { subjects, towns } = run
  if (subjects.length === 0) return '还没有可以计分的对象。'
  const counts = countsByWord(subjects).map(([word, n]) => `${word} ${n} 个`)
  const where = level === null ? '' : `${towns.length} 个${level}、`
  return `${where}${subjects.length} 个考核对象：${counts.join('，')}。`
}

/** Each line leads to where it is said in full. */
function todoList({ run, pack }: Report): Markup {
  const { error, warning } = countFindings(run.findings)
  const waiting = run.subjects.filter(({ status }) => status === 'provisional').length
  const pending = run.subjects.filter(({ status }) => status === 'pending').length
  const todo = [
    ...(error === 0
      ? []
      : [
          html`<li>
            <a href="#problems">${error} 处错误必须改</a>：所涉及的对象改好以前不计分，也不按 0 分算
          </li>`,
        ]),
    ...(run.missing.length === 0
      ? []
      : [html`<li><a href="#intake">${run.missing.length} 项${MISSING_WORD}</a></li>`]),
    ...(waiting === 0 ? [] : [html`<li>${waiting} 个对象等${waitsFor(pack)}</li>`]),
    ...(pending === 0 ? [] : [html`<li>${pending} 个对象待定，须由人决定</li>`]),
    ...(warning === 0 ? [] : [html`<li>${warning} 处警告，请看一眼（见 资金分配汇总.xlsx 的问题清单）</li>`]),
  ]
  if (todo.length === 0) return html`<p>没有要改的，材料齐全。</p>`
  return html`<h3>还要做的</h3>
    <ul class="todo">
      ${todo}
    </ul>`
}
