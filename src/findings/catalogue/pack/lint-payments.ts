import type { Entry } from '../../entry.ts'
import { words } from './words.ts'

/** Lint of a rule pack: what is paid, and who comes within the places. */
export const PAYMENT_LINT_FINDINGS = {
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
      'Ranks are counted from the first: 30 above and 60 here are those after 30 and up to 60 per cent.',
      'Write the number with those of the grades above in it.',
      'percent: 30, then percent: 60',
    ),
  },
} as const satisfies Record<string, Entry>
