import { decimal, points, ZERO } from '../../model/decimal.ts'
import type {
  Attainable,
  Bands,
  ByChoice,
  Claim,
  Item,
  Part,
  PerUnit,
  Ratio,
  Weighted,
} from '../schema/rule.ts'
import { monthNumberName } from '../months.ts'
import { proportionWords, stepsWords, tiersWords, ZERO_WORDS } from './target.ts'
import { dutyWords } from './duty.ts'
import { scoreWords } from './application.ts'
import { formName, labelOf, measureOf, type Naming } from './words.ts'
import { groupedBy } from '../../model/grouped.ts'

/** A rule in words, one shape each; without a full stop. */
export function ruleWords(naming: Naming, rule: Item | Part): string {
  if (rule.perUnit) return perUnitWords(naming, rule.perUnit, 'max' in rule ? rule.max : undefined)
  if (rule.ratio) return ratioWords(naming, rule.ratio)
  if (rule.byChoice) return byChoiceWords(naming, rule.byChoice)
  if (rule.bands) return bandsWords(naming, rule.bands)
  if (rule.weighted) return weightedWords(naming, rule.weighted)
  if (rule.tiers) return tiersWords(naming, rule.tiers)
  if (rule.proportion) return proportionWords(naming, rule.proportion)
  if (rule.steps) return stepsWords(naming, rule.steps)
  if (rule.score) return scoreWords(naming, rule.score)
  if (rule.duty) return dutyWords(naming, rule.duty)
  return rule.claim ? claimWords(naming, rule.claim) : ''
}

/** `延期5天以上未服务人数每1人扣2分，从10分扣起，扣完为止` */
function perUnitWords(naming: Naming, { of, from, each, floor }: PerUnit, max: string | undefined): string {
  const falls = decimal(each).lt(ZERO)
  const step = `${labelOf(naming, of)}每1${measureOf(naming, of)}${falls ? '扣' : '得'}${points(decimal(each).abs())}分`
  const start = falls ? `从${from}分扣起` : decimal(from).isZero() ? undefined : `从${from}分算起`
  return [step, start, limitWords(falls, floor, max)].filter((text) => text !== undefined).join('，')
}

function limitWords(falls: boolean, floor: string | undefined, max: string | undefined): string | undefined {
  if (!falls) return max === undefined ? '上不封顶' : `最多${max}分`
  if (floor === undefined) return undefined
  return decimal(floor).isZero() ? '扣完为止' : `最低${floor}分`
}

function ratioWords(naming: Naming, { of, per, points: full, whenZero }: Ratio): string {
  const [part, whole] = [labelOf(naming, of), labelOf(naming, per)]
  return `${full}分×${part}÷${whole}；${whole}为0时${ZERO_WORDS[whenZero]}`
}

/** Choices of equal points stand together: `正常维护得5分，未维护、未设置得0分` */
function byChoiceWords(naming: Naming, { of, points: given }: ByChoice): string {
  const words = [...groupedBy(Object.entries(given), ([, value]) => value)].map(
    ([value, choices]) => `${choices.map(([choice]) => `“${choice}”`).join('、')}得${value}分`,
  )
  return `${labelOf(naming, of)}${words.join('，')}`
}

/** `市级高质量就业村得分90分及以上得50分；75分及以上、不足90分得40分；…；不足60分得0分`: 以下 would hold the mark itself */
function bandsWords(naming: Naming, { of, rows, otherwise, hole }: Bands): string {
  const unit = measureOf(naming, of)
  const words = rows.map(({ from, points: value, printedTo }, index) => {
    const above = rows[index - 1]?.from
    const band = `${from}${unit}及以上${above === undefined ? '' : `、不足${above}${unit}`}`
    const printed = printedTo === undefined ? '' : `（文件印作${from}-${printedTo}${unit}）`
    return `${band}得${value}分${printed}`
  })
  const lowest = rows.at(-1)!.from
  const first = hole === 'round' ? '落在两档之间的先四舍五入到整数，' : ''
  return `${first}${labelOf(naming, of)}${[...words, `不足${lowest}${unit}得${otherwise}分`].join('；')}`
}

function weightedWords(naming: Naming, { fields, count }: Weighted): string {
  const words = Object.entries(fields).map(([path, weight]) => {
    const times = count === 'each' ? `每1${measureOf(naming, path)}` : ''
    return `${labelOf(naming, path)}${times}${decimal(weight).lt(ZERO) ? '扣' : '得'}${points(decimal(weight).abs())}分`
  })
  const how = { each: '', 'once-per-level': '，每个级别只计一次', highest: '，只按最高级别计一次' }[count]
  return `${words.join('，')}${how}`
}

function claimWords(naming: Naming, { attainable, evidence }: Claim): string {
  const found = evidence?.name
    ? nameWords(evidence.name)
    : evidence?.atLeast
      ? `${labelOf(naming, evidence.atLeast.of)}不少于${evidence.atLeast.atLeast}${measureOf(naming, evidence.atLeast.of)}的，核为${evidence.atLeast.points}分，否则0分`
      : evidence?.months
        ? monthsWords(naming, evidence.months)
        : undefined
  const checked = found === undefined ? '' : `；系统核验：${found}`
  return `自评打分，县级评估打分后以县级为准；${attainableWords(attainable)}${checked}`
}

function nameWords({
  endsWith,
  kinds,
  points: given,
}: NonNullable<NonNullable<Claim['evidence']>['name']>): string {
  const none = kinds === undefined ? '' : `（${kinds.map((kind) => `“${kind}”`).join('、')}不算地点）`
  return `名称以乡镇街道开头、以“${endsWith}”结尾、中间有地点${none}的，核为${given}分，否则0分`
}

function monthsWords(naming: Naming, months: NonNullable<NonNullable<Claim['evidence']>['months']>): string {
  const { form, from, each, first, last, since } = months
  const { pack } = naming
  const span = `${monthNumberName(pack, first)}（${labelOf(naming, since)}更晚的，从当月）至${monthNumberName(pack, last)}`
  return `${span}，${formName(pack, form)}每缺1个月从${from}分扣${points(decimal(each).abs())}分`
}

/** `可能的分值：0、10` */
function attainableWords({ values, range, usual, sumsOf }: Attainable): string {
  if (values) return `可能的分值：${values.join('、')}`
  if (sumsOf) return `可能的分值：0，或由${sumsOf.join('、')}相加而成`
  const often = usual ? `，一般为${usual.join('、')}` : ''
  return range ? `可能的分值：${range[0]}至${range[1]}${often}` : ''
}
