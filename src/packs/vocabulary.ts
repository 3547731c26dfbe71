/** The closed lists of a pack's vocabulary, apart from the schema, so that nobody loads the validator to look at a list. */

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
] as const

/** Units that may stand behind a number, by kind; the spellings belong to the product, not to a pack. */
export const UNITS = ['人数', '次数', '场次', '家数', '个数', '得分', '面积', '金额'] as const

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
] as const

/** What became of a clause. */
export const DISPOSITIONS = [
  'scored',
  'checked',
  'paid',
  'interpreted',
  'information',
  'notComputable',
] as const

export const RULE_SHAPES = ['perUnit', 'ratio', 'byChoice', 'bands', 'weighted', 'claim'] as const

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
] as const

/** The ways to pay. */
export const PAYMENT_SHAPES = ['share', 'grant'] as const
