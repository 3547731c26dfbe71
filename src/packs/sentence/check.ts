import type { Check } from '../schema/check.ts'
import type { Pack } from '../schema/pack.ts'
import { fieldTarget, ownForm } from '../field-path.ts'
import { monthNumberName } from '../months.ts'
import { PAPER_WORDS } from './papers.ts'
import { CHECK_SHAPES } from '../vocabulary.ts'
import { dayWords, formName, labelOf, markOf } from './words.ts'

type Shape = (typeof CHECK_SHAPES)[number]
type Words = { readonly [shape in Shape]: (pack: Pack, check: NonNullable<Check[shape]>) => string }

/** What holds between two figures, and between two dates. */
const OPERATORS = {
  '<=': ['不超过', '不晚于'],
  '<': ['小于', '早于'],
  '>=': ['不小于', '不早于'],
  '>': ['大于', '晚于'],
  '=': ['等于', '就是'],
} as const

const WORDS: Words = {
  pair: (pack, { forms: [left, right] }) => `${formName(pack, left)}与${formName(pack, right)}成对报送`,
  compare: (pack, { form, left, op, right, value }) => {
    const naming = { pack, base: form }
    const [figure, day] = OPERATORS[op]
    const isDay = [left, right].some(
      (of) => of !== undefined && fieldTarget(pack, of, form)?.field.type === 'date',
    )
    const than = right === undefined ? markOf(naming, left, value ?? '') : labelOf(naming, right)
    return `${formName(pack, form)}：${labelOf(naming, left)}${isDay ? day : figure}${than}`
  },
  average: (pack, { form, over, fields, percent, apart }) => {
    const labels = Object.keys(fields).map((key) => labelOf({ pack, base: form }, key))
    return `${formName(pack, form)}的${labels.join('、')}，与${formName(pack, over)}已报各月的平均数相差不超过${percent}%或${apart}`
  },
  onRoster: (pack) => `${placesOf(pack)}名称都在名册里`,
  everyVillage: (pack, { form }) => `名册里的每个村（社区）在${formName(pack, form)}里都有一行`,
  once: (pack, { forms }) =>
    `${forms.map((form) => formName(pack, form)).join('、')}里，同一对象、同一月份不重复报送`,
  samePerson: (pack, { form }) => `${formName(pack, form)}里，同一人或同一电话不对应不同的村或姓名`,
  phones: () => '电话是有效的手机号或带区号的固定电话',
  repeated: (pack, { form, months }) =>
    `${formName(pack, form)}不连续${months}个月报送完全相同的数字（全为0的除外）`,
  deadline: (pack, { of, by }) => `${labelOf({ pack, base: undefined }, of)}不晚于${dayWords(by)}`,
  monthEnd: (pack, { form }) => `${formName(pack, form)}在当月月底前填报`,
  companion: (pack, { form, has, lacks }) => {
    const label = (key: string) => pack.forms[form]!.fields.find((field) => field.key === key)!.label
    return `${formName(pack, form)}：写了${label(has)}的，也写${label(lacks)}`
  },
  attainable: () => '自评打分不超出分值，并且是按规则可能出现的分值',
  needed: (pack, { form, field, when }) => {
    const naming = { pack, base: form }
    const number = when.above === undefined ? '已填' : `大于${when.above}`
    const condition = when.is === undefined ? number : `为“${when.is}”`
    return `${formName(pack, form)}：${labelOf(naming, when.of)}${condition}时，要填${labelOf(naming, field)}`
  },
  onlyWith: (pack, { form, left, right }) => {
    const naming = { pack, base: form }
    const [one, other] = [labelOf(naming, left), labelOf(naming, right)]
    const isYesNo = pack.forms[form]?.fields.some(({ key, type }) => key === right && type === 'yesNo')
    return `${formName(pack, form)}：${isYesNo ? `${other}为“否”的，不填${one}` : `${other}为0的，${one}也为0`}`
  },
  monthly: (pack, { form, field, atLeast, percent, of, where }) => {
    const naming = { pack, base: form }
    const norm = atLeast ?? `${labelOf({ pack, base: ownForm(pack, form) }, of!)}的${percent!}%`
    const only = where === undefined ? '' : `有${labelOf(naming, where)}的月份，`
    return `${formName(pack, form)}：${only}每月${labelOf(naming, field)}不少于${norm}`
  },
  monthsComplete: (pack, { subject, form, first, last, since }) => {
    const from =
      since === undefined
        ? ''
        : `（${labelOf({ pack, base: undefined }, since)}更晚的，从当月，以前没有数据）`
    return `${pack.subjects[subject]!.label}：${formName(pack, form)}从${monthNumberName(pack, first)}${from}到${monthNumberName(pack, last)}，每月一行`
  },
  within: (pack, { subject, of, most }) => {
    const naming = { pack, base: pack.subjects[subject]!.madeBy[0] }
    return `${pack.subjects[subject]!.label}：${labelOf(naming, of)}不超过${labelOf(naming, most)}`
  },
  ...PAPER_WORDS,
}

/** What the forms of a pack ask for that stands on a roster: towns, and villages where there are any. */
function placesOf({ forms, levels }: Pack): string {
  const asked = Object.values(forms).flatMap(({ head, fields }) => [...head, ...fields])
  const hasVillages = asked.some(({ role }) => role === 'village')
  return `${levels?.town ?? '乡镇街道'}${hasVillages ? '和村（社区）' : ''}`
}

/** A check in words: what holds when it finds nothing. */
export function checkSentence(pack: Pack, check: Check): string {
  const words = CHECK_SHAPES.flatMap((shape) => wordsOf(pack, check, shape))
  return words.length > 0 ? `${words.join('；')}。` : ''
}

function wordsOf<S extends Shape>(pack: Pack, check: Check, shape: S): string[] {
  const parameters = check[shape]
  return parameters ? [WORDS[shape](pack, parameters)] : []
}
