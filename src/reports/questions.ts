import { makeFinding } from '../findings/make.ts'
import { UsageFault } from '../model/finding.ts'
import { unknownUnder } from '../model/run.ts'
import { text, type BookPlan } from '../model/sheet-plan.ts'
import { describePack, type InterpretationDescription, type PackDescription } from '../packs/describe.ts'
import { usePack, type PackFile } from '../packs/load.ts'
import { isResult } from './conforms.ts'
import { markSheet } from './output-mark.ts'
import { centred, columnOf, footSection, listSheet, wrapped } from './plan.ts'
import type { Result, ResultAlternative } from './result.ts'

/** One question of the letter, with what each other option would change. */
export interface Question {
  entry: InterpretationDescription
  /** option → what it would change; without a run unknown */
  changes: ReadonlyMap<string, ResultAlternative>
}

/** The letter of questions to the bureau (请示函). */
export interface Letter {
  pack: PackDescription
  /** those that move money first, the largest first */
  questions: readonly Question[]
  /** the run whose figures the letter quotes; null for none */
  subjects: number | null
}

/**
 * The letter of a pack, with the figures of a run's document where there is one. Throws a UsageFault for the document
 * of another pack.
 */
export function letterOf(file: PackFile, document: unknown): Letter {
  const result = document === null ? null : resultOf(file, document)
  const pack = describePack(usePack(file, result?.interpretations ?? {}))
  const questions = pack.interpretations.map((entry): Question => {
    const own = (result?.alternatives ?? []).filter(({ interpretation }) => interpretation === entry.id)
    return { entry, changes: new Map(own.map((alternative) => [alternative.option, alternative])) }
  })
  return { pack, questions: questions.toSorted(byWeight), subjects: result?.subjects.length ?? null }
}

function resultOf(file: PackFile, document: unknown): Result {
  if (!isResult(document) || document.pack === null)
    throw new UsageFault([makeFinding('LG-F046', { file: 'summary.json' })])
  if (document.pack.id === file.id) return document
  throw new UsageFault([makeFinding('LG-F091', { used: document.pack.id, pack: file.id })])
}

/** Amounts are compared in fen, as whole numbers. */
function weightOf({ changes }: Question): [fen: bigint, subjects: number] {
  const all = [...changes.values()]
  const fen = all.map(({ difference }) => BigInt(difference.replace(/[.-]/g, '')))
  const largest = fen.reduce((most, one) => (one > most ? one : most), 0n)
  return [largest, Math.max(0, ...all.map(({ subjects }) => subjects))]
}

function byWeight(one: Question, other: Question): number {
  const [a, b] = [weightOf(one), weightOf(other)]
  return a[0] === b[0] ? b[1] - a[1] : a[0] > b[0] ? -1 : 1
}

/** What an option would change, in words: `2 个对象变化，合计 +50000.00 元`, 金额和状态没有变化; '' where nobody worked it out. */
function changeWords(change: ResultAlternative | undefined): string {
  if (!change) return ''
  if (change.subjects === 0) return '金额和状态没有变化'
  const unknown = unknownUnder(change)
  const more = unknown > 0 ? `（其中 ${unknown} 个数据不全，算不出）` : ''
  if (change.difference === '0.00') return `${change.subjects} 个对象的状态或等次变化，金额合计不变${more}`
  const sign = change.difference.startsWith('-') ? '' : '+'
  return `${change.subjects} 个对象变化，合计 ${sign}${change.difference} 元${more}`
}

/** One way to understand what a question is about, to be ticked. */
interface Choice {
  means: string
  /** `本次采用，默认` */
  marks: string
  change: string
}

function choicesOf({ entry, changes }: Question): Choice[] {
  const choices = entry.options.map(({ option, means, isDefault, inForce }) => {
    const marks = [...(inForce ? ['本次采用'] : []), ...(isDefault ? ['默认'] : [])].join('，')
    return { means, marks, change: changeWords(changes.get(option)) }
  })
  return entry.anyNumber ? [...choices, { means: '其他数目：＿＿＿', marks: '', change: '' }] : choices
}

