import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/model/grid.ts'
import type { BookPlan, SheetPlan } from '../../src/model/sheet-plan.ts'
import { annotationFor } from '../../src/reports/annotation.ts'
import { publicationBook } from '../../src/reports/publication-sheet.ts'
import { summaryBook } from '../../src/reports/summary/book.ts'
import { annotateWorkbook } from '../../src/workbook/annotate.ts'
import { buildWorkbook } from '../../src/workbook/build.ts'
import { countyRun, HASH, pack, townBook, townRun } from '../reports/runs.ts'
import { cellsAfterRecalculation } from './recalculate.ts'
import { cellsOf, shown } from '../reports/sheets.ts'
import { newFolder } from '../temporary.ts'

const folder = newFolder()

/** A workbook as LibreOffice saves it, every formula computed anew. */
function recalculated(name: string, bytes: Buffer): Map<string, (at: string) => Cell | undefined> {
  const file = path.join(folder, `${name}.xlsx`)
  writeFileSync(file, bytes)
  return cellsAfterRecalculation(file, path.join(folder, 'out'))
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

describe('recalculated by another program', () => {
  it('an annotated copy agrees with us in every formula', async () => {
    const annotation = annotationFor(townRun(), pack, '清溪镇.xlsx', HASH)
    const copy = annotateWorkbook(await buildWorkbook(townBook()), annotation)
    expect(differences(annotation.sheets, recalculated('annotated', copy))).toEqual([])
  })

  it.each<[string, BookPlan]>([
    ['summary', summaryBook(countyRun(), pack, '0')],
    ['publication', publicationBook(countyRun(), pack)],
  ])('%s agrees with us in every formula', async (name, book) => {
    expect(differences(book.sheets, recalculated(name, await buildWorkbook(book)))).toEqual([])
  })
})
