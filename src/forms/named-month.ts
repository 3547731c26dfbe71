import { chineseNumeral } from './values/chinese-numeral.ts'
import { halfWidth } from './values/spelling.ts'

/** Not the end of a range or the last of several: `1-3月`, `3、4月`. */
const MONTH =
  /(?<![\d一二三四五六七八九十—~～-]|(?<![件表]\d?)\d[、，,至到和及])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*月(?!\s*\d{1,2}\s*[日号])/g

/** The month that a sheet's name or title names (`附表2 3月`), 1 … 12; undefined where it names none, or several. */
export function namedMonth(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const named = [...halfWidth(text).matchAll(MONTH)].map(([, month]) => numberOf(month!))
    const [month] = named
    if (month !== undefined && named.every((other) => other === month)) return month
  }
  return undefined
}

/** The year that a sheet's name or title says with a month (`2024年11月`); undefined where none does. */
export function namedYear(texts: readonly string[], month: number): number | undefined {
  const written = new RegExp(`((?:19|20)\\d\\d)\\s*年\\s*0?${month}\\s*月`)
  const found = texts.flatMap((text) => written.exec(halfWidth(text))?.[1] ?? [])
  return found[0] === undefined ? undefined : Number.parseInt(found[0], 10)
}

function numberOf(month: string): number {
  return chineseNumeral(month) ?? Number.parseInt(month, 10)
}
