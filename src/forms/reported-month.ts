import type { Finding } from '../model/finding.ts'
import type { Observation } from '../model/observation.ts'
import { namedMonth, namedYear } from './named-month.ts'
import { findingAt, type Observed, type Reader } from './observe.ts'

/**
 * The month that a monthly form reports: its 填报时间. Where that is a full date and the sheet's name or title names
 * another month, the named month counts and the date is kept.
 */
export function reportedMonth(
  { observation, findings }: Observed,
  texts: readonly string[],
  reader: Reader,
): Observed {
  const { value } = observation
  const named = namedMonth(texts)
  if (value.kind !== 'month' || named === undefined) return { observation, findings }
  const [year, month] = value.month.split('-').map((part) => Number.parseInt(part, 10))
  const own = namedYear(texts, named)
  if (month === named && (own === undefined || own === year)) return { observation, findings }
  const words = { label: observation.label, read: observation.raw, named: `${named}月` }
  if (month === named) {
    const years = { read: `${year}年${named}月`, named: `${own}年${named}月` }
    return said(observation, findings, reader, 'LG-H006', { ...words, ...years })
  }
  if (value.date === null) return said(observation, findings, reader, 'LG-H006', words)
  const counted = monthText(named > month! ? year! - 1 : year!, named)
  const kept: Observation = { ...observation, value: { ...value, month: counted } }
  return said(kept, findings, reader, 'LG-C018', { ...words, value: counted })
}

function said(
  observation: Observation,
  findings: readonly Finding[],
  reader: Reader,
  code: 'LG-H006' | 'LG-C018',
  data: Readonly<Record<string, string>>,
): Observed {
  const { cell } = observation.spot
  return { observation, findings: [...findings, findingAt(reader, cell, observation.field, code, data)] }
}

function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}
