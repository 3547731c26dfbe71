import { halfWidth, visible } from './values/spelling.ts'

/** Anything but Chinese characters, plain letters and digits: few texts of forms have any. */
const UNUSUAL = /[^\u4e00-\u9fff0-9A-Za-z]/

/** A label or title without what differs between typists: width, spaces, line breaks, brackets, colons, strokes, asterisks. */
export function labelKey(text: string): string {
  if (!UNUSUAL.test(text)) return text
  return halfWidth(visible(text)).replace(/[\s()[\]【】〔〕《》“”"':：*_·,、，.。+＋/-]/g, '')
}

const BRACKET = /[(（[［【〔]/
const IN_BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/g

/** The same without what stands in brackets: `登记失业人员数（人）` → `登记失业人员数`. */
export function bareKey(text: string): string {
  return labelKey(halfWidth(text).replace(IN_BRACKETS, ''))
}

/** False where `bareKey` would say no more than `labelKey`. */
export function hasBracket(text: string): boolean {
  return BRACKET.test(text)
}
