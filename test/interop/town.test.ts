import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { read, write } from '@e965/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { folder, libreOffice, lingong, python } from './programs.ts'

/** A town with errors, warnings and notices, and one whose values are typed in every tolerated way. */
const TOWNS = ['松岭乡', '望江街道'] as const

const root = folder()

/** How one workbook comes out of each program; LibreOffice takes a folder. */
const WAYS: Readonly<Record<string, (source: string, out: string) => Promise<void> | void>> = {
  'openpyxl.xlsx': (source, out) => void python('test/interop/resave.py', 'openpyxl', source, out),
  'XlsxWriter.xlsx': (source, out) => void python('test/interop/resave.py', 'xlsxwriter', source, out),
  'LibreOffice.xlsx': (source, out) => converted('xlsx', source, out),
  'LibreOffice.xls': (source, out) => converted('xls:MS Excel 97', source, out),
  'SheetJS.xlsx': (source, out) => bySheetJs('xlsx', source, out),
  'SheetJS.xls': (source, out) => bySheetJs('biff8', source, out),
  'exceljs.xlsx': async (source, out) => {
    const { default: excel } = await import('exceljs')
    const book = new excel.Workbook()
    await book.xlsx.readFile(source)
    await book.xlsx.writeFile(out)
  },
}

function converted(format: string, source: string, out: string): void {
  const into = `${out}-out`
  mkdirSync(into)
  libreOffice(format, into, source)
  renameSync(path.join(into, path.basename(source, '.xlsx') + path.extname(out)), out)
}

function bySheetJs(bookType: 'xlsx' | 'biff8', source: string, out: string): void {
  const book = read(readFileSync(source), { cellStyles: true, cellNF: true })
  writeFileSync(out, write(book, { type: 'buffer', bookType, cellStyles: true }) as Buffer)
}

/** The whole result of a town, without paths, hashes, and the words about the old format. */
function essence(file: string): unknown {
  const { out, code } = lingong('score', file, '--roster', 'samples/名册.xlsx', '--dry-run', '--json')
  expect(code).toBeLessThan(2)
  const name = path.basename(file)
  const result = JSON.parse(out.replaceAll(name, '表.xlsx')) as {
    inputs: { sha256: string }[]
    findings: { code: string }[]
    counts: Record<string, number>
  }
  const ofFormat = result.findings.filter(({ code: one }) => one === 'LG-F035').length
  return {
    ...result,
    inputs: result.inputs.map((input) => ({ ...input, sha256: '' })),
    findings: result.findings.filter(({ code: one }) => one !== 'LG-F035'),
    counts: { ...result.counts, warning: result.counts['warning']! - ofFormat },
  }
}

describe.each(TOWNS)('%s', (town) => {
  const at = (name: string): string => path.join(root, `${town}-${name}`)
  let wanted: unknown

  beforeAll(() => {
    copyFileSync(`samples/收件/${town}.xlsx`, at('original.xlsx'))
    wanted = essence(at('original.xlsx'))
  })

  test.each(Object.keys(WAYS))('saved by %s gives the same result', async (way) => {
    await WAYS[way]!(at('original.xlsx'), at(way))
    expect(essence(at(way))).toEqual(wanted)
  })
})
