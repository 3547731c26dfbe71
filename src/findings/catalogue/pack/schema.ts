import type { Entry } from '../../entry.ts'
import { words } from './words.ts'

/** Findings about the shape of a rule pack or of lingong.config.yaml: the vocabulary is closed. */
export const SCHEMA_FINDINGS = {
  'LG-P020': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：不认识“{key}”，是不是 {wanted}？',
      '只能用规定的名称，写错一个字母也不会被悄悄忽略。',
      '改成 {wanted}。',
      'pointz → points',
    ),
    en: words(
      'Line {line}, column {column}: unknown key "{key}"; is {wanted} meant?',
      'The vocabulary is closed: nothing misspelt is silently ignored.',
      'Write {wanted}.',
      'pointz → points',
    ),
  },
  'LG-P021': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{parent}”里缺少“{key}”。',
      '缺了这一项就无法计算或制表。',
      '在这一层补上 {key}。',
      '每个考核项都要有 clause 和 label。',
    ),
    en: words(
      'Line {line}, column {column}: "{parent}" has no "{key}".',
      'Nothing can be computed without it.',
      'Add {key} on this level.',
      'Every item has a clause and a label.',
    ),
  },
  'LG-P022': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”下面要写若干“名称: 值”，读到的是{read}。',
      '这里是一组有名称的项目。',
      '改写成缩进的“名称: 值”，或 { 名称: 值 }。',
      'perUnit: { of: overdue, from: 10, each: -2 }',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" takes keys with values, not {read}.',
      'It is a group of named entries.',
      'Write indented keys, or { key: value }.',
      'perUnit: { of: overdue, from: 10, each: -2 }',
    ),
  },
  'LG-P023': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”要写成列表，读到的是{read}。',
      '这里可以有多项，一项也要写成列表。',
      '每项一行、以“- ”开头，或写成 [甲, 乙]。',
      'madeBy: [village-facts]',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" takes a list, not {read}.',
      'There may be several, and one is a list too.',
      'One "- " for each, or [a, b].',
      'madeBy: [village-facts]',
    ),
  },
  'LG-P024': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”只能写一个值，读到的是{read}。',
      '这里是单独一个文字或数字。',
      '改成一个值；像 true、false 这样的文字要加引号。',
      'max: 10',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" takes a single value, not {read}.',
      'It is one text or number.',
      'Write one value; quote texts such as true and false.',
      'max: 10',
    ),
  },
  'LG-P025': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”只能是 true 或 false，读到“{read}”。',
      '这里是一个开关。',
      '改成 {wanted}。',
      'required: true',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" is true or false, not "{read}".',
      'It is a switch.',
      'Write {wanted}.',
      'required: true',
    ),
  },
  'LG-P026': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”后面没有内容。',
      '留空不等于 0，也不等于没有。',
      '填上内容；不需要时删去这一行。',
      'label: 就业帮扶响应',
    ),
    en: words(
      'Line {line}, column {column}: there is nothing after "{key}".',
      'A blank is neither zero nor nothing.',
      'Fill it in, or remove the line.',
      'label: 就业帮扶响应',
    ),
  },
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
  'LG-P035': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”有{read}项，这里要{wanted}项。',
      '项数不对，就不知道各项的含义。',
      '增减到{wanted}项。',
      "range: ['0', '10']",
    ),
    en: words(
      'Line {line}, column {column}: "{key}" has {read} entries; {wanted} are expected.',
      'With another number of entries their meaning is unclear.',
      'Make it {wanted}.',
      "range: ['0', '10']",
    ),
  },
  'LG-P036': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：不认识“{key}”；这一层能写的都已经写了。',
      '只能用规定的名称。',
      '删去“{key}”，或移到该写的地方。',
      'addsUp 下面只有 form、parts、total',
    ),
    en: words(
      'Line {line}, column {column}: unknown key "{key}"; all that can stand on this level is there.',
      'The vocabulary is closed.',
      'Remove "{key}", or move it where it belongs.',
      'addsUp has form, parts and total only',
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
