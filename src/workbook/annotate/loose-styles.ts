import { isWorksheet } from '../package.ts'
import type { Book } from './book.ts'
import type { PackageEditor } from './package-editor.ts'
import type { StylesPart } from './styles-part.ts'

/** Excel allows 65,490 cell formats. */
const MOST = 65_490
const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'

/**
 * Fills up the cell formats where cells point behind the last one: programs show such cells plain, and must not show
 * them in the formats that we append.
 */
export function fillUpFormats(editor: PackageEditor, { sheets }: Book, styles: StylesPart): void {
  const { entries } = styles.list('cellXfs')
  const pointing = new RegExp(`\\ss\\s*=\\s*["'](${numbersFrom(entries.length)})["']`, 'g')
  let highest = 0
  for (const { part } of sheets.filter(isWorksheet)) {
    for (const match of editor.text(part).matchAll(pointing)) highest = Math.max(highest, Number(match[1]))
  }
  while (entries.length <= Math.min(highest, MOST)) styles.append('cellXfs', PLAIN)
}

/** An expression for the numbers of up to five digits from `first` on: `1[2-9]|[2-9]\d|\d{3,5}` from 12. */
function numbersFrom(first: number): string {
  const digits = String(first)
  const larger = [...digits].flatMap((digit, at) =>
    digit === '9' ? [] : `${digits.slice(0, at)}[${Number(digit) + 1}-9]\\d{${digits.length - at - 1}}`,
  )
  const longer = digits.length < 5 ? [`\\d{${digits.length + 1},5}`] : []
  return [digits, ...larger, ...longer].join('|')
}
