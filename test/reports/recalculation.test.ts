import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../src/model/grid.ts'
import { position } from '../../src/model/grid.ts'
import type { BookPlan, SheetPlan } from '../../src/model/sheet-plan.ts'
import { annotationFor } from '../../src/reports/annotation.ts'
import { publicationBook } from '../../src/reports/publication-sheet.ts'
import { summaryBook } from '../../src/reports/summary/book.ts'
import { annotateWorkbook } from '../../src/workbook/annotate.ts'
import { buildWorkbook } from '../../src/workbook/build.ts'
import { openPackage } from '../../src/workbook/package.ts'
import { readGrids } from '../../src/workbook/read.ts'
import { openZip } from '../../src/workbook/zip/open.ts'
import { writeZip } from '../../src/workbook/zip/write.ts'
import { countyRun, HASH, pack, townBook, townRun } from './runs.ts'
import { cellsOf, shown } from './sheets.ts'

/** Skipped where LibreOffice isn't there: nothing else here recalculates formulas. */
const OFFICE = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0
const folder = mkdtempSync(path.join(tmpdir(), 'lingong-recalculation-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The workbook without the stored results of its formulas, so that they have to be computed. */
function unstored(bytes: Buffer): Buffer {
  const zip = openZip(bytes)
  return writeZip(
    zip.entries.map((entry) => {
      if (!entry.name.startsWith('xl/worksheets/')) return entry
      const xml = zip.read(entry).toString('utf8')
      return { name: entry.name, content: Buffer.from(xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')) }
    }),
  )
}

/** Saves a workbook again with LibreOffice and reads every sheet of it. */
function recalculated(name: string, bytes: Buffer): Map<string, (at: string) => Cell | undefined> {
  const file = path.join(folder, `${name}.xlsx`)
  writeFileSync(file, unstored(bytes))
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  const out = path.join(folder, 'out')
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file], {
    stdio: 'ignore',
  })
  const grids = readGrids(openPackage(readFileSync(path.join(out, `${name}.xlsx`))))
  return new Map(
    grids.map((grid) => [
      grid.sheet,
      (at) => {
        const { row, column } = position(at)!
        return grid.rows.get(row)?.get(column)
      },
    ]),
  )
}

/** Formulas whose result LibreOffice computes otherwise than we stored it. */
function differences(sheets: readonly SheetPlan[], read: ReturnType<typeof recalculated>): string[] {
  return sheets.flatMap((plan) =>
    cellsOf(plan).flatMap(({ at, cell }) => {
      if (cell.content.kind !== 'formula') return []
      const found = read.get(plan.name)?.(at)
      const wanted = shown(cell)
      const same =
        found?.kind === 'number'
          ? Math.abs(Number(found.text) - Number(wanted)) < 1e-9
          : found?.text === wanted
      return same ? [] : [`${plan.name}!${at} ${cell.content.formula}: ${wanted}, not ${found?.text}`]
    }),
  )
}

describe.skipIf(!OFFICE)('recalculated by another program', () => {
  it('an annotated copy agrees with us in every formula', async () => {
    const annotation = annotationFor(townRun(), pack, '清溪镇.xlsx', HASH)
    const copy = annotateWorkbook(await buildWorkbook(townBook()), annotation)
    expect(differences(annotation.sheets, recalculated('annotated', copy))).toEqual([])
  })

  it.each<[string, BookPlan]>([
    ['summary', summaryBook(countyRun(), pack, { version: '0' })],
    ['publication', publicationBook(countyRun(), pack)],
  ])('%s agrees with us in every formula', async (name, book) => {
    expect(differences(book.sheets, recalculated(name, await buildWorkbook(book)))).toEqual([])
  })
})
