import { labelKey } from './label-key.ts'
import { labelledValues, type Labelled } from './labelled.ts'
import { cellsOf, keysOf, type Paper } from './paper.ts'
import type { PrintedField, PrintedForm } from './printed-form.ts'
import { findTableHead, type TableHead } from './table-head.ts'
import type { TitleLine } from './title.ts'

/** How well a form fits a paper. */
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
const ALMOST = 0.45
const FEWEST = 3

/** Which form a paper holds, by its labels first and its title second; `said` is what a blank of ours says about itself. */
export function recognise(
  paper: Paper,
  forms: readonly PrintedForm[],
  titles: readonly TitleLine[],
  said: string | undefined,
): Recognition {
  const fits = forms.map((form) => fitOf(paper, form, titles.find((title) => title.form === form) ?? null))
  const weight = (fit: Fit) => fit.share + (fit.title ? 0.5 : 0) + (fit.form.id === said ? 0.05 : 0)
  const best = fits.reduce((one, other) => (weight(other) > weight(one) ? other : one))
  if (best.title && best.share >= WITH_TITLE) return { kind: 'form', fit: best }
  if (best.share >= WITHOUT_TITLE && best.matched >= FEWEST) return { kind: 'form', fit: best }
  const labelled = fits.find((fit) => fit.share >= WITHOUT_TITLE && fit.matched >= FEWEST)
  if (labelled) return { kind: 'form', fit: labelled }
  if (best.title) return { kind: 'bare', fit: best }
  return best.share >= ALMOST && best.matched >= FEWEST ? { kind: 'near', fit: best } : { kind: 'nothing' }
}

function fitOf(paper: Paper, form: PrintedForm, title: TitleLine | null): Fit {
  if (form.form.layout === 'record') return recordFit(paper, form, title)
  const table = findTableHead(paper, form) ?? null
  const wanted = form.fields.filter(isTelling)
  const missing = wanted.filter(({ field }) => !table?.columns.has(field.key))
  const printed = form.form.layout === 'fixed' ? printedWords(form) : []
  const there = printed.length === 0 ? 0 : wordsOn(paper, printed)
  const matched = wanted.length - missing.length + (missing.length < wanted.length ? there : 0)
  return {
    form,
    title,
    share: matched / (wanted.length + printed.length),
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

/** What a form with fixed rows prints beside its columns: the head of its items and their groups. */
function printedWords({ form }: PrintedForm): string[] {
  const groups = new Set(
    (form.rows ?? []).flatMap(({ group }) => (group === undefined ? [] : [labelKey(group)])),
  )
  return form.rowsHead === undefined ? [...groups] : [labelKey(form.rowsHead), ...groups]
}

function wordsOn(paper: Paper, words: readonly string[]): number {
  const there = new Set<string>()
  for (const row of paper.rows) {
    for (const cell of cellsOf(paper, row)) {
      const key = keysOf(paper, cell)[0]
      if (key !== undefined && words.includes(key)) there.add(key)
    }
  }
  return there.size
}

function recordFit(paper: Paper, form: PrintedForm, title: TitleLine | null): Fit {
  const all = [...form.head, ...form.fields, ...form.foot]
  const keys = new Set(all.flatMap((printed) => printed.keys))
  const none = { form, title, share: 0, matched: 0, missing: form.fields, table: null, labelled: null }
  if (!title && countLabels(paper, keys) < FEWEST) return none
  const labelled = labelledValues(paper, all)
  const missing = form.fields.filter(({ field }) => !labelled.has(field.key))
  const wanted = form.fields.filter(({ field }) => field.ours !== true)
  const matched = wanted.filter(({ field }) => labelled.has(field.key)).length
  return { ...none, share: matched / wanted.length, matched, missing, labelled }
}

/** Labels that stand somewhere, alone or in front of a value: a quick look before the long one. */
function countLabels(paper: Paper, keys: ReadonlySet<string>): number {
  let count = 0
  for (const row of paper.rows) {
    for (const cell of cellsOf(paper, row)) {
      if (cell.kind !== 'text') continue
      const [front] = cell.text.split(/[:：]/, 1)
      if (
        keysOf(paper, cell).some((key) => keys.has(key)) ||
        (front !== cell.text && keys.has(labelKey(front!)))
      )
        count += 1
    }
  }
  return count
}
