import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { compareKnown } from '../../src/app/verify/known.ts'
import { readWorkbook } from '../../src/workbook/read.ts'

/** Every file of a results folder that a person sees, by name. */
export function contents(results: string): Record<string, string> {
  const names = readdirSync(results, { recursive: true, encoding: 'utf8' })
  const files = names.filter(
    (name) => !name.startsWith('.lingong') && statSync(path.join(results, name)).isFile(),
  )
  return Object.fromEntries(
    files.toSorted().map((name) => [name, readFileSync(path.join(results, name)).toString('base64')]),
  )
}

/** Sheet name of a workbook → all that stands in it, row by row. */
export function sheetsOf(file: string): Record<string, string> {
  const read = readWorkbook(readFileSync(file), file)
  if (!read.ok) throw new Error(file)
  return Object.fromEntries(
    read.workbook.sheets.map(({ sheet, rows }) => [
      sheet,
      [...rows.values()].flatMap((row) => [...row.values()].map(({ text }) => text)).join(' '),
    ]),
  )
}

/** The cells of which verifying without the inputs would say that somebody changed them: none where nobody did. */
export function accusations(results: string): unknown[] {
  const summary: unknown = JSON.parse(readFileSync(path.join(results, 'summary.json'), 'utf8'))
  return Object.entries(contents(results)).flatMap(
    ([name, bytes]) => compareKnown(name, Buffer.from(bytes, 'base64'), summary) ?? [],
  )
}
