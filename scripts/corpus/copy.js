import { isDeepStrictEqual } from 'node:util'
import { address } from '../../src/model/grid.ts'
import { annotateWorkbook } from '../../src/workbook/annotate.ts'
import { isZip } from '../../src/workbook/guard.ts'
import { openPackage } from '../../src/workbook/package.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { relationshipsPart } from '../../src/workbook/relationships.ts'
import { openZip } from '../../src/workbook/zip/open.ts'

/** Larger files cost more to compare than to read. */
const COMPARED = 2 * 1024 * 1024

/** What a copy of a workbook gets: five marks and three sheets. The workbook itself is not kept, as in the program. */
export function annotationOf(workbook) {
  const sheets = ['校验结果', '评分明细', '资金测算'].map(plan)
  return { marks: marksOf(workbook), sheets, source: workbook.sha256 }
}

export function annotated(bytes, annotation) {
  return annotateWorkbook(bytes, annotation)
}

/**
 * What is wrong with such a copy: cells that read otherwise, parts that it had no business to touch, a source that isn't
 * named.
 */
export function compareCopy(bytes, copy, workbook) {
  const read = readWorkbook(copy, workbook.path)
  if (!read.ok) return [`the copy is refused: ${read.finding.code}`]
  const marked = new Set(marksOf(workbook).map((mark) => mark.sheet))
  // the copy of a workbook in the old format has no part in common with it
  const misses = isZip(bytes) ? changedParts(bytes, copy, marked) : []
  if (read.workbook.annotatedFrom !== workbook.sha256) misses.push('the copy does not name its source')
  if (bytes.length < COMPARED && !isDeepStrictEqual(read.workbook.sheets, workbook.sheets)) {
    misses.push('the copy reads otherwise')
  }
  return misses
}

/** Five marks: on the first filled cells of the first sheet, else on blank ones. */
function marksOf({ sheets: [first] }) {
  const places = [...firstFilled(first, 5), 'B3', 'D5', 'A20', 'C2', 'F30']
  const severities = ['error', 'warning', 'notice']
  return [...new Set(places)].slice(0, 5).map((cell, index) => ({
    sheet: first.sheet,
    cell,
    severity: severities[index % 3],
    note: `第 ${index + 1} 条\n请核对`,
  }))
}

function firstFilled({ rows }, most) {
  const places = []
  for (const cells of rows.values())
    for (const { row, column } of cells.values()) {
      if (places.length === most) return places
      places.push(address(row, column))
    }
  return places
}

function plan(name) {
  const text = { content: { kind: 'text', text: `=${name}` }, look: 'title' }
  const link = { content: { kind: 'link', text: '→', sheet: name, cell: 'A1' }, look: 'link' }
  return {
    name,
    visibility: 'visible',
    widths: [20, 10],
    rows: [{ height: null, cells: [text, link] }],
    merges: [],
    freeze: { rows: 1, columns: 0 },
    filter: null,
    print: { orientation: 'portrait', repeatRows: 1, fitWidth: true, footer: '' },
    validations: [],
    bars: [],
    protection: false,
    tab: null,
  }
}

/** Parts of the source that are gone or changed in the copy, without those that an annotation has to write. */
function changedParts(bytes, copy, marked) {
  const source = openPackage(bytes)
  const mayChange = touchable(source, marked)
  const copied = openZip(copy)
  return source.zip.entries
    .filter(({ name }) => !mayChange.has(name.toLowerCase()))
    .filter((entry) => !isKept(source.zip, entry, copied, copied.find(entry.name)))
    .map(({ name }) => `${name} was changed`)
}

/** Byte-identical; a sheet may lose its selection, because ours is in front and is selected now. */
function isKept(source, entry, copied, kept) {
  if (!kept) return false
  if (kept.raw.equals(entry.raw)) return true
  const selection = /\s+tabSelected\s*=\s*(?:"[^"]*"|'[^']*')/
  const before = source.read(entry).toString('latin1')
  return (
    /\.xml$/i.test(entry.name) &&
    before.replace(selection, '') === copied.read(kept).toString('latin1').replace(selection, '')
  )
}

function touchable(source, marked) {
  const sheets = source.sheets.filter(({ name }) => marked.has(name)).map(({ part }) => part)
  const beside = sheets.flatMap((part) =>
    source
      .relationships(part)
      .filter(({ type }) => type === 'comments' || type === 'vmlDrawing')
      .map(({ target }) => target),
  )
  const parts = ['[Content_Types].xml', source.workbook, source.stylesPart ?? '', ...sheets, ...beside]
  return new Set([...parts, ...parts.map(relationshipsPart)].map((part) => part.toLowerCase()))
}
