import type { TableRow } from '../model/table.ts'
import { LAST_COLUMN } from './read/address.ts'
import { MOST_CELLS } from './read/limits.ts'
import { Refusal } from './refusal.ts'

/**
 * Rows of a csv text (RFC 4180) or of tab-separated text; blank rows and blank cells are left out. Rows count as a
 * spreadsheet counts them: a line break inside quotes starts no row. Throws Refusal for a quote without a partner.
 */
export function parseCsv(text: string): TableRow[] {
  const separator = separatorOf(text)
  const rows: TableRow[] = []
  let cells = 0
  let at = 0
  for (let row = 1; at < text.length; row += 1) {
    const record = readRecord(text, at, separator)
    if (!record) throw new Refusal('LG-F027', { row: String(row) })
    at = record.end
    const filled = record.fields.flatMap((field, index) =>
      field.trim() === '' ? [] : [{ column: index + 1, text: field, cell: null }],
    )
    cells += filled.length
    if (cells > MOST_CELLS) throw new Refusal('LG-F023')
    if (filled.length > 0) rows.push({ row, cells: filled })
  }
  return rows
}

/** The first line that is divided decides: commas, tabs (“Unicode text”), or the semicolons of some regional settings. */
function separatorOf(text: string): string {
  const from = text.search(/[,\t;]/)
  const [line = ''] = text.slice(from).split(/[\r\n]/, 1)
  return [',', '\t', ';'].find((mark) => line.includes(mark)) ?? ','
}

/** One record from `from` on; undefined where a quote has no partner. */
function readRecord(
  text: string,
  from: number,
  separator: string,
): { fields: string[]; end: number } | undefined {
  const fields: string[] = []
  let at = from
  for (;;) {
    const field = text[at] === '"' ? readQuoted(text, at) : { text: '', end: at }
    if (!field) return undefined
    const end = fieldEnd(text, field.end, separator)
    fields.push(field.text + text.slice(field.end, end))
    if (fields.length > LAST_COLUMN) throw new Refusal('LG-F023')
    if (text[end] !== separator) return { fields, end: lineEnd(text, end) }
    at = end + 1
  }
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

function lineEnd(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1
}
