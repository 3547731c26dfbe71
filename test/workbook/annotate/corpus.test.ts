import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { address, type Workbook } from '../../../src/model/grid.ts'
import type { Mark } from '../../../src/model/sheet-plan.ts'
import { annotateWorkbook } from '../../../src/workbook/annotate.ts'
import { stripAnnotation } from '../../../src/workbook/annotate/strip.ts'
import { readWorkbook } from '../../../src/workbook/read.ts'
import { openZip } from '../../../src/workbook/zip/open.ts'
import { annotation } from './hand.ts'

const CORPUS = path.resolve('../shared/corpus')
/** Every seventh file that opens; the whole corpus is run by `npm run corpus`. */
const STEP = 7
/** Kinds of parts that an annotation may change. */
const TOUCHED =
  /(?:\[Content_Types\]|\/workbook[^/]*|\/styles[^/]*|sheets\/[^/]*|\/comments[^/]*)\.xml$|\.rels$|\.vml$/i

function files(): string[] {
  const lines = readFileSync(path.join(CORPUS, 'MANIFEST.tsv'), 'utf8').trim().split('\n').slice(1)
  const opens = lines.map((line) => line.split('\t')).filter((columns) => columns[3] === 'opens')
  return opens.filter((_, index) => index % STEP === 0).map((columns) => columns[0]!)
}

/** Five marks on the first sheet: cells that are there, cells that aren't, a row that isn't. */
function marksOf({ sheets: [sheet] }: Workbook): Mark[] {
  if (!sheet) return []
  const cells = [...sheet.rows.values()].flatMap((row) => [...row.values()])
  const last = cells.at(-1) ?? { row: 1, column: 1 }
  const places = [
    ...[cells[0], cells[Math.floor(cells.length / 2)], last].flatMap((cell) => cell ?? []),
    { row: last.row, column: last.column + 5 },
    { row: last.row + 3, column: 2 },
  ]
  const unique = new Set(places.map(({ row, column }) => address(row, column)))
  return [...unique].map((cell) => ({ sheet: sheet.sheet, cell, severity: 'error', note: '请核对' }))
}

function valuesOf(workbook: Workbook): unknown {
  return workbook.sheets.map(({ sheet, rows, merges, visibility }) => ({ sheet, rows, merges, visibility }))
}

describe.skipIf(!existsSync(CORPUS))('odd but real workbooks', () => {
  test.each(existsSync(CORPUS) ? files() : [])('%s', (file) => {
    const bytes = readFileSync(path.join(CORPUS, file))
    const before = readWorkbook(bytes, file)
    if (!before.ok) throw new Error(`${file}: ${before.finding.code}`)
    const marks = annotation(marksOf(before.workbook))
    const out = annotateWorkbook(bytes, marks)

    const after = readWorkbook(out, file)
    if (!after.ok) throw new Error(`${file}: ${after.finding.code}`)
    expect(valuesOf(after.workbook)).toEqual(valuesOf(before.workbook))
    expect(after.workbook.annotatedFrom).toBe(marks.source)

    const original = openZip(bytes).entries
    const written = openZip(out)
    const changed = original.filter((entry) => !written.find(entry.name)?.raw.equals(entry.raw))
    expect(changed.map((entry) => entry.name).filter((name) => !TOUCHED.test(name))).toEqual([])

    expect(annotateWorkbook(out, marks).equals(out)).toBe(true)
    const stripped = openZip(stripAnnotation(out)).entries
    expect(stripped.map((entry) => [entry.name, entry.crc])).toEqual(
      original.map((entry) => [entry.name, entry.crc]),
    )
  })
})
