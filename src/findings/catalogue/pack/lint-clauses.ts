import type { Entry } from '../../entry.ts'
import { words } from './words.ts'

/** Lint of a rule pack: clauses and their figures, interpretations, dates and months. */
export const CLAUSE_LINT_FINDINGS = {
  'LG-P111': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：条款 {read} 不在 clauses 里，是不是 {wanted}？',
      '每个分数和每笔钱都要说得出依据哪一条。',
      '改成 {wanted}，或在 clauses 里补上。',
      'clause: T-A1',
    ),
    en: words(
      'Line {line}, column {column}: {read} is not among the clauses; did you mean {wanted}?',
      'Every point and yuan names its clause.',
      'Write {wanted}, or add it to clauses.',
      'clause: T-A1',
    ),
  },
  'LG-P112': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：条款 {clause} 标为 {does}，却没有任何规则用到它。',
      '文件里的条款不能悄悄消失。',
      '写出它的规则；经由别的条款落实的写 by；只作说明的把 does 改为 information；新文件里没有的，删去这一条。',
      'by: [T-X5]',
    ),
    en: words(
      'Line {line}, column {column}: {clause} is said to be {does}, but no rule names it.',
      'No clause may silently vanish.',
      'Write its rule, or name by which clause it works (by), make it information, or remove it if the document no longer has it.',
      'by: [T-X5]',
    ),
  },
  'LG-P113': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：条款 {clause} 无法计算，却没有写原因。',
      '要让人知道这一条由谁来判断。',
      '补上 because。',
      'because: 须现场评估',
    ),
    en: words(
      'Line {line}, column {column}: {clause} is not computable, without a reason.',
      'A reader has to know who judges it.',
      'Add because.',
      'because: 须现场评估',
    ),
  },
  'LG-P114': {
    severity: 'warning',
    zh: words(
      '第{line}行第{column}列：条款 {clause} 的数字 {figure} 没有出现在它的规则里。',
      '条款和规则的数字不一致，其中一处可能没有改到。',
      '改正规则或 figures；确实不参与计算的写进 waived 并说明原因。',
      "waived: { '5': 延期天数由省系统判定 }",
    ),
    en: words(
      'Line {line}, column {column}: the figure {figure} of {clause} is in none of its rules.',
      'Clause and rule may have come apart.',
      'Correct the rule or figures; or put it into waived with a reason.',
      "waived: { '5': … }",
    ),
  },
  'LG-P115': {
    severity: 'warning',
    zh: words(
      '第{line}行第{column}列：waived 里的 {figure} 不在条款 {clause} 的 figures 里。',
      '说明的是一个不存在的数字。',
      '改正或删去。',
      'figures: [10, 5]',
    ),
    en: words(
      'Line {line}, column {column}: {figure} is waived, but is not a figure of {clause}.',
      'The reason explains nothing.',
      'Correct it or remove it.',
      'figures: [10, 5]',
    ),
  },
  'LG-P121': {
    severity: 'warning',
    zh: words(
      '第{line}行第{column}列：口径 {interpretation} 没有任何规则用到。',
      '换选项不会改变结果。',
      '在规则里用 choose 引用，或删去。',
      '{ choose: T-I1, any: any, all: all }',
    ),
    en: words(
      'Line {line}, column {column}: nothing depends on {interpretation}.',
      'Its options change nothing.',
      'Use it with choose, or remove it.',
      '{ choose: T-I1, any: any, all: all }',
    ),
  },
  'LG-P122': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：口径名称“{read}”重复，{first} 已经用了。',
      '名称可以代替编号，不能重复。',
      '换一个名称。',
      'name: zero-total',
    ),
    en: words(
      'Line {line}, column {column}: the name "{read}" belongs to {first} already.',
      'A name stands for its id.',
      'Take another name.',
      'name: zero-total',
    ),
  },
  'LG-P125': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：没有 {read} 这一天。',
      '日期写错了。',
      '改成存在的日期。',
      '2024-02-29',
    ),
    en: words(
      'Line {line}, column {column}: there is no such day as {read}.',
      'The date is wrong.',
      'Write a day that exists.',
      '2024-02-29',
    ),
  },
  'LG-P126': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：{key} {read} 早于 {other} {date}。',
      '先后颠倒，其中一个写错了。',
      '改正其中一个日期。',
      'validFrom 2024-01-01，assessedOn 2024-10-31',
    ),
    en: words(
      'Line {line}, column {column}: {key} {read} is before {other} {date}.',
      'One of the two is wrong.',
      'Correct one of them.',
      'validFrom 2024-01-01, assessedOn 2024-10-31',
    ),
  },
  'LG-P127': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：条款 {clause} 的期限在这里是 {read}，另一处是 {other}。',
      '同一条款只有一个期限。',
      '改成一致。',
      '2024-09-30',
    ),
    en: words(
      'Line {line}, column {column}: the deadline of {clause} is {read} here and {other} elsewhere.',
      'A clause has one deadline.',
      'Make them agree.',
      '2024-09-30',
    ),
  },
  'LG-P136': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：月份 {read} 不对：月份从 1 到 12，在 {span} 以内，起始不能晚于结束。',
      '没有这样的月份，或者不考核这个月。',
      '改正月份；考核周期跨年的，在开头写明，如 months: [2023-11, 2024-10]，这里照写 [11, 10]。',
      "months: ['1', '10']",
    ),
    en: words(
      "Line {line}, column {column}: month {read} can't be: months go from 1 to 12, within {span}, the first not after the last.",
      "There is no such month, or it isn't assessed.",
      "Correct it; months over a year's end are told in the head (months: [2023-11, 2024-10]), and here as [11, 10].",
      "months: ['1', '10']",
    ),
  },
  'LG-P155': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：考核周期 {first} 至 {last} 不对：{why}。',
      '只写月份的地方，要能由考核周期看出是哪一年的。',
      '照文件改正起止月份，或改正年度。',
      'year: 2024，months: [2023-11, 2024-10]',
    ),
    en: words(
      "Line {line}, column {column}: the months from {first} to {last} can't be: {why}.",
      'A month without a year is understood by them.',
      'Correct the first or the last month, or the year.',
      'year: 2024, months: [2023-11, 2024-10]',
    ),
  },
  'LG-P156': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：表 {form} 每季一张，而考核周期 {first} 至 {last} 不是整季度，“一季度”是哪几个月就分不清。',
      '季度只按自然季度（1至3月、4至6月等）认。',
      '改为每月一张（per: month），或改正考核周期。',
      '考核周期 2023-10 至 2024-09 是四个整季度',
    ),
    en: words(
      'Line {line}, column {column}: {form} is handed in by quarter, but {first} to {last} are not whole quarters.',
      'Quarters are those of the calendar.',
      'Make it a form a month (per: month), or correct the months.',
      '2023-10 to 2024-09 are four whole quarters',
    ),
  },
  'LG-P137': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：条款绕了一圈又回到自己：{circle}。',
      'by 写的是由哪一条落实，绕成一圈就没有一条真正落实。',
      '让其中一条由规则落实，或写明它不落实的原因。',
      'T-F4 由 T-F5 落实，T-F5 又由 T-F4 落实',
    ),
    en: words(
      'Line {line}, column {column}: the clauses refer in a circle: {circle}.',
      '`by` says which clause brings this one to effect; in a circle none does.',
      'Let a rule follow one of them, or say why none does.',
      'T-F4 by T-F5, and T-F5 by T-F4',
    ),
  },
} as const satisfies Record<string, Entry>
