import type { Look } from '../model/sheet-plan.ts'

/** Fonts as official forms name them; every system that shows Chinese has them or a metric twin. */
export type FontName = '宋体' | '黑体' | '方正小标宋简体'

/** What a look is, in terms that both writers (the library and the raw parts) can say. Colours are RRGGBB. */
export interface LookStyle {
  font: { name: FontName; size: number; bold: boolean; underline: boolean; colour: string }
  fill: string | null
  border: 'box' | 'bottom' | 'none'
  across: 'general' | 'left' | 'center' | 'right'
  wrap: boolean
  /** what is longer than the cell is shown smaller */
  shrink: boolean
  /** number format code */
  format: string
  locked: boolean
}

/** Font of cells without a look, in every workbook of ours. */
export const DEFAULT_FONT: { name: FontName; size: number } = { name: '宋体', size: 11 }

/** What a column's stored width has beyond the characters that it shows. */
export const PADDING = 0.71
export const BORDER_COLOUR = '808080'
export const BAR_COLOUR = '9DC3E6'
const INK = '000000'
const GREY = '595959'
const HEAD_FILL = 'EDF1F5'
const TOTAL_FILL = 'F2F2F2'
const INPUT_FILL = 'FFFEF5'
/** Error red, warning amber, notice blue, good green: light enough to be read and printed on. */
const SIGNAL = { error: 'FFD9D9', warning: 'FFEDC2', notice: 'DCEBFA', good: 'DFF2DC' } as const

const plain: LookStyle = {
  font: { ...DEFAULT_FONT, bold: false, underline: false, colour: INK },
  fill: null,
  border: 'none',
  across: 'left',
  wrap: false,
  shrink: false,
  format: 'General',
  locked: true,
}
const boxed: LookStyle = { ...plain, border: 'box' }
const wrapped: LookStyle = { ...boxed, wrap: true }
/** Words stand at the left, a figure among others at the right. */
const signal: LookStyle = { ...wrapped, across: 'general' }
const head: LookStyle = {
  ...wrapped,
  font: { ...plain.font, name: '黑体' },
  fill: HEAD_FILL,
  across: 'center',
}
const figure: LookStyle = { ...boxed, across: 'right' }
/** `@` keeps all digits of a phone, ID or account number that somebody types. */
const input: LookStyle = { ...boxed, fill: INPUT_FILL, format: '@', locked: false }
const total: LookStyle = {
  ...boxed,
  font: { ...plain.font, bold: true },
  fill: TOTAL_FILL,
  across: 'general',
}

/** The one table of looks. What a colour says is always said by a word or mark in the cell as well. */
export const LOOK_STYLES: Readonly<Record<Look, LookStyle>> = {
  title: { ...plain, font: { ...plain.font, name: '黑体', size: 18 }, across: 'center', wrap: true },
  /** of our own reports, as official documents have it; a system without the font takes its own 宋体 */
  headline: {
    ...plain,
    font: { ...plain.font, name: '方正小标宋简体', size: 18 },
    across: 'center',
    wrap: true,
  },
  subtitle: { ...plain, across: 'center', wrap: true },
  annex: { ...plain, font: { ...plain.font, name: '黑体', size: 14 } },
  label: { ...wrapped, across: 'center' },
  head,
  headOptional: { ...head, font: { ...head.font, colour: GREY }, fill: null },
  text: boxed,
  textCentred: { ...boxed, across: 'center' },
  wrapped,
  integer: { ...figure, format: '0' },
  points: figure,
  money: { ...figure, format: '#,##0.00' },
  percent: { ...figure, format: '0.00%' },
  plain: { ...figure, across: 'general' },
  link: { ...boxed, font: { ...plain.font, underline: true, colour: '0563C1' } },
  linkWrapped: { ...wrapped, font: { ...plain.font, underline: true, colour: '0563C1' } },
  total,
  totalMoney: { ...total, across: 'right', format: '#,##0.00' },
  note: { ...plain, font: { ...plain.font, size: 10, colour: GREY }, wrap: true },
  error: { ...signal, fill: SIGNAL.error },
  warning: { ...signal, fill: SIGNAL.warning },
  notice: { ...signal, fill: SIGNAL.notice },
  good: { ...boxed, fill: SIGNAL.good, across: 'center' },
  bad: { ...boxed, fill: SIGNAL.error, across: 'center', font: { ...plain.font, bold: true } },
  undecided: { ...boxed, fill: SIGNAL.warning, across: 'center' },
  input,
  /** a name of twelve characters is not cut off */
  inputCentred: { ...input, across: 'center', shrink: true },
  inputNumber: { ...input, across: 'center', format: 'General' },
  inputDate: { ...input, across: 'center', format: 'yyyy-mm-dd' },
  /** long texts: `@` would show #### for them in older programs */
  inputWrapped: { ...input, wrap: true, format: 'General' },
  inputHead: { ...input, border: 'bottom', fill: null, shrink: true },
  inputHeadDate: { ...input, border: 'bottom', fill: null, format: 'yyyy-mm-dd' },
  inputHeadNumber: { ...input, border: 'bottom', fill: null, format: 'General' },
  /** beside an `inputHead` */
  headLabel: { ...plain, across: 'right' },
  /** filled in by us; stays editable, as everything in a form's body */
  fixed: { ...boxed, across: 'center', wrap: true, locked: false },
  /** the printed texts of a form with fixed rows */
  fixedWrapped: { ...boxed, wrap: true, locked: false },
  /** the line for seal and date under an opinion */
  stamp: { ...boxed, across: 'right', locked: false },
  /** room for a signature or a seal */
  sign: { ...plain, font: { ...plain.font, size: 12 }, wrap: true },
  /** on the right above a table: the unit */
  aside: { ...plain, across: 'right' },
  watermark: {
    ...plain,
    font: { ...plain.font, name: '黑体', size: 14, bold: true, colour: 'C00000' },
    across: 'center',
  },
}
