import type { TableRow } from '../model/table.ts'
import { LAST_COLUMN } from './read/address.ts'
import { MOST_CELLS } from './read/limits.ts'
import { Refusal } from './refusal.ts'
import { withRowNames, type CsvRow } from './row-names.ts'

/**
 * Rows of a csv text (RFC 4180), or of text that tabs or other marks divide; blank rows and blank cells are left out.
 * Rows count as a spreadsheet counts them: a line break inside quotes starts no row, a line `sep=;` is none. Throws
 * Refusal for a quote without a partner.
 */
export function parseCsv(given: string): readonly TableRow[] {
  const declared = SEPARATOR_LINE.exec(given)
  const text = declared ? given.slice(declared[0].length) : given
  const usual = declared?.[1] ?? usualSeparator(text)
  return withRowNames(usual === undefined ? dividedRows(text) : readRows(text, usual))
}

/** For Excel, which takes it for no row. */
const SEPARATOR_LINE = /^"?sep=([^\r\n])"?(?:\r\n|\r|\n)/i

const SPACE = ' '

/** The first line that is divided decides: commas, tabs (“Unicode text”), or the semicolons of some regional settings. */
function usualSeparator(text: string): string | undefined {
  if (/\s*"[^"]*"(?: +"[^"]*")+\s*$/my.test(text)) return SPACE
  const from = text.search(/[,\t;]/)
  const [line = ''] = text.slice(from).split(/[\r\n]/, 1)
  return [',', '\t', ';'].find((mark) => line.includes(mark))
}

/** Divided by another mark, where all rows have as many fields under a head in words; else a row is one field. */
function dividedRows(text: string): CsvRow[] {
  const whole = readRows(text, ',')
  if (/\d/.test(whole[0]?.cells[0]?.text ?? '')) return whole
  const divided = ['|', '，', SPACE].map((mark) => readRows(text, mark))
  return divided.find(isEven) ?? whole
}

function isEven(rows: readonly CsvRow[]): boolean {
  const [head, first, ...others] = rows
  if (!head || !first || head.width < 2 || ![head.width, head.width + 1].includes(first.width)) return false
  return others.every(({ width }) => width === first.width)
}

function readRows(text: string, separator: string): CsvRow[] {
  const rows: CsvRow[] = []
  let cells = 0
  let at = 0
  for (let row = 1; at < text.length; row += 1) {
    const record = readRecord(text, at, separator)
    if (!record) throw new Refusal('LG-F027', { row: String(row) })
    const isQuoted = text[at] === '"'
    at = record.end
    const filled = record.fields.flatMap((field, index) =>
      field.trim() === '' ? [] : [{ column: index + 1, text: field, cell: null }],
    )
    cells += filled.length
    if (cells > MOST_CELLS) throw new Refusal('LG-F023')
    if (filled.length > 0) rows.push({ row, cells: filled, width: record.fields.length, isQuoted })
  }
  return rows
}

/** One record from `from` on; undefined where a quote has no partner. */
function readRecord(
  text: string,
  from: number,
  separator: string,
): { fields: string[]; end: number } | undefined {
  const fields: string[] = []
  let at = separator === SPACE ? behindSpaces(text, from) : from
  for (;;) {
    const quote = behindSpaces(text, at)
    const field = text[quote] === '"' ? readQuoted(text, quote) : { text: '', end: at }
    if (!field) return undefined
    const end = fieldEnd(text, field.end, separator)
    const rest = text.slice(field.end, end)
    fields.push(field.end === at && NOTHING.test(rest.trim()) ? '' : field.text + rest)
    if (fields.length > LAST_COLUMN) throw new Refusal('LG-F023')
    const next = separator === SPACE ? behindSpaces(text, end) : end
    if (text[end] !== separator || isLineEnd(text[next])) return { fields, end: lineEnd(text, next) }
    at = separator === SPACE ? next : end + 1
  }
}

/** What databases (NULL, \N) and statistics programs (NA) write for a blank. */
const NOTHING = /^(?:NULL|\\N|NA)$/

function behindSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === SPACE) at += 1
  return at
}

function readQuoted(text: string, from: number): { text: string; end: number } | undefined {
  let content = ''
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return undefined
    content += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { text: content, end: quote + 1 }
    content += '"'
    at = quote + 2
  }
}

function fieldEnd(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

function isLineEnd(sign: string | undefined): boolean {
  return sign === undefined || sign === '\n' || sign === '\r'
}

function lineEnd(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1
}
