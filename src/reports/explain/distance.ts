import type { Distance } from '../../funding/distance.ts'
import type { Language } from '../../model/finding.ts'
import { shown } from '../../scoring/shown.ts'

/** What we call a line's figure and its unit ourselves; labels of figures are the pack's. */
const OURS: Readonly<Record<string, string>> = {
  总分: 'total',
  不计加分的总分: 'total without bonus items',
  名次: 'rank',
  一票否决的项目: 'vetoed items',
  达标项数: 'duties met',
  分: 'points',
  名: 'places',
  项: 'duties',
  个月: 'months',
}

/** A label or a unit of a distance in a language. */
export function distanceLabel(text: string, language: Language): string {
  return language === 'zh' ? text : (OURS[text] ?? text)
}

interface Figures {
  label: string
  changes: string
  clause: string
  value: string
  threshold: string
  distance: string
  /** with a space before it, or '' */
  unit: string
}

/** A distance as a sentence, without a full stop. */
export function distanceWords(gap: Distance, language: Language): string {
  const { clause, kind } = gap
  const [value, threshold, distance] = [gap.value, gap.threshold, gap.distance].map((number) => shown(number))
  const unit = gap.unit === '' ? '' : ` ${distanceLabel(gap.unit, language)}`
  const label = distanceLabel(gap.label, language)
  const changes = gap.changes[language]
  const figures = { label, changes, clause, value: value!, threshold: threshold!, distance: distance!, unit }
  const words = language === 'zh' ? CHINESE : ENGLISH
  if (kind === 'veto') return language === 'zh' ? `${changes}（${clause}）` : `${changes} (${clause})`
  if (kind === 'item') return words.item(gap, figures)
  if (kind === 'places') return words.places(gap, figures)
  return gap.direction === 'down' ? words.down(gap, figures) : words.up(gap, figures)
}

type Sentence = (gap: Distance, figures: Figures) => string
type Sentences = Readonly<Record<'item' | 'places' | 'down' | 'up', Sentence>>

const CHINESE: Sentences = {
  item: ({ direction }, { label, changes, value, threshold, distance }) =>
    direction === 'down'
      ? `${label} ${value}，低于 ${threshold} ${changes}`
      : `再进一档：${label}到 ${threshold} ${changes}；现在 ${value}，还差 ${distance}`,
  places: (gap, { changes, clause, value, threshold, distance }) => {
    const lacking = gap.value.lte(gap.threshold) ? `同分的多出 ${distance} 家` : `还差 ${distance} 名`
    const room = gap.direction === 'down' ? `还有 ${distance} 名的余地` : lacking
    return `排第 ${value}，名额 ${threshold} 家，${room}（${clause}）：${changes}`
  },
  down: (gap, { label, changes, clause, value, threshold, distance, unit }) => {
    const line = `${threshold}${unit}的线`
    const room = gap.distance.isZero() ? `正好在 ${line}上` : `比 ${line}高出 ${distance}${unit}`
    const fall = gap.strict ? `降到 ${threshold}${unit}` : `低于 ${threshold}${unit}`
    return `${label} ${value}${unit}，${room}（${clause}）；${fall}：${changes}`
  },
  up: (gap, { label, changes, clause, value, threshold, distance, unit }) => {
    const wanted = gap.strict ? `须超过 ${threshold}${unit}` : `到 ${threshold}${unit}`
    const missing = gap.distance.isZero() ? '正好在线上，还不算超过' : `还差 ${distance}${unit}`
    const then = gap.strict ? '超过' : '达到'
    return `${label} ${value}${unit}，${wanted}，${missing}（${clause}）；${then}后：${changes}`
  },
}

/** The unit behind a number, or a word: one of them has no plural. */
const counted = (number: string, unit: string): string =>
  number + (number === '1' ? unit.replace(/s$/, '') : unit)

const ENGLISH: Sentences = {
  item: ({ direction }, { label, changes, value, threshold, distance }) =>
    direction === 'down'
      ? `${label} ${value}; below ${threshold}: ${changes}`
      : `next band: ${label} at ${threshold}: ${changes}; now ${value}, ${distance} short`,
  places: (gap, { changes, clause, value, threshold, distance }) => {
    const lacking = gap.value.lte(gap.threshold)
      ? `${distance} too many of its score`
      : `${counted(distance, ' ranks')} short`
    const room = gap.direction === 'down' ? `${counted(distance, ' ranks')} to spare` : lacking
    return `rank ${value}, quota ${threshold}, ${room} (${clause}): ${changes}`
  },
  down: (gap, { label, changes, clause, value, threshold, distance, unit }) => {
    const room = gap.distance.isZero() ? 'exactly on' : `${counted(distance, unit)} above`
    const fall = gap.strict ? `down at ${threshold}${unit}` : `below ${threshold}${unit}`
    return `${label} ${value}${unit}, ${room} the line of ${threshold}${unit} (${clause}); ${fall}: ${changes}`
  },
  up: (gap, { label, changes, clause, value, threshold, distance, unit }) => {
    const wanted = gap.strict ? `more than ${threshold}${unit} wanted` : `${threshold}${unit} wanted`
    const missing = gap.distance.isZero()
      ? 'exactly on the line, not over it'
      : `${counted(distance, unit)} short`
    const then = gap.strict ? 'once over it' : 'once reached'
    return `${label} ${value}${unit}, ${wanted}, ${missing} (${clause}); ${then}: ${changes}`
  },
}
