import { decimal } from './decimal.ts'

/** Where an observation was made: always a real cell of a real file. */
export interface Spot {
  path: string
  sheet: string
  cell: string
}

/** What a cell means once it went through its field's type. Numbers are plain decimals as text. */
export type Value =
  /** nothing was typed */
  | { kind: 'blank' }
  /** something was typed that can't be taken; a finding of this cell says why */
  | { kind: 'invalid' }
  /** `unit`: what the cell counts in, where the number is in yuan */
  | { kind: 'number'; number: string; unit?: '万元' }
  | { kind: 'text'; text: string }
  /** one of the field's choices, in the spelling of the pack; yes/no fields give 是 or 否 */
  | { kind: 'choice'; choice: string }
  /** YYYY-MM-DD */
  | { kind: 'date'; date: string }
  /** YYYY-MM; `date` where the cell held a full date */
  | { kind: 'month'; month: string; date: string | null }
  /** several numbers of one cell, by the part's key (总数 3 人，其中专职 1 人) */
  | { kind: 'counts'; counts: Readonly<Record<string, string>> }

/** One field as somebody filled it in. */
export interface Observation {
  field: string
  /** the label as the person sees it on the form */
  label: string
  spot: Spot
  /** the cell's content as typed; '' for a blank */
  raw: string
  value: Value
}

export type Fields = Readonly<Record<string, Observation>>

/** One row of a list; a record form has exactly one; a form with fixed rows has one that holds every `column+row` field. */
export interface FilledRow {
  /** 1-based row of the sheet, of the first label for a record form */
  row: number
  fields: Fields
  /** nothing stands in it beyond what `template` fills in */
  untouched: boolean
}

/** One form's observations, each with its cell. */
export interface FilledForm {
  form: string
  path: string
  sheet: string
  /** the sheet's position in its workbook */
  index: number
  head: Fields
  rows: readonly FilledRow[]
  /** nothing stands in it beyond what `template` fills in: it is not handed in, and has no findings */
  untouched: boolean
}

/** What a figure is called where rules and results say it: of 年营业额（万元） they say yuan. */
export function figureLabel({ label, value }: Pick<Observation, 'label' | 'value'>): string {
  return value.kind === 'number' && value.unit !== undefined ? labelInYuan(label) : label
}

/** `年营业额（万元）` → `年营业额（万元，按元计）` */
export function labelInYuan(label: string): string {
  return label.replace('万元', '万元，按元计')
}

/** An amount in yuan as a cell says it that counts in 万元. */
export function inTenThousands(yuan: string): string {
  return decimal(yuan).div(10_000).toFixed()
}

/** The text of a value for a person: number, text, choice, date or month as it stands; '' for nothing. */
export function valueText(value: Value): string {
  switch (value.kind) {
    case 'blank':
    case 'invalid':
      return ''
    case 'number':
      return value.number
    case 'text':
      return value.text
    case 'choice':
      return value.choice
    case 'date':
      return value.date
    case 'month':
      return value.date ?? value.month
    case 'counts':
      return Object.values(value.counts).join('/')
  }
}
