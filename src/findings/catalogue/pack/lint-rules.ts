import type { Entry } from '../../entry.ts'
import { words } from './words.ts'

/** Lint of a rule pack: the shapes of its rules, maxima, attainable points. */
export const RULE_LINT_FINDINGS = {
  'LG-P101': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”要写且只写一种做法，读到 {read}。',
      '没有做法就算不出，有两种就不知道按哪种。',
      '只留一种：{wanted}。',
      'perUnit、ratio、bands 只能选一个。',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" needs exactly one shape, not {read}.',
      'Without one nothing is computed, with two nobody knows which.',
      'Keep one of {wanted}.',
      'One of perUnit, ratio, bands.',
    ),
  },
  'LG-P102': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：{kind} 各项分值合计 {sum}，与写明的总分 {stated} 不符。',
      '各项（不含加分项）的分值加起来应等于总分。',
      '改正某一项的 max，或改 statedTotal。',
      '10+10+10+20+50 = 100',
    ),
    en: words(
      'Line {line}, column {column}: the maxima of {kind} add up to {sum}, not to the stated {stated}.',
      'The items without bonuses make the total.',
      'Correct a max or statedTotal.',
      '10+10+10+20+50 = 100',
    ),
  },
  'LG-P103': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：{clause} 的分值是 {max}，按规则最多却是 {reach}。',
      '两处不一致，其中一处写错了。',
      '把两处改成一致。',
      'max: 10 与 from: 10',
    ),
    en: words(
      'Line {line}, column {column}: the maximum of {clause} is {max}, but its rule reaches {reach}.',
      'One of the two is wrong.',
      'Make them agree.',
      'max: 10 and from: 10',
    ),
  },
  'LG-P128': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：评分对象 {kind} 没有任何考核项。',
      '没有考核项就没有得分。',
      '补上 items，或删去这种对象。',
      'items: [ … ]',
    ),
    en: words(
      'Line {line}, column {column}: {kind} has no items.',
      'Nothing would be scored.',
      'Add items, or remove the subject.',
      'items: [ … ]',
    ),
  },
  'LG-P129': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：条款 {clause} 在 {kind} 里计了两次分。',
      '同一条款会重复得分。',
      '删去一个；一项有几部分的写进 parts。',
      'parts: [ … ]',
    ),
    en: words(
      'Line {line}, column {column}: {clause} is scored twice for {kind}.',
      'Its points would count twice.',
      'Remove one, or make them parts of one item.',
      'parts: [ … ]',
    ),
  },
  'LG-P130': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：{read} 不是 {kind} 的考核项，是不是 {wanted}？',
      '这里要列出已有的考核项。',
      '改成 {wanted}；不再有这一项的，从这里删去。',
      'itemsWithoutPoints: [T-A1, T-A4]',
    ),
    en: words(
      'Line {line}, column {column}: {read} is not an item of {kind}; did you mean {wanted}?',
      'Only items of the subject may be listed.',
      'Write {wanted}, or remove it here if the item is gone.',
      'itemsWithoutPoints: [T-A1, T-A4]',
    ),
  },
  'LG-P131': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：表上印的分值 {read} 与条款 {clause} 的 max {max} 不符。',
      '填表人看到的分值与计算用的不同。',
      '改成一致。',
      'points: 10 与 max: 10',
    ),
    en: words(
      'Line {line}, column {column}: the form prints {read} points, but the max of {clause} is {max}.',
      'People would see another figure than the one used.',
      'Make them agree.',
      'points: 10 and max: 10',
    ),
  },
  'LG-P132': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{read}”是条款 {other} 的那一行，这里却是条款 {clause}。',
      '读了别的项目的自评分。',
      '改成 {clause} 那一行的字段。',
      'of: claim1',
    ),
    en: words(
      'Line {line}, column {column}: "{read}" is the row of {other}, but the item is {clause}.',
      'The claim of another item would be read.',
      'Name the row of {clause}.',
      'of: claim1',
    ),
  },
  'LG-P133': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：可能的分值 {read} 不在 0 至 {max} 之间。',
      '超出分值的得分不会出现。',
      '改正或删去。',
      "values: ['0', '10']",
    ),
    en: words(
      'Line {line}, column {column}: {read} is not between 0 and {max}.',
      "Such points can't arise.",
      'Correct it or remove it.',
      "values: ['0', '10']",
    ),
  },
  'LG-P134': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：系统核验给 {read} 分，高于分值 {max}。',
      '核验分不会超过分值。',
      '改正核验的分数。',
      'points: 10',
    ),
    en: words(
      'Line {line}, column {column}: the evidence gives {read} points, above the maximum {max}.',
      'Evidence never exceeds the maximum.',
      'Correct the points.',
      'points: 10',
    ),
  },
  'LG-P138': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”要大于 0，读到 {read}。',
      '要拿它作除数、计数或金额，0 和负数没有意义。',
      '改成大于 0 的数。',
      "target: '1500'",
    ),
    en: words(
      'Line {line}, column {column}: "{key}" has to be above 0, not {read}.',
      'Something is divided or counted by it, or it is paid.',
      'Write a number above 0.',
      "target: '1500'",
    ),
  },
  'LG-P158': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{label}”（{read}）要减去几栏，可能小于 0，不能拿来算百分之几、几分之几。',
      '除以负数，越少的反而得分越多。',
      '在这个合计里写 floor，最低算 0。',
      "floor: '0'",
    ),
    en: words(
      'Line {line}, column {column}: "{label}" ({read}) takes columns off and may be below 0: no share of it means anything.',
      'Of a negative base, less would score more.',
      'Write a floor of 0 in this measure.',
      "floor: '0'",
    ),
  },
} as const satisfies Record<string, Entry>
