import type { Field } from '../../packs/schema/form.ts'

/** Units of what is counted: where nothing happened, the count is 0. */
const COUNTED: ReadonlySet<string | undefined> = new Set(['人数', '次数', '场次', '家数', '个数'])

/**
 * What to do in a number's cell where there is nothing to report, as the end of a sentence in both languages: 0 for a
 * count, nothing at all for what may be blank (a score of 0 is another thing than no score), as the form's own hint says.
 * Blank where there is always something: an area, a year, a percentage.
 */
export function orNothing({ type, unit, min, hint = '', required = false }: Field): NoneWords {
  if (/填\s*0/.test(hint)) return ZERO
  if (/留空/.test(hint)) return BLANK
  if (COUNTED.has(unit) || (type === 'integer' && min === '0')) return ZERO
  return required ? { none: '', noneEn: '' } : BLANK
}

interface NoneWords {
  none: string
  noneEn: string
}

const ZERO: NoneWords = { none: '；没有发生的填 0', noneEn: '; 0 where nothing was to be counted' }
const BLANK: NoneWords = { none: '；没有的请留空', noneEn: '; leave it blank where there is none' }
