import type { Run } from '../../model/run.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { packTitle, resultYear } from '../labels.ts'
import { loadDraw } from './draw.ts'
import type { Report, Section } from './figures.ts'
import { fundingSection } from './funding-section.ts'
import { intakeSection } from './intake-section.ts'
import { lossesSection } from './losses-section.ts'
import { asMarkup, html } from './markup.ts'
import { overviewSection } from './overview-section.ts'
import { page } from './page.ts'
import { problemsSection } from './problems-section.ts'
import { questionsSection } from './questions-section.ts'
import { rankingSection } from './ranking-section.ts'
import { scoresSection } from './scores-section.ts'
import { subjectsSection } from './subjects-section.ts'
import { levelWord } from '../level-above.ts'

const SECTIONS: readonly ((report: Report) => Section | null)[] = [
  overviewSection,
  fundingSection,
  scoresSection,
  rankingSection,
  lossesSection,
  intakeSection,
  questionsSection,
  problemsSection,
  subjectsSection,
]

/** The county's run as one page: opens offline, prints on A4, can be read without scripts. The same run gives the same bytes. */
export async function reportPage(run: Run, pack: Pack, version: string): Promise<string> {
  const report: Report = { run, pack, level: levelWord(pack), draw: await loadDraw() }
  const sections = SECTIONS.flatMap((make) => make(report) ?? [])
  return page({
    title: `${packTitle(pack)}汇总报告`,
    head: html`<p class="eyebrow">${pack.county}　${resultYear(run.subjects, pack)} 年度</p>
      <h1>${packTitle(pack)}汇总报告</h1>`,
    contents: sections.map(({ id, title }) => ({ id, title })),
    body: html`${sections.map(
      ({ id, title, body }) =>
        html`<section id="${id}" aria-labelledby="${id}-title">
          <h2 id="${id}-title">${title}</h2>
          ${body}
        </section> `,
    )}`,
    foot: html`<p>
        依据：${pack.document}。规则包 ${run.pack.id}（校验值
        ${asMarkup(run.pack.sha256.slice(0, 16))}…），读入 ${run.inputs.length} 个工作簿，程序 lingong
        ${version}。
      </p>
      <p>本页的数字与 summary.json、资金分配汇总.xlsx 出自同一次计算。不含电话、证件号和账号。</p>`,
  })
}
