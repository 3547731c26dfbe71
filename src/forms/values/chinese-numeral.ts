const DIGITS = '零一二三四五六七八九'
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/**
 * The whole number below 10,000 that `十二`, `两百零五` spell; undefined for anything else. Only ever a suggestion, so what
 * can be meant in two ways gives none: people say 四百二 for 420.
 */
export function chineseNumeral(text: string): number | undefined {
  if (!/^[零〇一二两三四五六七八九十百千]{1,9}$/.test(text)) return undefined
  const numeral = text.replaceAll('〇', '零').replaceAll('两', '二')
  if (/^[零一二三四五六七八九]+$/.test(numeral)) return spelledOut(numeral)
  let total = 0
  let digit: number | undefined
  let last = Infinity
  for (const mark of numeral) {
    const scale = SCALES[mark]
    if (scale === undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = DIGITS.indexOf(mark)
      continue
    }
    if (scale >= last || digit === 0) return undefined
    if (digit === undefined && total > 0) return undefined
    total += (digit ?? 1) * scale
    digit = undefined
    last = scale
  }
  if (digit && last >= 100 && last !== Infinity && !/零.$/.test(numeral)) return undefined
  return total + (digit ?? 0)
}

function spelledOut(numeral: string): number | undefined {
  return numeral.length === 1 ? DIGITS.indexOf(numeral) : undefined
}
