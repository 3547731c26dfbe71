import { points } from '../model/decimal.ts'
import type { ReviewEntry } from '../model/county.ts'
import type { Run } from '../model/run.ts'
import type { ScoredItem, Scorecard } from '../model/scorecard.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { Attainable, Item } from '../packs/schema/rule.ts'

/** One line of 评审表: one item, or one yes/no question, of one station. */
export interface ReviewRow {
  card: Scorecard
  /** the number that the document prints; '' where it prints none */
  number: string
  label: string
  max: string | null
  claim: string | null
  /** what the submission supports; a date for 备案 */
  evidence: string | null
  /** the county's word so far */
  value: string | null
  note: string
  /** null: 是 or 否 */
  attainable: Attainable | null
  above: boolean
}

/** A row for each station and item, then one for each question about the station. */
export function reviewRows(run: Run, pack: Pack): ReviewRow[] {
  return run.subjects.flatMap((card) => {
    const rules = pack.subjects[card.kind]
    if (!rules) return []
    const claimed = rules.items.filter((item) => item.claim)
    if (claimed.length === 0 && !rules.reviewFlags) return []
    return [
      ...claimed.map((item, index) => itemRow(card, item, index, run, pack)),
      ...(rules.reviewFlags ?? []).map(({ key, label }) => flagRow(card, key, label, run, pack)),
    ]
  })
}

function itemRow(card: Scorecard, item: Item, index: number, run: Run, pack: Pack): ReviewRow {
  const scored = card.items.find((candidate) => candidate.clause === item.clause)
  const entry = entryOf(run, card, item.clause)
  const above = isAbove(scored)
  return {
    card,
    number: printedNumber(pack, item.clause) ?? String(index + 1),
    label: item.label,
    max: item.max ?? null,
    claim: textOf(scored?.claim),
    evidence: textOf(scored?.evidence),
    value: entry?.value ?? null,
    note: entry && entry.note !== '' ? entry.note : above ? '自评高于系统核验，请核实' : '',
    attainable: item.claim?.attainable ?? null,
    above,
  }
}

function isAbove(item: ScoredItem | undefined): boolean {
  return Boolean(item?.claim && item.evidence && item.claim.gt(item.evidence))
}

function textOf(value: ScoredItem['claim']): string | null {
  return value ? points(value) : null
}

/** The number of the row in the form that prints the item. */
function printedNumber(pack: Pack, clause: string): string | undefined {
  const rows = Object.values(pack.forms).flatMap((form) => form.rows ?? [])
  return rows.find((candidate) => candidate.clause === clause)?.key
}

function flagRow(card: Scorecard, key: string, label: string, run: Run, pack: Pack): ReviewRow {
  const entry = entryOf(run, card, key)
  const hint = key === REGISTERED ? registrationHint(card, run, pack) : null
  return {
    card,
    number: '',
    label,
    max: null,
    claim: null,
    evidence: hint?.date ?? null,
    value: entry?.value ?? null,
    note: entry && entry.note !== '' ? entry.note : (hint?.note ?? ''),
    attainable: null,
    above: hint?.late ?? false,
  }
}

/** The question that 备案日期 of the list of stations answers. */
const REGISTERED = 'registered'

function registrationHint(
  card: Scorecard,
  run: Run,
  pack: Pack,
): { date: string | null; note: string; late: boolean } | null {
  if (run.stations === null) return null
  const listed = run.stations.stations.find(
    (station) => station.name === card.name && station.town === (card.town ?? ''),
  )
  if (!listed) return { date: null, note: '驿站名单中没有这家驿站', late: false }
  const date = listed.registeredOn
  if (date === null) return { date, note: '驿站名单中没有备案日期', late: false }
  const by = pack.checks.find((check) => check.deadline?.of === 'station-list.registeredOn')?.deadline?.by
  const late = by !== undefined && date > by
  return { date, note: late ? `备案日期 ${date}，晚于 ${by}` : '', late }
}

function entryOf(run: Run, card: Scorecard, clause: string): ReviewEntry | undefined {
  return run.review?.entries.find(
    (entry) => entry.station === card.name && entry.town === (card.town ?? '') && entry.clause === clause,
  )
}
