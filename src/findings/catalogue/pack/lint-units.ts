import type { Entry } from '../../entry.ts'
import { words } from './words.ts'

/** Lint of a rule pack: amounts in yuan and amounts in 万元. */
export const UNIT_LINT_FINDINGS = {
  'LG-P148': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{label}”以{unit}为单位；金额按元读，写了 unit: 万元 的按万元读。',
      '填 15 会当作 15 元。',
      '以万元为单位的写 unit: 万元；别的改为以元为单位；不用来算钱的栏可以写 type: number。',
      'label: 合同金额（元）',
    ),
    en: words(
      'Line {line}, column {column}: "{label}" is in {unit}; amounts are read in yuan, with unit: 万元 in that.',
      'An entry of 15 would count as 15 yuan.',
      'Write unit: 万元 if it is that, else ask for yuan; a column that no money is computed from may be of type number.',
      'label: 合同金额（元）',
    ),
  },
  'LG-P157': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{label}”（type: {read}）写了 unit: 万元；这只用在 type: money、标签里印着“万元”的栏。',
      '标签没有写明，填表人填的是元还是万元就不知道，差一万倍。',
      '标签写明，如 年营业额（万元），又印作的名称也一样；以元为单位的删去 unit。',
      '{ key: turnover, label: 年营业额（万元）, type: money, unit: 万元 }',
    ),
    en: words(
      'Line {line}, column {column}: "{label}" (type: {read}) has unit: 万元, which is for type: money with 万元 in its label.',
      'Nobody would know in which unit the amounts are, a factor of ten thousand apart.',
      'Say it in the label and in its other spellings, or remove unit.',
      '{ key: turnover, label: 年营业额（万元）, type: money, unit: 万元 }',
    ),
  },
  'LG-P152': {
    severity: 'warning',
    zh: words(
      '第{line}行第{column}列：“{label}”在规则里按元计，界线 {read} 就是 {read} 元。',
      '表上填 3.5（万元）的，规则里是 35000；界线写成万元的数，几乎谁都够得上。',
      '是 {read} 万元的，写 {wanted}。',
      'from: 1000000',
    ),
    en: words(
      'Line {line}, column {column}: rules take "{label}" in yuan; a mark of {read} is {read} yuan.',
      'A 3.5 on the form (10,000 yuan) is 35000 to the rules; nearly everybody reaches a mark that low.',
      'If ten thousands are meant, write {wanted}.',
      'from: 1000000',
    ),
  },
  'LG-P153': {
    severity: 'warning',
    zh: words(
      '第{line}行第{column}列：“{label}”在规则里按元计，这里的 {read} 就是每 1 元 {read}。',
      '表上填 3.5（万元）的，规则里是 35000，一个一个地数就是 35000 个。',
      '是每 1 万元 {read} 的，写 {wanted}。',
      '每万元0.5分：each: 0.00005',
    ),
    en: words(
      'Line {line}, column {column}: rules take "{label}" in yuan; this {read} is for each single yuan.',
      'A 3.5 on the form (10,000 yuan) is 35000 to the rules.',
      'For each ten thousand, write {wanted}.',
      'half a point for each 10,000 yuan: each: 0.00005',
    ),
  },
  'LG-P154': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{label}”（type: {read}）填的是万元，“{other}”按元计，放在一起差一万倍。',
      'type: number 的栏填多少就是多少，不换算。',
      '把“{label}”写成 type: money, unit: 万元。',
      '{ key: target, label: 目标（万元）, type: money, unit: 万元 }',
    ),
    en: words(
      'Line {line}, column {column}: "{label}" (type: {read}) is in 10,000 yuan, "{other}" in yuan: a factor of ten thousand.',
      'A column of type number is taken as it stands.',
      'Make "{label}" of type: money with unit: 万元.',
      '{ key: target, label: 目标（万元）, type: money, unit: 万元 }',
    ),
  },
} as const satisfies Record<string, Entry>
