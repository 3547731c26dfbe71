import { maskPrivate } from '../findings/mask.ts'
import { amountText } from '../model/amount-text.ts'
import { decimal } from '../model/decimal.ts'
import { STATUSES, type Status } from '../model/scorecard.ts'
import type { Distance } from '../funding/distance.ts'
import { shown } from '../scoring/shown.ts'
import { SEVERITY_WORDS, STATUS_WORDS } from './wording.ts'

/** `确定`; the word itself for one that isn't known. */
export function statusWord(status: string): string {
  return isStatus(status) ? STATUS_WORDS.zh[status] : status
}

function isStatus(status: string): status is Status {
  return STATUSES.some((known) => known === status)
}

/** A severity in Chinese; one that we don't know as it is. */
export function severityWord(severity: string): string {
  return Object.entries(SEVERITY_WORDS.zh).find(([key]) => key === severity)?.[1] ?? severity
}

/** `4,950.00 元` from an amount of the result. */
export function money(amount: string): string {
  return `${amountText(decimal(amount))} 元`
}

/** Points as they stand in a line: long ones are cut with …; `—` where there are none. */
export function pointsText(points: string | null): string {
  return points === null ? '—' : shown(decimal(points))
}

/** Whom it is about, as one says it: a station's name holds its town already. */
export function spokenName({ town, name }: { town: string | null; name: string }): string {
  return maskPrivate(town === null || name.startsWith(town) ? name : town + name)
}

/** A distance as a sentence, without a full stop. */
export function distanceWords(gap: Distance): string {
  const { label, changes, clause, direction, kind } = gap
  const [value, threshold, distance] = [gap.value, gap.threshold, gap.distance].map((number) => shown(number))
  if (kind === 'veto') return `${changes}（${clause}）`
  if (kind === 'item') return itemWords(gap)
  if (kind === 'places') {
    const lacking = gap.value.lte(gap.threshold) ? `同分的多出 ${distance} 家` : `还差 ${distance} 名`
    const room = direction === 'down' ? `还有 ${distance} 名的余地` : lacking
    return `排第 ${value}，名额 ${threshold} 家，${room}（${clause}）：${changes}`
  }
  const unit = gap.unit === '' ? '' : ` ${gap.unit}`
  const now = `${label} ${value}${unit}`
  if (direction === 'down') {
    const room = gap.distance.isZero() ? '正好在线上' : `高出 ${distance}${unit}`
    const fall = gap.strict ? `降到 ${threshold}${unit}` : `低于 ${threshold}${unit}`
    return `${now}，比 ${threshold}${unit}的线${room}（${clause}）；${fall}：${changes}`
  }
  const wanted = gap.strict ? `须超过 ${threshold}${unit}` : `到 ${threshold}${unit}`
  const missing = gap.distance.isZero() ? '正好在线上，还不算超过' : `还差 ${distance}${unit}`
  return `${now}，${wanted}，${missing}（${clause}）；${gap.strict ? '超过' : '达到'}后：${changes}`
}

/** The next band of an item; a duty's own arithmetic says what it lacks. */
function itemWords({ label, changes, value, threshold, distance, direction }: Distance): string {
  if (direction === 'down') return `${label} ${shown(value)}，低于 ${shown(threshold)} ${changes}`
  return `再进一档：${label}到 ${shown(threshold)} ${changes}；现在 ${shown(value)}，还差 ${shown(distance)}`
}
