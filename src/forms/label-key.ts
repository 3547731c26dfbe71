import { halfWidth, visible } from './values/spelling.ts'

/** A label or title without what differs between typists: width, spaces, line breaks, brackets, colons, asterisks. */
export function labelKey(text: string): string {
  return halfWidth(visible(text)).replace(/[\s()[\]【】〔〕《》“”"':：*_·,、，.。+＋-]/g, '')
}

/** The same without what stands in brackets: `登记失业人员数（人）` → `登记失业人员数`. */
export function bareKey(text: string): string {
  if (!/[(（]/.test(text)) return labelKey(text)
  return labelKey(halfWidth(text).replace(/\([^()]*\)/g, ''))
}
