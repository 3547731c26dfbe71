import { halfWidth, visible } from './values/spelling.ts'

/** Anything but Chinese characters, plain letters and digits: few texts of forms have any. */
const UNUSUAL = /[^\u4e00-\u9fff0-9A-Za-z]/

/** A label or title without what differs between typists: width, spaces, line breaks, brackets, colons, asterisks. */
export function labelKey(text: string): string {
  if (!UNUSUAL.test(text)) return text
  return halfWidth(visible(text)).replace(/[\s()[\]【】〔〕《》“”"':：*_·,、，.。+＋-]/g, '')
}

/** The same without what stands in brackets: `登记失业人员数（人）` → `登记失业人员数`. */
export function bareKey(text: string): string {
  if (!/[(（]/.test(text)) return labelKey(text)
  return labelKey(halfWidth(text).replace(/\([^()]*\)/g, ''))
}
