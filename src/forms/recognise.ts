import type { Cell } from '../model/grid.ts'
import { oncePer } from '../model/once-per.ts'
import { labelledValues, type Labelled } from './labelled.ts'
import { cellsOf, keysOf, keysOfText, type Paper } from './paper.ts'
import type { PrintedField, PrintedForm, PrintedPack } from './printed-form.ts'
import { findTableHead, type TableHead } from './table-head.ts'
import type { TitleLine } from './title.ts'

/** How well a form fits a paper. One that is recognised has a table, or where it is a record, labelled values. */
export interface Fit {
  form: PrintedForm
  title: TitleLine | null
  /** share of the form's labels that are there, 0 … 1 */
  share: number
  matched: number
  /** labels that are not there */
  missing: readonly PrintedField[]
  /** list and fixed */
  table: TableHead | null
  /** record: every labelled value of the paper */
  labelled: ReadonlyMap<string, Labelled> | null
}

export type Recognition =
  | { kind: 'form'; fit: Fit }
  /** has the title, lacks the labels */
  | { kind: 'bare'; fit: Fit }
  /** has some labels, no title */
  | { kind: 'near'; fit: Fit }
  | { kind: 'nothing' }

const WITHOUT_TITLE = 0.6
const WITH_TITLE = 0.34
/** With its title and more than this share, a form weighs more than all labels of any other. */
const SURELY = 0.55
const ALMOST = 0.45
const FEWEST = 3

/** Which form a paper holds, by its labels first and its title second; `said` is what a blank of ours says about itself. */
export function recognise(
  paper: Paper,
  printed: PrintedPack,
  titles: readonly TitleLine[],
  said: string | undefined,
): Recognition {
  const rows = labelledRows(paper)(printed)
  const titled = fitOfTitle(paper, printed, titles)
  if (titled && titled.share > SURELY) return { kind: 'form', fit: titled }
  const fits = printed.forms.map((form) =>
    fitOf(paper, rows, form, titles.find((title) => title.form === form) ?? null),
  )
  const weight = (fit: Fit) => fit.share + (fit.title ? 0.5 : 0) + (fit.form.id === said ? 0.05 : 0)
  const best = fits.reduce((one, other) => (weight(other) > weight(one) ? other : one))
  if (best.title && best.share >= WITH_TITLE) return { kind: 'form', fit: best }
  if (best.share >= WITHOUT_TITLE && best.matched >= FEWEST) return { kind: 'form', fit: best }
  const labelled = fits.find((fit) => fit.share >= WITHOUT_TITLE && fit.matched >= FEWEST)
  if (labelled) return { kind: 'form', fit: labelled }
  if (best.title) return { kind: 'bare', fit: best }
  return best.share >= ALMOST && best.matched >= FEWEST ? { kind: 'near', fit: best } : { kind: 'nothing' }
}

/** The only form that the titles name; undefined where there is none, or more than one. */
function fitOfTitle(paper: Paper, printed: PrintedPack, titles: readonly TitleLine[]): Fit | undefined {
  const [title] = titles
  if (!title || titles.some(({ form }) => form !== title.form)) return undefined
  return titledFit(paper)(printed)(title)
}

/** Asked for twice: to know the pack, and to read its forms. */
const titledFit = oncePer((paper: Paper) =>
  oncePer((printed: PrintedPack) =>
    oncePer((title: TitleLine) => fitOf(paper, labelledRows(paper)(printed), title.form, title)),
  ),
)

function fitOf(paper: Paper, rows: readonly number[], form: PrintedForm, title: TitleLine | null): Fit {
  if (form.form.layout === 'record') return recordFit(paper, rows, form, title)
  const table = findTableHead(paper, rows, form) ?? null
  const wanted = form.fields.filter(isTelling)
  const missing = wanted.filter(({ field }) => !table?.columns.has(field.key))
  const there = form.items.length === 0 ? 0 : wordsOn(paper, rows, form.items)
  const matched = wanted.length - missing.length + (missing.length < wanted.length ? there : 0)
  return {
    form,
    title,
    share: matched / (wanted.length + form.items.length),
    matched,
    missing,
    table,
    labelled: null,
  }
}

/** 序号 and 备注 stand on any list. */
function isTelling({ field }: PrintedField): boolean {
  return field.role !== 'serial' && field.role !== 'note'
}

function wordsOn(paper: Paper, rows: readonly number[], words: readonly string[]): number {
  const there = new Set<string>()
  for (const row of rows) {
    for (const cell of cellsOf(paper, row)) {
      const key = keysOf(paper, cell)[0]
      if (key !== undefined && words.includes(key)) there.add(key)
    }
  }
  return there.size
}

function recordFit(paper: Paper, rows: readonly number[], form: PrintedForm, title: TitleLine | null): Fit {
  const none = { form, title, share: 0, matched: 0, missing: form.fields, table: null, labelled: null }
  const wanted = form.fields.filter(({ field }) => field.ours !== true)
  const keys = new Set(wanted.flatMap((printed) => printed.keys))
  if (!title && countLabels(paper, rows, keys) < wanted.length * ALMOST) return none
  const labelled = labelledValues(paper, [...form.head, ...form.fields, ...form.foot])
  const missing = form.fields.filter(({ field }) => !labelled.has(field.key))
  const matched = wanted.filter(({ field }) => labelled.has(field.key)).length
  return { ...none, share: matched / wanted.length, matched, missing, labelled }
}

const labelledRows = oncePer((paper: Paper) => oncePer((printed: PrintedPack) => rowsWith(paper, printed)))

/** The rows in which a word of a form stands, alone or in front of a colon: all others are passed over. */
function rowsWith(paper: Paper, { words, beginnings }: PrintedPack): number[] {
  return paper.rows.filter((row) => {
    for (const cell of cellsOf(paper, row))
      if (mayBegin(cell.text, beginnings) && labels(paper, cell, words)) return true
    return false
  })
}

/** A quick no: a Chinese character at the beginning of a text is the first of its key too. */
function mayBegin(text: string, beginnings: ReadonlySet<string>): boolean {
  const [first = ''] = text
  return first < '\u4e00' || first > '\u9fff' || beginnings.has(first)
}

function labels(paper: Paper, cell: Cell, words: ReadonlySet<string>): boolean {
  if (cell.kind !== 'text') return false
  for (const key of keysOf(paper, cell)) if (words.has(key)) return true
  const colon = cell.text.search(/[:：]/)
  if (colon <= 0 || colon >= 40) return false
  return words.has(keysOfText(paper, cell.text.slice(0, colon))[0] ?? '')
}

/** Labels that stand somewhere: a quick look before the long one. */
function countLabels(paper: Paper, rows: readonly number[], keys: ReadonlySet<string>): number {
  let count = 0
  for (const row of rows) {
    for (const cell of cellsOf(paper, row)) if (labels(paper, cell, keys)) count += 1
  }
  return count
}
