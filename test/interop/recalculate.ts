import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { position, type Cell } from '../../src/model/grid.ts'
import { openPackage } from '../../src/workbook/package.ts'
import { readGrids } from '../../src/workbook/read.ts'
import { openZip } from '../../src/workbook/zip/open.ts'
import { writeZip } from '../../src/workbook/zip/write.ts'
import { libreOffice } from './programs.ts'

/** The workbook without the stored results of its formulas, so that they have to be computed. */
export function unstored(bytes: Buffer): Buffer {
  const zip = openZip(bytes)
  return writeZip(
    zip.entries.map((entry) => {
      if (!/^xl\/worksheets\/[^/]+$/.test(entry.name)) return entry
      const xml = zip.read(entry).toString('utf8')
      return { name: entry.name, content: Buffer.from(xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')) }
    }),
  )
}

/** Saves a workbook again with LibreOffice, formulas computed anew: sheet → address → cell. */
export function cellsAfterRecalculation(
  file: string,
  out: string,
): Map<string, (at: string) => Cell | undefined> {
  return new Map(
    gridsAfterRecalculation(file, out).map((grid) => [
      grid.sheet,
      (at) => {
        const { row, column } = position(at)!
        return grid.rows.get(row)?.get(column)
      },
    ]),
  )
}

/** The sheets of many workbooks by the one program: each file's own, formulas computed anew. */
export function gridsOfMany(
  files: readonly string[],
  out: string,
): Map<string, ReturnType<typeof readGrids>> {
  const bare = path.join(out, 'unstored')
  mkdirSync(bare, { recursive: true })
  const copies = files.map((file, index) => {
    const copy = path.join(bare, `${index}.xlsx`)
    writeFileSync(copy, unstored(readFileSync(file)))
    return copy
  })
  libreOffice('xlsx', out, ...copies)
  return new Map(
    files.map((file, index) => [file, readGrids(openPackage(readFileSync(path.join(out, `${index}.xlsx`))))]),
  )
}

/** The sheets of a workbook as LibreOffice saves it, formulas computed anew. */
function gridsAfterRecalculation(file: string, out: string): ReturnType<typeof readGrids> {
  mkdirSync(path.join(out, 'unstored'), { recursive: true })
  const bare = path.join(out, 'unstored', path.basename(file))
  writeFileSync(bare, unstored(readFileSync(file)))
  libreOffice('xlsx', out, bare)
  return readGrids(openPackage(readFileSync(path.join(out, path.basename(file)))))
}
