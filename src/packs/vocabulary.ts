/** The closed lists of a pack's vocabulary, apart from the schema, so that nobody loads the validator to look at a list. */

/** What a field of a form takes. */
export const FIELD_TYPES = [
  'serial',
  'text',
  'longText',
  'name',
  'integer',
  'number',
  'choice',
  'yesNo',
  'date',
  'month',
  'phone',
  'contact',
  'counts',
  /** per cent: `85%`, 0.85 with a percent format and 85 are 85 */
  'percent',
  /** yuan */
  'money',
  /** 1 … 12 of a column of months */
  'monthNumber',
  /** 居民身份证号 (GB 11643) */
  'idNumber',
  /** 银行账号 */
  'account',
  /** 统一社会信用代码 (GB 32100) */
  'creditCode',
] as const

/** Fields that identify a person or an account: masked wherever they are shown. */
export const PRIVATE_TYPES = ['phone', 'contact', 'idNumber', 'account'] as const

/** Units that may stand behind a number, by kind; the spellings belong to the product, not to a pack. */
export const UNITS = [
  '人数',
  '次数',
  '场次',
  '家数',
  '个数',
  '得分',
  '面积',
  '金额',
  '年度',
  /** of an amount whose label asks for 万元: cells hold 3.5, rules take 35000 */
  '万元',
] as const

/** What a field says about its form or row, so that rows find their town, village, station and month. */
export const ROLES = [
  'town',
  'village',
  'station',
  'month',
  'preparedOn',
  'serial',
  'note',
  'person',
  'phone',
  'address',
  /** names whom the form or row speaks of, where that is no station of a village: an operator, a market */
  'subject',
  /** the assessment that the form is for (半年, 全年) */
  'period',
  /** the year that the form is for (年度, 申请年度) */
  'year',
] as const

/**
 * How many of a form there are: one a town, a town and month, a station, a station and quarter, a subject, a subject
 * and period.
 */
export const PERS = ['town', 'month', 'station', 'quarter', 'subject', 'period'] as const

/** The assessments of a year, where there are several. */
export const PERIODS = ['half', 'full'] as const

/** What can be wrong with a document itself. */
export const FLAWS = ['hole', 'contradiction', 'sum', 'missing', 'silent'] as const

/** What became of a clause. */
export const DISPOSITIONS = [
  'scored',
  'checked',
  'paid',
  'interpreted',
  'information',
  'notComputable',
] as const

/** In the words of every sheet and screen. */
export const DISPOSITION_WORDS: Readonly<Record<(typeof DISPOSITIONS)[number], string>> = {
  scored: '计分',
  checked: '核对',
  paid: '拨付',
  interpreted: '口径',
  information: '说明',
  notComputable: '无法计算',
}

/** How an item is scored; each has a file in `src/scoring/rules/`. */
export const RULE_SHAPES = [
  'perUnit',
  'ratio',
  'byChoice',
  'bands',
  'weighted',
  'claim',
  'tiers',
  'proportion',
  'steps',
  'score',
  'duty',
] as const

/** What is checked; `src/checks/run.ts` lists what carries it out. */
export const CHECK_SHAPES = [
  'pair',
  'compare',
  'average',
  'onRoster',
  'everyVillage',
  'once',
  'samePerson',
  'phones',
  'repeated',
  'deadline',
  'monthEnd',
  'companion',
  'attainable',
  'needed',
  'onlyWith',
  'monthly',
  'monthsComplete',
  'within',
  'addsUp',
  'sameNumber',
  'handedIn',
  'between',
  'agree',
  'oneKind',
] as const

/** The ways to pay. */
export const PAYMENT_SHAPES = [
  'share',
  'grant',
  'instalment',
  'settlement',
  'building',
  'byGrade',
  'byBands',
  'byCount',
  'byFigure',
  'once',
  'contract',
] as const

/** To what a payment is rounded: half up, or what is left over is dropped (`-down`). */
export const ROUNDINGS = [
  'fen',
  'jiao',
  'yuan',
  'ten',
  'hundred',
  'thousand',
  'fen-down',
  'jiao-down',
  'yuan-down',
  'ten-down',
  'hundred-down',
  'thousand-down',
] as const

/** Those that are never more than what is rounded. */
export const CUT_ROUNDINGS = [
  'fen-down',
  'jiao-down',
  'yuan-down',
  'ten-down',
  'hundred-down',
  'thousand-down',
] as const satisfies readonly Rounding[]

/** How many places a fraction of one makes. */
export const PLACE_ROUNDINGS = ['up', 'down', 'half-up'] as const

export type Rounding = (typeof ROUNDINGS)[number]
