import type { Entry } from '../../entry.ts'
import { words } from './words.ts'

/** Lint of a rule pack: bands, tiers and grades, and the choices that points are given for. */
export const BAND_LINT_FINDINGS = {
  'LG-P104': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：这一档从 {from} 起，上一档从 {above} 起，这一档永远轮不到。',
      '各档从高到低排列，起点必须越来越低。',
      '把起点改到 {above} 以下，或调整顺序。',
      '90、75、60',
    ),
    en: words(
      'Line {line}, column {column}: this band begins at {from}, the one above at {above}: it is never reached.',
      'Bands go from the highest down.',
      'Let it begin below {above}, or change the order.',
      '90, 75, 60',
    ),
  },
  'LG-P105': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：这一档得 {points}，上一档得 {above}。',
      '得分高的反而不多拿，多半是写错了。',
      '检查这两档的分数或金额。',
      '50、40、30、0',
    ),
    en: words(
      'Line {line}, column {column}: this band gives {points}, the one above {above}.',
      'Who scores more would not get more.',
      'Check what both of them give.',
      '50, 40, 30, 0',
    ),
  },
  'LG-P106': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：printedTo {read} 须在本档起点 {from} 与上一档起点 {above} 之间。',
      '印出的上限超出了这一档，两档就重叠了。',
      '按文件印出的数字改正。',
      '75-89 分：from 75，printedTo 89',
    ),
    en: words(
      'Line {line}, column {column}: printedTo {read} has to lie between {from}, where the band begins, and {above}, where the next does.',
      'Otherwise two bands overlap.',
      'Write the figure that is printed.',
      '75-89: from 75, printedTo 89',
    ),
  },
  'LG-P107': {
    severity: 'warning',
    zh: words(
      '第{line}行第{column}列：写了 hole，却没有一档用 printedTo 写明文件印出的上限。',
      '没有印出的空档，这个开关就没有作用。',
      '补上 printedTo；文件没有空档则把 hole 写成 lower。',
      'printedTo: 89',
    ),
    en: words(
      'Line {line}, column {column}: hole is set, but no band names its printed end by printedTo.',
      'Without a printed gap it does nothing.',
      'Add printedTo, or write hole: lower.',
      'printedTo: 89',
    ),
  },
  'LG-P108': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：这一档从 {from} 起，而“{label}”只能填 {min} 至 {max}，永远轮不到这一档或后面的档。',
      '档位超出了字段的范围。',
      '改正这一档的起点，或字段的 min、max。',
      '得分 0 至 100，最高一档从 90 起',
    ),
    en: words(
      'Line {line}, column {column}: this band begins at {from}, but "{label}" goes from {min} to {max}: it, or what follows, is never reached.',
      'The band lies outside the range of the field.',
      'Correct the band, or min and max of the field.',
      '0 to 100, the highest band from 90',
    ),
  },
  'LG-P109': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{label}”可以是“{choice}”，这里却没有写它得多少。',
      '是它的时候就没有分数或金额可给。',
      '补上 {choice} 的分数或金额。',
      '未设置: 0',
    ),
    en: words(
      'Line {line}, column {column}: "{label}" may be "{choice}"; what that is worth isn\'t said here.',
      'There would be no points and no amount to give.',
      'Add what {choice} is worth.',
      '未设置: 0',
    ),
  },
  'LG-P110': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{label}”没有选项“{read}”，是不是 {wanted}？',
      '永远选不到，多半是写错了。',
      '改成 {wanted}。',
      '正常维护',
    ),
    en: words(
      'Line {line}, column {column}: "{label}" has no choice "{read}"; did you mean {wanted}?',
      'It can never be chosen.',
      'Write {wanted}.',
      '正常维护',
    ),
  },
} as const satisfies Record<string, Entry>
