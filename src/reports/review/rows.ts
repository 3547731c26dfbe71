import { subjectKey, type ListedStation, type ReviewEntry } from '../../model/county.ts'
import { points } from '../../model/decimal.ts'
import type { Where } from '../../model/place-text.ts'
import type { Run } from '../../model/run.ts'
import type { ScoredItem, Scorecard } from '../../model/scorecard.ts'
import { REGISTERED_ON } from '../../packs/field-path.ts'
import type { Pack, SubjectRules } from '../../packs/schema/pack.ts'
import type { Attainable, Item } from '../../packs/schema/rule.ts'
import { plainName } from '../../submission/names.ts'
import { indexRoster } from '../../submission/roster-index.ts'

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
  /** how that was found, in words */
  work: string
  /** cells of the claim, and of what supports it */
  places: { claim: readonly Where[]; evidence: readonly Where[] }
  /** the county's word so far; one that can't be taken stands there to be mended */
  value: string | null
  note: string
  /** null: 是 or 否 */
  attainable: Attainable | null
  above: boolean
}

/** What the rows are looked up in, made once. */
interface Sources {
  entries: ReadonlyMap<string, ReviewEntry>
  /** by plainName of the subject's key; null where no list of stations was given */
  stations: ReadonlyMap<string, ListedStation> | null
  /** clause → the number that the document prints */
  numbers: ReadonlyMap<string, string>
  /** the last day of 备案 */
  deadline: string | undefined
}

/** A row for each station and item, then one for each question about the station. */
export function reviewRows(run: Run, pack: Pack): ReviewRow[] {
  const sources = sourcesOf(run, pack)
  return run.subjects.flatMap((card) => {
    const rules = pack.subjects[card.kind]
    return rules ? rowsOf(card, rules, sources) : []
  })
}

function rowsOf(card: Scorecard, rules: SubjectRules, sources: Sources): ReviewRow[] {
  const scored = new Map(card.items.map((item) => [item.clause, item]))
  const claimed = rules.items.filter(({ claim }) => claim)
  return [
    ...claimed.map((item, index) => itemRow(card, item, scored.get(item.clause), index, sources)),
    ...(rules.reviewFlags ?? []).map(({ key, label }) => flagRow(card, key, label, sources)),
  ]
}

function sourcesOf({ review, roster, stations }: Run, pack: Pack): Sources {
  const { townName } = indexRoster(roster, pack.county)
  const rows = Object.values(pack.forms).flatMap((form) => form.rows ?? [])
  return {
    entries: new Map(
      (review?.entries ?? []).map((entry) => [entryKey(entry.town, entry.station, entry.clause), entry]),
    ),
    stations:
      stations &&
      firstOf(stations.stations.map((one) => [listKey({ town: townName(one.town), name: one.name }), one])),
    numbers: firstOf(rows.flatMap(({ clause, key }) => (clause === undefined ? [] : [[clause, key]]))),
    deadline: pack.checks.find((check) => check.deadline?.of === REGISTERED_ON)?.deadline?.by,
  }
}

/** Of several entries with one key the first counts. */
function firstOf<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map(entries.toReversed())
}

function itemRow(
  card: Scorecard,
  item: Item,
  scored: ScoredItem | undefined,
  index: number,
  { entries, numbers }: Sources,
): ReviewRow {
  const entry = entries.get(entryKey(card.town, card.name, item.clause))
  const above = Boolean(scored?.claim && scored.evidence && scored.claim.gt(scored.evidence))
  return {
    card,
    number: numbers.get(item.clause) ?? String(index + 1),
    label: item.label,
    max: item.max ?? null,
    claim: textOf(scored?.claim),
    evidence: textOf(scored?.evidence),
    work: (scored?.notes ?? []).join('；'),
    places: {
      claim: (scored?.inputs ?? []).filter(({ field }) => field !== 'review'),
      evidence: scored?.evidenceFrom ?? [],
    },
    value: entry?.value ?? entry?.refused ?? null,
    note: entry && entry.note !== '' ? entry.note : above ? '自评高于系统核验，请核实' : '',
    attainable: item.claim?.attainable ?? null,
    above,
  }
}

function textOf(value: ScoredItem['claim']): string | null {
  return value ? points(value) : null
}

function flagRow(card: Scorecard, key: string, label: string, sources: Sources): ReviewRow {
  const entry = sources.entries.get(entryKey(card.town, card.name, key))
  const hint = key === REGISTERED ? registrationHint(card, sources) : NO_HINT
  return {
    card,
    number: '',
    label,
    max: null,
    claim: null,
    evidence: hint.date,
    work: hint.note,
    places: { claim: [], evidence: hint.at },
    value: entry?.value ?? entry?.refused ?? null,
    note: entry && entry.note !== '' ? entry.note : hint.note,
    attainable: null,
    above: hint.late,
  }
}

/** The question that 备案日期 of the list of stations answers. */
const REGISTERED = 'registered'

interface Hint {
  date: string | null
  note: string
  late: boolean
  at: readonly Where[]
}

const NO_HINT: Hint = { date: null, note: '', late: false, at: [] }

function registrationHint(card: Scorecard, { stations, deadline }: Sources): Hint {
  if (stations === null) return NO_HINT
  const listed = stations.get(listKey(card))
  if (!listed) return { ...NO_HINT, note: '驿站名单中没有这家驿站' }
  const { registeredOn: date, spot } = listed
  const at = spot ? [spot] : []
  if (date === null) return { ...NO_HINT, note: '驿站名单中没有备案日期', at }
  const late = deadline !== undefined && date > deadline
  return { date, note: late ? `备案日期 ${date}，晚于 ${deadline}` : '', late, at }
}

/** The list spells names as it likes. */
function listKey(station: Pick<Scorecard, 'town' | 'name'>): string {
  return plainName(subjectKey(station))
}

function entryKey(town: string | null, station: string, clause: string): string {
  return JSON.stringify([town ?? '', station, clause])
}
