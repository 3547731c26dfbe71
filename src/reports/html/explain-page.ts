import { groupedInputs, mainFile, nextSteps, pointsOfItem } from '../explain/cells.ts'
import { changesNothing } from '../explain/choices.ts'
import type {
  ExplainedChoice,
  ExplainedItem,
  ExplainedPayment,
  ExplainedSubject,
  Explanation,
} from '../explain/model.ts'
import { inForceText, quietText, underText } from '../explain/choice-text.ts'
import { missingAnswer, reviewText, stationText, totalFigures } from '../explain/text.ts'
import { sayIn } from '../explain/wording.ts'
import { paymentMoney, spokenName } from '../explain/words.ts'
import { explainTownSections, missingSection } from './explain-town-page.ts'
import { findingList } from './finding-list.ts'
import { html, type Markup, type Piece } from './markup.ts'
import { page } from './page.ts'
import { statusMark } from './status.ts'

/** A page is handed over: it is Chinese whatever the screen is. */
const SAY = sayIn('zh')

/** An explanation, in Chinese, as one page that can be printed and handed over. */
export function explainPage(explanation: Explanation, version: string): string {
  const { pack, subjects, town, missing } = explanation
  const name = town?.town ?? spokenName(subjects[0] ?? nameOf(missing[0]))
  const old = pack.sameVersion
    ? null
    : html`<p>这次运行用的规则包与现在的不是同一个版本，条款文字可能不同。</p>`
  return page({
    title: `${name}：为什么是这个分、这笔钱`,
    head: html`<p class="eyebrow">${pack.title}</p>
      <h1>${name}</h1>`,
    contents: [],
    body: html`${subjects.map((subject) => subjectSections(subject, subjects.length > 1))}${
      town ? explainTownSections(town) : null
    }${
      missing.length === 0
        ? null
        : html`<section>
            <h2>结论</h2>
            <p class="answer">${missingAnswer(missing, SAY)}</p>
          </section>`
    }${missingSection(missing)}`,
    foot: html`<p>
        规则：${pack.title}（${pack.id}），程序 lingong
        ${version}。每一格都写明文件、工作表和位置，可以逐格核对。
      </p>
      ${old}`,
  })
}

function nameOf(entry: Explanation['missing'][number] | undefined) {
  return { town: entry?.town ?? null, name: entry?.station ?? entry?.village ?? '' }
}

function subjectSections(subject: ExplainedSubject, several: boolean): Piece {
  const { answer, statusWord, status, kindLabel, findings } = subject
  const heading = several ? kindLabel : '结论'
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  return [
    html`<section>
      <h2>${heading} ${statusMark(status, statusWord)}</h2>
      <p class="answer">${answer}</p>
      ${distanceList(subject)}
    </section>`,
    errors.length === 0
      ? null
      : html`<section>
          <h2>${SAY('mendFirst')}</h2>
          ${findingList(errors)}
        </section>`,
    moneySection(subject),
    scoreSection(subject),
    reviewSection(subject),
    choicesSection(subject),
    warnings.length === 0
      ? null
      : html`<section>
          <h2>${SAY('lookHead')}</h2>
          ${findingList(warnings)}
        </section>`,
  ]
}

function distanceList({ distances }: ExplainedSubject): Markup | null {
  if (distances.length === 0) return null
  return html`<h3>${SAY('distanceHead')}</h3>
    <ul class="plain">
      ${distances.map(({ words }) => html`<li>${words}</li>`)}
    </ul>`
}

function moneySection({ payments, stations }: ExplainedSubject): Markup | null {
  if (payments.length + stations.length === 0) return null
  const others = stations.map((station) => html`<p>${stationText(station, SAY)}。</p>`)
  return html`<section>
    <h2>${SAY('moneyHead')}</h2>
    ${payments.map(paymentBlock)}${others}
  </section>`
}

