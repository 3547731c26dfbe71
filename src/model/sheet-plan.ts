import type { Area, Visibility } from './grid.ts'

/**
 * What a sheet shows, not how it is written: reports and blank forms make plans, `workbook` writes them
 * (into a clerk's package as raw parts, or into a new workbook by the spreadsheet library).
 */
export interface SheetPlan {
  name: string
  visibility: Visibility
  /** widths in characters of the default font; a Chinese character counts as two */
  widths: readonly number[]
  /** row by row from row 1; a missing row is empty */
  rows: readonly RowPlan[]
  merges: readonly Area[]
  /** the heads, at least one row, and the columns of names */
  freeze: { rows: number; columns: number } | null
  filter: Area | null
  print: PrintPlan
  validations: readonly ValidationPlan[]
  /** data bars over these areas */
  bars: readonly Area[]
  /**
   * set: the sheet is protected without a password; cells of unlocked looks stay editable; formatting, sorting,
   * filtering and inserting rows stay allowed
   */
  protection: boolean
  /** colour of the tab, RRGGBB */
  tab: string | null
}

export interface RowPlan {
  /** points; null leaves it to the text (lines × 15) */
  height: number | null
  cells: readonly (CellPlan | null)[]
}

export interface CellPlan {
  content: Content
  look: Look
}

export type Content = { kind: 'blank' } | Shown

export type Shown =
  /** never a formula, whatever it starts with */
  | { kind: 'text'; text: string }
  /** a plain decimal, written to the letter */
  | { kind: 'number'; number: string }
  /** without the leading `=`; the result that we computed is stored with it */
  | { kind: 'formula'; formula: string; result: { number: string } | { text: string } }
  /** jumps to a cell of the same workbook */
  | { kind: 'link'; text: string; sheet: string; cell: string }

/** The closed list of looks; `workbook/looks.ts` says what each looks like. */
export const LOOKS = [
  'title',
  'headline',
  'subtitle',
  'annex',
  'label',
  'head',
  'headOptional',
  'text',
  'textCentred',
  'wrapped',
  'integer',
  'points',
  'money',
  'percent',
  'plain',
  'link',
  'linkWrapped',
  'total',
  'totalMoney',
  'note',
  'error',
  'warning',
  'notice',
  'good',
  'bad',
  'undecided',
  'input',
  'inputCentred',
  'inputNumber',
  'inputDate',
  'inputWrapped',
  'inputHead',
  'inputHeadDate',
  'inputHeadNumber',
  'headLabel',
  'fixed',
  'fixedWrapped',
  'stamp',
  'sign',
  'aside',
  'watermark',
] as const
export type Look = (typeof LOOKS)[number]

export interface PrintPlan {
  orientation: 'portrait' | 'landscape'
  /** the last row of the head that is repeated on each page, 0 for none */
  repeatRows: number
  /** all columns on one page's width; always A4 */
  fitWidth: boolean
  footer: string
}

/** Input help on an area: bounded ranges only. */
export type ValidationPlan = {
  area: Area
  /** title and text shown when the cell is chosen; null for none */
  prompt: { title: string; text: string } | null
  /** shown when the entry is refused */
  refusal: string
} & (
  | { kind: 'list'; choices: readonly string[] }
  | { kind: 'integer'; min: string | null; max: string | null }
  | { kind: 'decimal'; min: string | null; max: string | null }
  | { kind: 'date'; from: string; to: string }
  | { kind: 'any' }
)

/** Fill, note and edge mark on a user's cell. Several findings of one cell are one mark. */
export interface Mark {
  sheet: string
  cell: string
  severity: 'error' | 'warning' | 'notice'
  /** the note's text, lines separated by \n */
  note: string
}

/** What an annotated copy adds to a user's workbook; nothing else of it changes. */
export interface Annotation {
  marks: readonly Mark[]
  /** in front of the user's sheets, in this order */
  sheets: readonly SheetPlan[]
  /** hash of the workbook as the user handed it in (our own earlier marks taken off) */
  source: string
}

/** A workbook of our own, from nothing. */
export interface BookPlan {
  /** program and pack, in the file's properties (备注) */
  madeBy?: string
  /** carries a hash of itself, which says later whether anybody changed it */
  sealed?: boolean
  sheets: readonly SheetPlan[]
  /** defined names, without the leading `=`: identity of forms and fields */
  names?: readonly { name: string; refersTo: string }[]
  title: string
}

export const BLANK: Content = { kind: 'blank' }

/** A cell with a text, which is never a formula. */
export function text(value: string, look: Look = 'text'): CellPlan {
  return { content: { kind: 'text', text: value }, look }
}

/** A cell with a number, given as a plain decimal. */
export function number(value: string, look: Look = 'plain'): CellPlan {
  return { content: { kind: 'number', number: value }, look }
}

/** A row as high as its contents need. */
export function row(cells: readonly (CellPlan | null)[]): RowPlan {
  return { height: null, cells }
}

const PRINT: PrintPlan = {
  orientation: 'landscape',
  repeatRows: 0,
  fitWidth: true,
  footer: '第 &P 页，共 &N 页',
}

/** What a sheet sets otherwise than a plain one, and of its print what it sets otherwise. */
export type SheetPart = Partial<Omit<SheetPlan, 'print'>> & { print?: Partial<PrintPlan> }

/** A sheet with nothing set but what is given: visible, printed across, its pages numbered. */
export function sheetPlan(name: string, { print, ...part }: SheetPart): SheetPlan {
  return {
    name,
    visibility: 'visible',
    widths: [],
    rows: [],
    merges: [],
    freeze: null,
    filter: null,
    validations: [],
    bars: [],
    protection: false,
    tab: null,
    ...part,
    print: { ...PRINT, ...print },
  }
}
