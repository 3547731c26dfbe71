import { decimal, isPlainDecimal, points, yuan, ZERO } from '../../model/decimal.ts'
import { address } from '../../model/grid.ts'
import { csvRows, gridsOf } from './compare-files.ts'
import type { CellChange, Rows } from './compare-rows.ts'
import { knownRun, type KnownFinding, type KnownRun, type KnownSubject } from './summary.ts'

/** Heads of the columns that name a subject. */
const NAME_HEAD = /^(?:村（社区）|对象|名称|.*(?:驿站|市场|机构|村（社区）)名称)$/
const VILLAGE_HEAD = '村（社区）'
/** Heads of the columns that hold money of a subject. */
const MONEY_HEAD = /金额|经费|补贴|奖补|补助|合计/
const TOTAL_HEAD = /^(?:总分|得分|最终得分)$/
const TOWN_HEADS = /^(?:乡镇街道|县（市、区）|县市区)$/

/**
 * The cells of a changed output that say otherwise than summary.json, for whoever has no inputs at hand. null for files
 * that repeat nothing of it, and where nothing of what it repeats was changed: then it can't be said which cells.
 */
export function compareKnown(name: string, now: Buffer, summary: unknown): CellChange[] | null {
  const changes = changesIn(name, now, knownRun(summary))
  return changes.length === 0 ? null : changes
}

function changesIn(name: string, now: Buffer, known: KnownRun): CellChange[] {
  try {
    if (name === 'subjects.csv') return subjectRows(csvRows(now), known)
    if (name === 'findings.csv') return findingRows(csvRows(now), known)
    if (!/\.xlsx$/i.test(name)) return []
    return [...gridsOf(now)].flatMap(([sheet, rows]) =>
      isOurs(name, sheet) ? sheetChanges(sheet, rows, known) : [],
    )
  } catch {
    return []
  }
}

/** In a town's annotated copy all sheets but ours hold what the town filled in. */
const isOurs = (name: string, sheet: string): boolean =>
  !name.includes('-评分结果') || sheet.startsWith('资金测算')

const SUBJECT_COLUMNS: ReadonlyMap<string, (subject: KnownSubject) => string> = new Map([
  ['状态', ({ statuses: [status] }) => status],
  ['总分', ({ total }) => total],
  ['等次', ({ grade }) => grade],
  ['名次', ({ rank }) => rank],
  ['金额（元）', ({ amount }) => amount],
  ['名称', ({ name }) => name],
  ['所在村（社区）', ({ village }) => village],
])

/** subjects.csv has its subjects in the order of summary.json. */
function subjectRows(rows: Rows, { subjects }: KnownRun): CellChange[] {
  return listChanges(rows, subjects.length, (index, head, now) => {
    const subject = subjects[index]!
    if (head === '原因') return areReasons(subject.reasons, now) ? now : subject.reasons.join('；')
    return SUBJECT_COLUMNS.get(head)?.(subject) ?? subject.points.get(head)
  })
}

/** Each of several payments has its name before its reasons. */
function areReasons(reasons: readonly string[], text: string): boolean {
  const rest = reasons.reduce((left, reason) => left.replace(reason, () => ''), text)
  return reasons.every((reason) => text.includes(reason)) && /^(?:[^：；]+：|；)*$/.test(rest)
}

const FINDING_COLUMNS: ReadonlyMap<string, keyof KnownFinding> = new Map([
  ['编号', 'code'],
  ['文件', 'path'],
  ['工作表', 'sheet'],
  ['单元格', 'cell'],
  ['对象', 'subject'],
  ['条款', 'clause'],
  ['问题', 'message'],
  ['改法', 'fix'],
])

/** findings.csv has its findings in the order of summary.json. */
function findingRows(rows: Rows, { findings }: KnownRun): CellChange[] {
  return listChanges(rows, findings.length, (index, head) => {
    const column = FINDING_COLUMNS.get(head)
    return column && findings[index]![column]
  })
}