/** The letter as Markdown, to be pasted into an official letter. */
export function letterText({ pack, questions, subjects }: Letter): string {
  const basis =
    subjects === null ? '' : `下面的金额按本次已报送的 ${subjects} 个对象测算，每次只改一处，其余不变。`
  const asked =
    questions.length === 0 ? '没有须明确的口径。' : `在执行中有以下 ${questions.length} 处须请明确。${basis}`
  return [
    `# 关于${pack.title}有关口径的请示`,
    '',
    `${pack.document}（${pack.year} 年度，${pack.status}）${asked}`,
    '',
    ...questions.flatMap((question, index) => questionLines(question, index + 1)),
    ...flawLines(pack),
    '妥否，请批示。',
    '',
    '　　　　　　　　　　　　　　　　　　　　　　　　　年　　月　　日',
    '',
  ].join('\n')
}

function questionLines(question: Question, at: number): string[] {
  const { entry } = question
  const choices = choicesOf(question).map(({ means, marks, change }) => {
    return `- □ ${means}${marks === '' ? '' : `（${marks}）`}${change === '' ? '' : `——${change}`}`
  })
  return [
    `## ${at}. ${entry.question}（${entry.id}）`,
    '',
    ...(entry.place === '' ? [] : [`文件位置：${entry.place}`, '']),
    ...choices,
    '',
    `默认的理由：${entry.because}。请 ${entry.ask} 明确。`,
    '',
  ]
}

const FLAWS = '文件中另有以下问题，请一并明确'

function flawsOf({ flaws }: PackDescription): string[] {
  return flaws.map(({ clause, place, kind, says }) => `${place}（${clause}）：${kind}，${says}。`)
}

function flawLines(pack: PackDescription): string[] {
  const lines = flawsOf(pack)
  return lines.length === 0 ? [] : [`## ${FLAWS}`, '', ...lines.map((line) => `- ${line}`), '']
}

/** One line of the letter's sheet. */
interface ChoiceLine {
  choice: Choice
  /** in the first line of a question: the question, and its number */
  asked: { entry: InterpretationDescription; at: number } | null
}

/** The letter as a workbook: one row a choice, a column to answer. */
export function letterBook(letter: Letter): BookPlan {
  const { pack, questions, subjects } = letter
  const lines = questions.flatMap((question, at) =>
    choicesOf(question).map((choice, index): ChoiceLine => ({
      choice,
      asked: index === 0 ? { entry: question.entry, at: at + 1 } : null,
    })),
  )
  const once = (head: string, width: number, say: (entry: InterpretationDescription) => string) =>
    wrapped<ChoiceLine>(head, width, ({ asked }) => (asked ? say(asked.entry) : ''))
  const basis = subjects === null ? '没有测算金额' : `金额按本次已报送的 ${subjects} 个对象测算，每次只改一处`
  const sheet = listSheet<ChoiceLine>({
    name: '请示',
    title: `关于${pack.title}有关口径的请示`,
    subtitles: [text(`${pack.document}（${pack.year} 年度，${pack.status}）　${basis}`, 'subtitle')],
    columns: [
      centred('序号', 6, ({ asked }) => String(asked?.at ?? '')),
      once('须明确的问题', 40, ({ id, question }) => `${question}（${id}）`),
      once('文件位置', 22, ({ place }) => place),
      wrapped('可以这样理解', 40, ({ choice }) => choice.means),
      centred('本次', 16, ({ choice }) => choice.marks),
      wrapped('改用后的变化', 34, ({ choice }) => choice.change),
      once('默认的理由', 34, ({ because }) => because),
      once('请谁明确', 14, ({ ask }) => ask),
      columnOf('答复（√）', 12, () => text('', 'inputCentred')),
    ],
    entries: lines,
    none: '没有须明确的口径',
    filtered: false,
    foot: () => [
      ...footSection(FLAWS, flawsOf(pack)),
      { cells: [] },
      { across: text('妥否，请批示。　　　　　　　　　　　　　　　　　　　　　　年　　月　　日', 'sign') },
    ],
  })
  return { sheets: [sheet, markSheet('questions')], title: sheet.name }
}
