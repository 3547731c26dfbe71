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
      'Line {line}, column {column}: unknown key "{key}"; did you mean {wanted}?',
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
      'Line {line}, column {column}: unknown key "{key}"; all that belongs on this level is there.',
      'The vocabulary is closed.',
      'Remove "{key}", or move it where it belongs.',
      'addsUp has form, parts and total only',
    ),
  },
} as const satisfies Record<string, Entry>
