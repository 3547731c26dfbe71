import type { Entry } from '../../entry.ts'
import { words } from './words.ts'

/** Findings about a single value of a rule pack or of lingong.config.yaml: a number, a date, a year, a name. */
export const SCALAR_FINDINGS = {
  'LG-P027': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”读到“{read}”，这里只填数字，不带单位。',
      '数字按原样参与计算，单位由表格和条款说明。',
      '改成 {wanted}。',
      '50分 → 50',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" reads "{read}"; only a number belongs here.',
      'It is computed with as it stands; units belong to forms and clauses.',
      'Write {wanted}.',
      '50分 → 50',
    ),
  },
  'LG-P028': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”读到“{read}”，这里要填数字。',
      '只接受整数或小数，如 10、-2、0.5。',
      '改成阿拉伯数字，逗号和引号用半角。',
      '十 → 10',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" reads "{read}"; a number is expected.',
      'Whole numbers and decimals only: 10, -2, 0.5.',
      'Write it in digits, with plain commas and quotes.',
      '十 → 10',
    ),
  },
  'LG-P029': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”读到“{read}”，这里要填整数，不能小于 0。',
      '这里是个数、月份或行数。',
      '改成整数。',
      "months: ['1', '10']",
    ),
    en: words(
      'Line {line}, column {column}: "{key}" reads "{read}"; a whole number from 0 is expected.',
      'It is a count, a month or a number of lines.',
      'Write a whole number.',
      "months: ['1', '10']",
    ),
  },
  'LG-P030': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”读到“{read}”，日期要写成年-月-日，共十位。',
      '日期只有一种写法，才不会读错。',
      '写成 {wanted}。',
      '2024-09-30',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" reads "{read}"; a date has ten characters.',
      'There is one spelling only, so that none is misread.',
      'Write {wanted}.',
      '2024-09-30',
    ),
  },
  'LG-P031': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”读到“{read}”，年度是四位数字。',
      '年度用来区分各年的规则。',
      '写成四位数字，如 2024。',
      'year: 2024',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" reads "{read}"; a year has four digits.',
      'It tells the packs of a county apart.',
      'Write four digits, such as 2024.',
      'year: 2024',
    ),
  },
  'LG-P032': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”读到“{read}”，这里只能填 {known}。',
      '词汇是固定的，别的词没有含义。',
      '改成 {wanted}。',
      'status: draft',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" reads "{read}"; it may be {known}.',
      'The vocabulary is closed.',
      'Write {wanted}.',
      'status: draft',
    ),
  },
  'LG-P033': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{read}”不是条款或口径的编号。',
      '编号由大写字母、短横、大写字母和数字组成。',
      '写成 T-A1 这样的编号。',
      'a1 → T-A1',
    ),
    en: words(
      'Line {line}, column {column}: "{read}" is not the id of a clause or an interpretation.',
      'An id is a capital, a dash, capitals and digits.',
      'Write an id such as T-A1.',
      'a1 → T-A1',
    ),
  },
  'LG-P034': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{read}”不能作为规则包、表或字段的代号。',
      '代号以小写英文字母开头；字段代号只用字母和数字，规则包和表的代号还可以有短横。',
      '写成 {wanted} 这样的代号。',
      'overdue、village-facts、application.staff.total',
    ),
    en: words(
      'Line {line}, column {column}: "{read}" can\'t name a pack, a form or a field.',
      'Names begin with a small letter; fields take letters and digits, packs and forms dashes too.',
      'Write a name such as {wanted}.',
      'overdue, village-facts, application.staff.total',
    ),
  },
  'LG-P037': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”读到“{read}”，考核周期的起止月份要写成年-月，共七位。',
      '跨年时，只写月份分不清是哪一年。',
      '写成 {wanted}。',
      'months: [2023-11, 2024-10]',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" reads "{read}"; the first and last month assessed have seven characters.',
      "Over a year's end a month alone could be of either year.",
      'Write {wanted}.',
      'months: [2023-11, 2024-10]',
    ),
  },
  'LG-P038': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”读到“{read}”，这里只写月份 1 至 12，不写年份。',
      '月份是哪一年的，由开头的 year 或 months（考核周期）决定，一处写明，各处一致。',
      '改成 {wanted}；考核周期跨年的，在开头写明，如 months: [2023-11, 2024-10]。',
      'months: [11, 10]',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" reads "{read}"; a month from 1 to 12 is expected, without a year.',
      "Which year's it is follows from year or months in the head of the pack.",
      "Write {wanted}; months over a year's end are told in the head: months: [2023-11, 2024-10].",
      'months: [11, 10]',
    ),
  },
} as const satisfies Record<string, Entry>
