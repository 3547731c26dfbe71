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
      'Line {line}, column {column}: {read} is not an item of {kind}; is {wanted} meant?',
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
  'LG-P139': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：villageGate 的条款 {read} 不是所在村哪一笔经费的条款，也不是它的门槛（可写的：{wanted}）。',
      '驿站的补贴要看所在村的经费付不付。',
      '改成可写的条款；村里没有经费的，把 then 写成 pay。',
      'villageGate: { clause: T-F3, then: withhold }',
    ),
    en: words(
      "Line {line}, column {column}: {read} in villageGate is neither the clause of a village's payment nor its pass mark (it may be: {wanted}).",
      'The grant looks at whether the village is paid.',
      'Write one of these; where villages are paid nothing, write then: pay.',
      'villageGate: { clause: T-F3, then: withhold }',
    ),
  },
  'LG-P145': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”读到 {read}，金额从 0 元到 99.99 亿元，最多写到分。',
      '比分更小的钱付不了。',
      '改成这样的数，最多两位小数，以元为单位。',
      '60000.00',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" is {read}; an amount goes from 0 to 10 billion yuan and has two decimals at most.',
      "Parts of a fen can't be paid.",
      'Write an amount in yuan with at most two decimals.',
      '60000.00',
    ),
  },
  'LG-P147': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”在这里不起作用，它只用在 {wanted} 上。',
      '写了而没有人照做，会多付或少付。',
      '改用能用它的写法，或删去“{key}”。',
      'conditions 只用在 byGrade、byBands、once 上',
    ),
    en: words(
      'Line {line}, column {column}: nothing follows "{key}" here; it belongs to {wanted}.',
      'Too much or too little would be paid.',
      'Use a shape that takes it, or remove "{key}".',
      'conditions belong to byGrade, byBands and once',
    ),
  },
  'LG-P149': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：名额的百分比读到 {read}，要大于 0、不超过 100。',
      '名额是参加考核的全部对象的百分之几。',
      '照文件写百分数，不带 %。',
      'percent: 30',
    ),
    en: words(
      'Line {line}, column {column}: {read} per cent of the places; it has to be above 0 and not above 100.',
      'Places are a percentage of all that are assessed.',
      'Write the percentage as the document has it, without %.',
      'percent: 30',
    ),
  },
  'LG-P150': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”不能和“{other}”一起写。',
      '“{other}”要等全县的都有了结果才知道，“{key}”在那以前就要用它，会多付或少付。',
      '两个留一个；文件两样都写了的，这一笔由人核定。',
      '按名次定等次的对象不写 asked。',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" cannot be used together with "{other}".',
      'What "{other}" gives is known once the whole county is; "{key}" looks at it before: too much or too little would be paid.',
      'Keep one of them; where the document has both, people decide about this payment.',
      'A subject whose grades go by places has no asked.',
    ),
  },
  'LG-P151': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：这一等的名次到 {read}，上面一等到 {above}，这一等就轮不到。',
      '名次都从第一名数起：一等前 30%，二等写 60%，就是 30% 以后到 60%。',
      '把上面各等也算在内，写累计的数。',
      '一等 percent: 30，二等 percent: 60',
    ),
    en: words(
      'Line {line}, column {column}: the places of this grade end at {read}, those of the grade above at {above}: nobody is left for it.',
      'Ranks are counted from the first: 30 above and 60 here are those behind 30 up to 60 per cent.',
      'Write the number with those of the grades above in it.',
      'percent: 30, then percent: 60',
    ),
  },
} as const satisfies Record<string, Entry>
