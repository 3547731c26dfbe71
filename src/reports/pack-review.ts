import { text, type BookPlan, type CellPlan, type SheetPlan } from '../model/sheet-plan.ts'
import type { ClauseDescription, InterpretationDescription, PackDescription } from '../packs/describe.ts'
import { markSheet } from './output-mark.ts'
import { centred, columnOf, listSheet, wrapped, type Column } from './plan.ts'

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
    centred('条款', 8, ({ id }) => id),
    wrapped('文件位置', 15, ({ place }) => place),
    wrapped('简述', 26, ({ says }) => says),
    centred('处理', 9, ({ disposition }) => disposition),
    columnOf('程序怎么做', 62, doesCell),
    columnOf('文件里的数字', 16, figuresCell),
    wrapped('采用的口径', 26, ({ id }) =>
      (choices.get(id) ?? []).map((choice) => choiceText(options.get(choice))).join('\n'),
    ),
    wrapped('案例', 32, ({ id }) => casesText(cases.get(id) ?? [])),
    columnOf('审阅意见', 18, () => text('', 'inputWrapped')),
    columnOf('审阅人签字、日期', 16, () => text('', 'inputWrapped')),
  ]
  const { document, year, status, validity, sha256, months } = pack
  const period = months === undefined ? '' : `　考核周期：${months}`
  return listSheet({
    name: '逐条审阅',
    title: `${pack.title}规则审阅表`,
    subtitles: [
      text(`依据：${document}　${year} 年度${period}　${status}　施行：${validity}`, 'subtitle'),
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
      centred('编号', 8, ({ id }) => id),
      wrapped('文件位置', 22, ({ place }) => place),
      wrapped('问题', 44, ({ question }) => question),
      wrapped('选项', 50, ({ options }) => optionLines(options)),
      centred('现用', 14, ({ inForce }) => inForce),
      wrapped('默认的理由', 36, ({ because }) => because),
      wrapped('由谁明确', 14, ({ ask }) => ask),
      columnOf('采用', 14, () => text('', 'inputWrapped')),
      columnOf('签字、日期', 16, () => text('', 'inputWrapped')),
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
  return listSheet<PackDescription['flaws'][number]>({
    name: '文件本身的问题',
    title: '文件本身的问题',
    subtitles: [],
    columns: [
      centred('条款', 8, ({ clause }) => clause),
      wrapped('文件位置', 22, ({ place }) => place),
      wrapped('问题', 18, ({ kind }) => kind),
      wrapped('文件里的说法', 70, ({ says }) => says),
      columnOf('答复', 30, () => text('', 'inputWrapped')),
    ],
    entries: pack.flaws,
    none: '没有发现',
    filtered: false,
  })
}
