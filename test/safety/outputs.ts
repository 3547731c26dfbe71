import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { openPackage } from '../../src/workbook/package.ts'
import { readGrids } from '../../src/workbook/read.ts'
import { openZip } from '../../src/workbook/zip/open.ts'

/** Sheets of ours in an annotated copy, in front and behind. */
const OWN = /^(?:校验结果|评分明细|资金测算|_lingong_result)(?: ?\(?\d+\)?)?$/

/** What a run keeps for the next one: as private as the workbooks that came in, and handed on to nobody. */
const KEPT = '.lingong'

/** Every file below a folder, with what other people may read of it: for an annotated copy, only what we put in. */
export function outputTexts(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith(KEPT))
    .filter((name) => /\.(?:xlsx|xlsm|csv|json|html|md|txt)$/.test(name))
    .toSorted()
  return new Map(files.map((name) => [name, textOf(path.join(folder, name))]))
}

function textOf(file: string): string {
  const bytes = readFileSync(file)
  return /\.xls[xm]$/.test(file) ? ownText(bytes, file.includes('-评分结果')) : bytes.toString('utf8')
}

/** All cells and formulas of our sheets, and our notes. */
function ownText(bytes: Buffer, isCopy: boolean): string {
  const source = openPackage(bytes)
  const grids = readGrids(source).filter(({ sheet }) => !isCopy || OWN.test(sheet))
  const cells = grids.flatMap(({ rows }) => [...rows.values()].flatMap((row) => [...row.values()]))
  const zip = openZip(bytes)
  const notes = zip.entries
    .filter(({ name }) => /comments\d*\.xml$/.test(name))
    .map((entry) => zip.read(entry).toString('utf8'))
  return [...grids.map(({ sheet }) => sheet), ...cells.map(({ text }) => text), ...notes].join('\n')
}

/** Formulas of our sheets, as they stand in the parts. */
export function ownFormulas(file: string): string[] {
  const source = openPackage(readFileSync(file))
  return source.sheets
    .filter(({ name }) => !file.includes('-评分结果') || OWN.test(name))
    .flatMap(({ part }) =>
      [...source.text(part).matchAll(/<f(?:\s[^>]*)?>([^<]*)<\/f>/g)].map((match) => match[1]!),
    )
}

/** Fields of a csv file. */
export function csvFields(text: string): string[] {
  return [...text.replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"|([^",\r\n]+)/g)].map(
    (match) => match[1]?.replaceAll('""', '"') ?? match[2]!,
  )
}