function paymentBlock(payment: ExplainedPayment): Markup {
  const { clause, label, status, statusWord, place, rule, work, inputs, reasons } = payment
  const because = reasons.filter((reason) => !work.includes(reason))
  const cells = groupedInputs(inputs, null, SAY)
  return html`<div class="item">
    <h3 class="item-head">
      <b>${label} <span class="code">${clause}</span></b
      ><span>${paymentMoney(payment, SAY)} ${statusMark(status, statusWord)}</span>
    </h3>
    <p class="work">${work}</p>
    ${
      cells.length + because.length === 0
        ? null
        : html`<ul class="plain">
            ${cells.map((text) => html`<li class="place">${text}</li>`)}${because.map((reason) => html`<li>${reason}</li>`)}
          </ul>`
    }
    <p class="rule">${place}：${rule}</p>
  </div>`
}

function scoreSection(subject: ExplainedSubject): Markup {
  const { total, totalWork, items, vetoes } = subject
  const main = mainFile(items)
  const alone = items.length === 1 && total !== null
  const ruled = vetoes.map(
    ({ clause, place, rule, applied, work }) =>
      html`<p>
          一票否决
          <span class="code">${clause}</span>：${applied ? `${SAY('applied')}（${work}）` : SAY('notApplied')}
        </p>
        <p class="rule">${place}：${rule}</p>`,
  )
  return html`<section>
    <h2>${SAY('scoreHead')}</h2>
    <p class="lead">${totalFigures(subject, SAY)}</p>
    ${alone || totalWork === '' ? null : html`<p>${totalWork}</p>`}${ruled}
    ${main === null ? null : html`<p class="note">${SAY('mainFile', { file: main })}</p>`}
    ${items.map((item) => itemBlock(item, main))}
  </section>`
}

function itemBlock(item: ExplainedItem, main: string | null): Markup {
  const { clause, label, place, rule, work, notes, inputs } = item
  const said = [...notes, ...nextSteps(item)]
  return html`<div class="item">
    <h3 class="item-head">
      <b>${label} <span class="code">${clause}</span></b
      ><span>${pointsOfItem(item, SAY)}</span>
    </h3>
    ${work === '' ? null : html`<p class="work">${work}</p>`}
    <ul class="plain">
      ${groupedInputs(inputs, main, SAY).map((text) => html`<li class="place">${text}</li>`)}${said.map((text) => html`<li>${text}</li>`)}
    </ul>
    <p class="rule">${place}：${rule}</p>
  </div>`
}

function reviewSection({ review, reviewer, reviewedOn }: ExplainedSubject): Markup | null {
  const [first] = review
  if (!first) return null
  const entries = review.map(({ clause, label, value, note, sheet, cell }) => {
    const said = note === '' ? null : SAY('note', { note })
    return html`<li>
      ${label} <span class="code">${clause}</span>：${value ?? SAY('blank')}${said}
      <span class="place">${sheet}!${cell}</span>
    </li>`
  })
  return html`<section>
    <h2>${SAY('reviewHead')}</h2>
    <p>${reviewText(first.path, reviewer, reviewedOn, SAY)}</p>
    <ul class="plain">
      ${entries}
    </ul>
  </section>`
}

function choicesSection(subject: ExplainedSubject): Markup | null {
  const { choices, status } = subject
  if (choices.length === 0) return null
  const quiet = choices.filter(changesNothing)
  const rest = quiet.length === 0 ? null : html`<p class="note">${quietText(quiet, status, SAY)}</p>`
  const telling = choices.filter((choice) => !changesNothing(choice))
  return html`<section>
    <h2>${SAY('choiceHead')}</h2>
    ${telling.map((choice) => choiceBlock(choice, subject))}${rest}
  </section>`
}

function choiceBlock(
  { id, question, means, isDefault, others }: ExplainedChoice,
  now: ExplainedSubject,
): Markup {
  const options = others
    .filter(({ subject }) => subject !== null)
    .map((option) => html`<li>${underText(option, now, SAY)}</li>`)
  return html`<div class="item">
    <h3>${question} <span class="code">${id}</span></h3>
    <p>${inForceText(means, isDefault, SAY)}</p>
    <ul class="plain">
      ${options}
    </ul>
  </div>`
}
