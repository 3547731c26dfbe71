import { makeFinding } from '../findings/make.ts'
import { yesOrNo } from '../forms/values/yes-no.ts'
import { subjectKey, type Review, type ReviewEntry } from '../model/county.ts'
import { decimal, isPlainDecimal, points } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { Table } from '../model/table.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { ClaimedItem } from '../packs/reviewed.ts'
import { attainableWords, judgePoints } from './attainable.ts'
import { readColumns, sheetWith, type Column, type ListName, type ListRow } from './columns.ts'
import { cleanName, plainName } from './names.ts'
import { hasTowns } from './observed.ts'
import { readReviewHead } from './review/head.ts'
import { reviewedOf, type Reviewed } from './review/items.ts'
import { TOWN_COLUMN } from './roster.ts'
import { STATION_COLUMN } from './stations/list.ts'

const LIST: ListName = { list: '评审表', listEn: 'review sheet' }
const COLUMNS: readonly Column[] = [
  { key: 'no', label: '编号', optional: true },
  { key: 'name', label: '项目', others: ['项目名称', '评审项目'], optional: true },
  { key: 'score', label: '县级评估打分', others: ['县级评估', '县级打分'] },
  { key: 'note', label: '说明', others: ['备注'], optional: true },
]
/** Besides the answers that every form takes. */
const ANSWERS: ReadonlyMap<string, '是' | '否'> = new Map([
  ['通过', '是'],
  ['不通过', '否'],
  ['未通过', '否'],
])

/**
 * The county's scores and its answers 备案通过, 材料审核通过 from a filled-in 评审表. What can't be taken is left out
 * and has a finding that names the station; a blank is no answer yet. Throws a UsageFault for a list without its columns.
 */
export function readReview(given: Table, pack: Pack): { review: Review; findings: Finding[] } {
  const named = hasTowns(pack) ? [TOWN_COLUMN, STATION_COLUMN] : [STATION_COLUMN]
  const columns = [...named, ...COLUMNS]
  const table = sheetWith(given, () => columns, LIST)
  const find = reviewedOf(pack)
  const findings: Finding[] = []
  const entries = new Map<string, ReviewEntry>()
  const rows = readColumns(table, columns, LIST)
  for (const row of rows) {
    const line = lineOf(table, row)
    const reviewed = find(row.text('no'), row.text('name'))
    const blank = named.find(({ key }) => cleanName(row.text(key)) === '')
    if (blank) findings.push(...nameless(line, row, blank))
    else if (!reviewed) findings.push(...strange(line, row))
    if (!reviewed || blank) continue
    const { entry, found } = entryOf(line, reviewed, row.text('note'))
    findings.push(...found, ...twice(entries, line, entry, reviewed))
  }
  const { path, sha256 } = table
  const head = readReviewHead(table, rows[0]!.row)
  return { review: { path, sha256, entries: [...entries.values()], ...head }, findings }
}

/** One row: whose it is, what was typed, and where. */
interface Line {
  /** '' where a pack knows no towns */
  town: string
  station: string
  read: string
  at: { path: string; sheet: string; cell: string; field: string; subject: string }
}

function lineOf(table: Table, row: ListRow): Line {
  const town = cleanName(row.text('town'))
  const station = cleanName(row.text('station'))
  const subject = subjectKey({ town: town === '' ? null : town, name: station })
  const at = { path: table.path, sheet: table.sheet, cell: row.cell('score'), field: 'review', subject }
  return { town, station, read: row.text('score'), at }
}

function nameless(line: Line, row: ListRow, blank: Column): Finding[] {
  if (line.read === '') return []
  const at = { ...line.at, cell: row.cell(blank.key), subject: null }
  return [makeFinding('LG-X003', { ...LIST, label: blank.label }, at)]
}

/** A score on a row that is no item; rows without a score are the county's own notes. */
function strange(line: Line, row: ListRow): Finding[] {
  if (line.read === '') return []
  const data = { label: '县级评估打分', read: line.read, no: row.text('no'), name: row.text('name') }
  return [makeFinding('LG-X015', data, line.at)]
}

function entryOf(line: Line, reviewed: Reviewed, note: string): { entry: ReviewEntry; found: Finding[] } {
  const { value, found } = reviewed.item
    ? scoreOf(line, reviewed, reviewed.item)
    : answerOf(line, reviewed.label)
  const { town, station, read, at } = line
  const { sheet, cell } = at
  const entry = { town, station, clause: reviewed.clause, value, note, sheet, cell }
  return { entry: found.length > 0 ? { ...entry, refused: read } : entry, found }
}

interface Taken {
  value: string | null
  found: Finding[]
}

function scoreOf(line: Line, { clause, label }: Reviewed, item: ClaimedItem): Taken {
  const text = plainName(line.read).replace(/分$/, '')
  if (text === '') return { value: null, found: [] }
  const at = { ...line.at, clause }
  const named = { label: '县级评估打分', read: line.read, item: label }
  if (!isPlainDecimal(text)) {
    return {
      value: null,
      found: [makeFinding('LG-X014', { ...named, wanted: '分数', wantedEn: 'a score' }, at)],
    }
  }
  switch (judgePoints(item, decimal(text))) {
    case 'outside':
      return { value: null, found: [makeFinding('LG-X010', { ...named, max: item.max! }, at)] }
    case 'unattainable': {
      const attainable = attainableWords(item.claim.attainable)
      return { value: null, found: [makeFinding('LG-X011', { ...named, ...attainable }, at)] }
    }
    case 'unusual':
    case undefined:
      return { value: points(decimal(text)), found: [] }
  }
}

function answerOf(line: Line, label: string): Taken {
  const text = plainName(line.read)
  if (/^[□☐]?$/.test(text)) return { value: null, found: [] }
  const answer = ANSWERS.get(text) ?? yesOrNo(text)
  if (answer !== undefined) return { value: answer, found: [] }
  const data = {
    label: '县级评估打分',
    read: line.read,
    item: label,
    wanted: '“是”或“否”',
    wantedEn: '是 or 否',
  }
  return { value: null, found: [makeFinding('LG-X014', data, line.at)] }
}

/** Takes an entry in; a second row of the same item counts only where the first is blank. */
function twice(
  entries: Map<string, ReviewEntry>,
  line: Line,
  entry: ReviewEntry,
  reviewed: Reviewed,
): Finding[] {
  const key = [plainName(entry.town), plainName(entry.station), entry.clause].join('/')
  const first = entries.get(key)
  if (!first || first.value === null) entries.set(key, entry)
  if (!first || first.value === null || entry.value === null) return []
  const named = { label: '县级评估打分', item: reviewed.label, other: first.cell }
  if (first.value === entry.value) return [makeFinding('LG-X016', named, line.at)]
  return [makeFinding('LG-X013', { ...named, read: line.read, first: first.value }, line.at)]
}
