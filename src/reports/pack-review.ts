import { text, type BookPlan, type CellPlan, type SheetPlan } from '../model/sheet-plan.ts'
import type { ClauseDescription, InterpretationDescription, PackDescription } from '../packs/describe.ts'
import { markSheet } from './output-mark.ts'
import { listSheet, type Column } from './plan.ts'

/** What the bureau looks at and signs. */
export interface PackReview {
  pack: PackDescription
  /** clause → the interpretations on which its rules depend */
  choices: ReadonlyMap<string, readonly string[]>
  /** clause → names of the cases that speak of it */
  cases: ReadonlyMap<string, readonly string[]>
}

/** The review workbook of a pack: one row a clause with what is done with it in a sentence; questions; flaws of the document. */
export function packReviewBook(review: PackReview): BookPlan {
  const { pack } = review
  return {
    sheets: [clausesSheet(review), questionsSheet(pack), flawsSheet(pack), markSheet('pack-review')],
    title: `${pack.title}规则审阅表`,
  }
}

/** So many cases are named in a row. */
const NAMED = 3

function clausesSheet({ pack, choices, cases }: PackReview): SheetPlan {
  const options = new Map(pack.interpretations.map((entry) => [entry.id, entry]))
  const columns: Column<ClauseDescription>[] = [
    { head: '条款', width: 8, cell: ({ id }) => text(id, 'textCentred') },
    { head: '文件位置', width: 15, cell: ({ place }) => text(place, 'wrapped') },
    { head: '简述', width: 26, cell: ({ says }) => text(says, 'wrapped') },
    { head: '处理', width: 9, cell: ({ disposition }) => text(disposition, 'textCentred') },
    { head: '程序怎么做', width: 58, cell: doesCell },
    { head: '文件里的数字', width: 16, cell: figuresCell },
    {
      head: '采用的口径',
      width: 26,
      cell: ({ id }) =>
        text((choices.get(id) ?? []).map((choice) => choiceText(options.get(choice))).join('\n'), 'wrapped'),
    },
    { head: '案例', width: 32, cell: ({ id }) => text(casesText(cases.get(id) ?? []), 'wrapped') },
    { head: '审阅意见', width: 18, cell: () => text('', 'inputWrapped') },
    { head: '审阅人签字、日期', width: 16, cell: () => text('', 'inputWrapped') },
  ]
  const { document, year, status, validity, sha256 } = pack
  return listSheet({
    name: '逐条审阅',
    title: `${pack.title}规则审阅表`,
    subtitles: [
      text(`依据：${document}　${year} 年度　${status}　施行：${validity}`, 'subtitle'),
      text(
        `规则包 ${pack.id}　版本 ${sha256.slice(0, 12)}　“程序怎么做”由规则自动写出，与程序所算的一致`,
        'subtitle',
      ),
    ],
    columns,
    entries: pack.clauses,
    none: '没有条款',
    frozen: 2,
    foot: () => [
      { cells: [] },
      {
        across: text(
          '以上各条已与文件逐条核对。审阅人：　　　　　　　　负责人：　　　　　　　　日期：　　　　年　　月　　日',
          'note',
        ),
      },
    ],
  })
}

function doesCell({ sentences, onSite, because, source, by }: ClauseDescription): CellPlan {
  const lines = [
    ...sentences,
    ...(because === null ? [] : [because]),
    ...onSite.map((look) => `□ ${look}`),
    ...(sentences.length === 0 && by.length > 0 ? [`由 ${by.join('、')} 落实`] : []),
    ...(source === '文件' ? [] : ['（由本项目补充，文件没有印出）']),
  ]
  return text(lines.join('\n'), 'wrapped')
}

function figuresCell({ figures, waived }: ClauseDescription): CellPlan {
  const reasons = Object.entries(waived).map(([figure, why]) => `${figure}：${why}`)
  return text([figures.join('、'), ...reasons].filter((line) => line !== '').join('\n'), 'wrapped')
}

function choiceText(entry: InterpretationDescription | undefined): string {
  if (!entry) return ''
  const chosen = entry.options.find(({ inForce }) => inForce)
  return `${entry.id} ${chosen?.means ?? entry.inForce}`
}

function casesText(names: readonly string[]): string {
  const rest = names.length > NAMED ? [`等 ${names.length} 个`] : []
  return [...names.slice(0, NAMED), ...rest].join('\n')
}

function questionsSheet(pack: PackDescription): SheetPlan {
  return listSheet<InterpretationDescription>({
    name: '口径',
    title: '须由制定机关明确的口径',
    subtitles: [text('“采用”栏可改写为别的选项；运行时用 --interpret 编号=选项', 'subtitle')],
    columns: [
      { head: '编号', width: 8, cell: ({ id }) => text(id, 'textCentred') },
      { head: '文件位置', width: 22, cell: ({ place }) => text(place, 'wrapped') },
      { head: '问题', width: 44, cell: ({ question }) => text(question, 'wrapped') },
      { head: '选项', width: 50, cell: ({ options }) => text(optionLines(options), 'wrapped') },
      { head: '现用', width: 14, cell: ({ inForce }) => text(inForce, 'textCentred') },
      { head: '默认的理由', width: 36, cell: ({ because }) => text(because, 'wrapped') },
      { head: '由谁明确', width: 14, cell: ({ ask }) => text(ask, 'wrapped') },
      { head: '采用', width: 14, cell: () => text('', 'inputWrapped') },
      { head: '签字、日期', width: 16, cell: () => text('', 'inputWrapped') },
    ],
    entries: pack.interpretations,
    none: '没有须明确的口径',
    filtered: false,
  })
}

function optionLines(options: InterpretationDescription['options']): string {
  return options
    .map(({ option, means, isDefault }) => `${option}：${means}${isDefault ? '（默认）' : ''}`)
    .join('\n')
}

function flawsSheet(pack: PackDescription): SheetPlan {
  return listSheet({
    name: '文件本身的问题',
    title: '文件本身的问题',
    subtitles: [],
    columns: [
      { head: '条款', width: 8, cell: ({ clause }) => text(clause, 'textCentred') },
      { head: '文件位置', width: 22, cell: ({ place }) => text(place, 'wrapped') },
      { head: '问题', width: 18, cell: ({ kind }) => text(kind, 'wrapped') },
      { head: '文件里的说法', width: 70, cell: ({ says }) => text(says, 'wrapped') },
      { head: '答复', width: 30, cell: () => text('', 'inputWrapped') },
    ],
    entries: pack.flaws,
    none: '没有发现',
    filtered: false,
  })
}