/** A list of one row an entry, under a row of heads. */
function listChanges(
  rows: Rows,
  count: number,
  wanted: (index: number, head: string, now: string) => string | undefined,
): CellChange[] {
  const heads = rows.get(1) ?? new Map<number, string>()
  return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    [...heads].flatMap(([column, head]) => {
      const after = rows.get(index + 2)?.get(column) ?? ''
      const before = wanted(index, head, after)
      if (before === undefined || sameValue(before, after)) return []
      return [change(null, index + 2, column, head, before, after)]
    }),
  )
}

/** A sheet whose rows name subjects: their scores, status and money. */
function sheetChanges(sheet: string, rows: Rows, { subjects }: KnownRun): CellChange[] {
  const top = [...rows.keys()].find((row) =>
    [...rows.get(row)!.values()].some((text) => NAME_HEAD.test(text)),
  )
  if (top === undefined) return []
  const heads = rows.get(top)!
  // a sheet with several columns for one subject says something of each of its items, not of the subject
  if ([...heads.values()].includes('条款')) return []
  return [...rows.keys()]
    .filter((row) => row > top)
    .flatMap((row) => {
      const subject = subjectOf(heads, rows.get(row)!, subjects)
      return subject ? rowChanges({ sheet, row, heads, cells: rows.get(row)! }, subject) : []
    })
}

type Line = ReadonlyMap<number, string>

/** The subject that a row names: the last column of names counts, a station's row names its village too. */
function subjectOf(heads: Line, cells: Line, subjects: readonly KnownSubject[]): KnownSubject | undefined {
  const named = [...heads].filter(([, head]) => NAME_HEAD.test(head))
  const [column] = named.findLast(([, head]) => head !== VILLAGE_HEAD) ?? named.at(-1)!
  const name = cells.get(column)
  const town = [...heads].find(([, head]) => TOWN_HEADS.test(head))
  const found = subjects.filter(
    (subject) => subject.name === name && (town === undefined || subject.town === (cells.get(town[0]) ?? '')),
  )
  return found.length === 1 ? found[0] : undefined
}

interface SheetRow {
  sheet: string
  row: number
  heads: Line
  cells: Line
}

function rowChanges({ sheet, row, heads, cells }: SheetRow, subject: KnownSubject): CellChange[] {
  return [...heads].flatMap(([column, head]) => {
    const after = cells.get(column) ?? ''
    const before = wantedIn(head, after, subject)
    return before === undefined ? [] : [change(sheet, row, column, head, before, after)]
  })
}

/** What should stand under a head instead of what stands there; undefined where that is right, or can't be told. */
function wantedIn(head: string, text: string, subject: KnownSubject): string | undefined {
  if (head === '状态') return subject.statuses.includes(text) ? undefined : subject.statuses[0]
  if (TOTAL_HEAD.test(head)) return sameScore(subject.total, text) ? undefined : short(subject.total)
  const score = subject.points.get(head)
  if (score !== undefined) return sameScore(score, text) ? undefined : short(score)
  if (!MONEY_HEAD.test(head) || head.startsWith('公式') || !isPlainDecimal(text)) return undefined
  if ([...subject.sums, yuan(ZERO)].some((amount) => sameValue(amount, text))) return undefined
  return subject.sums.filter((amount) => !decimal(amount).isZero()).join('、') || yuan(ZERO)
}

/** A score as a reader takes it in. */
const short = (score: string): string =>
  isPlainDecimal(score) ? points(decimal(score).toDecimalPlaces(6)) : score

/** Scores are printed with fewer places than they have; a subject without a score has a dash or nothing. */
function sameScore(score: string, text: string): boolean {
  if (!isPlainDecimal(text)) return score === '' || (text !== '' && text === score)
  if (score === '') return false
  const places = text.split('.')[1]?.length ?? 0
  return decimal(score).toDecimalPlaces(Math.min(places, 10)).equals(decimal(text).toDecimalPlaces(10))
}

function sameValue(before: string, after: string): boolean {
  if (before === after) return true
  // a text that a spreadsheet would take for a formula has an apostrophe in front
  if (`'${before}` === after) return true
  return isPlainDecimal(before) && isPlainDecimal(after) && decimal(before).equals(decimal(after))
}

function change(
  sheet: string | null,
  row: number,
  column: number,
  label: string,
  before: string,
  after: string,
): CellChange {
  return { sheet, cell: address(row, column), label, before, after }
}
