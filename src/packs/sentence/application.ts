import { inForm } from '../field-path.ts'
import type { Band, Grades } from '../schema/grades.ts'
import type { Conditions } from '../schema/payment/conditions.ts'
import type { PaymentRule } from '../schema/payment.ts'
import type { SubjectRules } from '../schema/pack.ts'
import type { Score } from '../schema/rule/score.ts'
import { dayWords, formName, labelOf, measureOf, PLACE_ROUNDING, ROUNDING, type Naming } from './words.ts'

/** `以县级考核得分为准；还没有的，暂按自评总分` */
export function scoreWords(naming: Naming, { given, self, which }: Score): string {
  const own = labelOf(naming, self)
  return which === 'self' ? `以${own}为准` : `以${labelOf(naming, given)}为准；还没有的，暂按${own}`
}

/** `90分及以上为优秀；80分及以上为良好；…；不足70分为不合格` */
export function gradeWords({ rows, otherwise, hole, title }: Grades): string {
  const words = rows.map((row) => `${rankWords(row)}为${row.grade}`)
  const lowest = otherwise === undefined ? '没有等次' : `为${otherwise}`
  const below = rows.at(-1)!.places ? `其余的${lowest}` : `${belowWords(rows)}${lowest}`
  const grade = anyGrade(rows.map((row) => row.grade))
  const named =
    title === undefined ? [] : [`称号为“${title.words.replace('{year}', 'XX').replace('{grade}', grade)}”`]
  return `${[...holeWords(hole), ...words, below, ...named].join('；')}。`
}

/** `X星` for 五星, 四星, 三星: an X and what all of them end with. */
function anyGrade(grades: readonly string[]): string {
  const [first = '', ...others] = grades.map((grade) => grade.slice(1))
  const ends = [...first].map((_, at) => first.slice(at))
  return `X${ends.find((end) => others.every((other) => other.endsWith(end))) ?? ''}`
}

/** `90分及以上并且得分排在全县前20%（…）`, `得分排在全县前10家`; a mark that nobody is below isn't said. */
function rankWords({ places, ...band }: Grades['rows'][number]): string {
  if (!places) return bandWords(band)
  const { limit, percent, round } = places
  const first =
    percent === undefined
      ? `${limit}家`
      : `${percent}%（按参加考核的家数计，${PLACE_ROUNDING[round ?? 'down']}）`
  return `${band.from === '0' ? '' : `${bandWords(band)}并且`}得分排在全县前${first}的`
}

function bandWords({ from, printedTo }: Band): string {
  const printed = printedTo === undefined ? '' : `（文件印作${from}-${printedTo}分）`
  return `${from}分及以上${printed}`
}

/** Below the lowest mark. */
function belowWords(rows: readonly Band[]): string {
  return `不足${rows.at(-1)!.from}分`
}

function holeWords(hole: 'lower' | 'round' | undefined): string[] {
  return hole === 'round' ? ['落在两档之间的先四舍五入到整数'] : []
}

/** A payment by grade, bands, counts, a figure or once, with its conditions; without a full stop. */
export function applicationWords(naming: Naming, subject: SubjectRules, rule: PaymentRule): string[] {
  const larger = subject.onlyLarger ? ['同一对象的几项补助只取较高的一项'] : []
  const rounded = rule.round === undefined ? [] : [ROUNDING[rule.round]]
  return [...amountWords(naming, rule), ...conditionWords(naming, rule.conditions), ...rounded, ...larger]
}

function amountWords(naming: Naming, { byGrade, byBands, byCount, byFigure, once }: PaymentRule): string[] {
  if (byGrade) return Object.entries(byGrade.amounts).map(([grade, amount]) => `${grade}${amount}元`)
  if (byBands) {
    const { hole, rows } = byBands
    const bands = rows.map((row) => `${bandWords(row)}${row.amount}元`)
    return [...holeWords(hole), ...bands, `${belowWords(rows)}不予补助`]
  }
  if (byCount) {
    const each = Object.entries(byCount.amounts).map(
      ([of, amount]) => `${labelOf(naming, of)}每1${measureOf(naming, of)}${amount}元`,
    )
    return [...each, byCount.most === undefined ? '上不封顶' : `合计最高${byCount.most}元`]
  }
  if (byFigure) {
    const { of, rows } = byFigure
    const unit = measureOf(naming, of)
    const bands = rows.map(({ from, amount }) => `${from}${unit}及以上${amount}元`)
    return [`${labelOf(naming, of)}${bands.join('、')}`, `不足${rows.at(-1)!.from}${unit}的不予补助`]
  }
  return once ? [`一次性${once.amount}元`] : []
}

function conditionWords(naming: Naming, rules: Conditions = {}): string[] {
  const { appliedFor, gate, gradePercent, proRata, needs, documents, served, by, overlap, withdrawn } = rules
  const label = (path: string) => labelOf(naming, path)
  return [
    ...(appliedFor ? [`${label(appliedFor.of)}为“否”的不列`] : []),
    ...(gradePercent ? [`按等次折算：${percentWords(gradePercent.percents)}`] : []),
    ...(gate ? [`总分不足${gate.atLeast}分的不予补助`] : []),
    ...(proRata ? [`${label(proRata.of)}不足${proRata.full}的，按其占${proRata.full}的比例折算`] : []),
    ...(needs ? [`${label(needs.of)}须为“${needs.is}”`] : []),
    ...(served ? [servedWords(naming, served)] : []),
    ...(by ? [`${label(by.of)}晚于${dayWords(by.day)}的待定`] : []),
    ...(overlap ? [overlapWords(naming, overlap)] : []),
    ...(documents ? [`缺${documents.papers.map(({ name }) => name).join('、')}中任何一项的待定`] : []),
    ...(withdrawn ? [`${label(withdrawn.of)}为“${withdrawn.is}”的待定，撤销资格的不予补助`] : []),
  ]
}

/** `优秀100%、良好80%` */
function percentWords(percents: Readonly<Record<string, string>>): string {
  return Object.entries(percents)
    .map(([grade, percent]) => `${grade}${percent}%`)
    .join('、')
}

function servedWords(naming: Naming, rule: NonNullable<Conditions['served']>): string {
  const time = rule.days === undefined ? `${rule.months ?? '0'}个月` : `${rule.days}天`
  const until = rule.until === undefined ? dayWords(rule.latest) : labelOf(naming, rule.until)
  return `从${labelOf(naming, rule.since[0]!)}到${until}须满${time}`
}

function overlapWords(naming: Naming, rule: NonNullable<Conditions['overlap']>): string {
  const when = rule.on === undefined ? '与当年重叠' : `在${labelOf(naming, rule.on[0]!)}当天`
  const way = { exclude: '不予补助', defer: '期满后拨付', proRata: '按没有购买服务的整月数折算' }[rule.way]
  return `${labelOf(naming, rule.of)}${when}的${way}`
}

/** What an application asks for is held against what the rules give. */
export function askedWords(naming: Naming, path: string): string {
  const form = formName(naming.pack, inForm(path, naming.base).split('.')[0]!)
  return `${labelOf(naming, path)}与按规则计算的金额相符（${form}）。`
}
