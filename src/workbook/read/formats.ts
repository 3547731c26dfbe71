import { sectionForText } from '../../forms/values/format-section.ts'

/**
 * Number formats that need no definition (ECMA-376 part 1, 18.8.30), 27–36 and 50–58 as Chinese programs mean them.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;-"¥"#,##0',
  6: '"¥"#,##0;[Red]-"¥"#,##0',
  7: '"¥"#,##0.00;-"¥"#,##0.00',
  8: '"¥"#,##0.00;[Red]-"¥"#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** A number format as a cell needs it. */
export interface NumberFormat {
  /** undefined for General */
  code: string | undefined
  /** it shows a day: a year, a month, a day or a weekday, not only a time or a duration */
  isDate: boolean
  /** it shows a text as something else: nothing (`;;;`), more, or another one */
  altersText: boolean
}

export const GENERAL: NumberFormat = { code: undefined, isDate: false, altersText: false }

/** The format of an id; `custom` holds the workbook's own codes, which win. */
export function numberFormat(id: number, custom: ReadonlyMap<number, string>): NumberFormat {
  const code = custom.get(id) ?? BUILT_IN[id]
  if (code === undefined || /^(?:general|g\/通用格式)$/i.test(code.trim())) return GENERAL
  const start = code.slice(0, LONGEST_CODE)
  return { code, isDate: showsDay(start), altersText: sectionForText(start) !== undefined }
}

/** Spreadsheets allow 255 characters. */
const LONGEST_CODE = 500

/** What stands in a format code without meaning anything for dates. */
const LITERALS = /"[^"]*"|\\.|[_*].|g\/通用格式|general|am\/pm|a\/p|上午\/下午|[0#?]e[+-]/gi
const ELAPSED = /\[(?:h+|m+|s+)\]/i
const BRACKETS = /\[[^\]]*\]/g

/** True where a code has a year, month, day or weekday: `m` next to hours or seconds is minutes. */
export function showsDay(code: string): boolean {
  const bare = code.replace(LITERALS, '')
  const [first = ''] = bare.split(';')
  if (ELAPSED.test(first)) return false
  const letters = first.replace(BRACKETS, '').toLowerCase()
  const tokens = letters.match(/y+|m+|d+|h+|s+|e+|b+|aaa+|g+/g) ?? []
  return tokens.some((token, index) => {
    if (token.startsWith('h') || token.startsWith('s') || token.startsWith('g')) return false
    if (!token.startsWith('m')) return true
    return token.length > 2 || !(tokens[index - 1]?.startsWith('h') || tokens[index + 1]?.startsWith('s'))
  })
}
