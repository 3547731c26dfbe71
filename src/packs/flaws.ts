import type { Flaw, Pack } from './schema/pack.ts'

/** What is wrong with a document, by kind, in English. */
const FLAW_ENGLISH: Readonly<Record<Flaw['kind'], string>> = {
  hole: 'a hole between two bands',
  contradiction: 'a contradiction',
  sum: 'figures that do not add up',
  missing: 'something is missing',
  silent: 'not said',
}

/** What is wrong with a document, by kind. */
const FLAW_WORDS: Readonly<Record<Flaw['kind'], string>> = {
  hole: '两档之间有空档',
  contradiction: '前后说法不一',
  sum: '数字合不上',
  missing: '文件缺少内容',
  silent: '没有写明',
}

/** Something that is wrong with the document itself, in words. */
export interface FlawDescription {
  clause: string
  place: string
  /** 两档之间有空档, 前后说法不一 … */
  kind: string
  kindEn: string
  says: string
}

/** What the pack says about its document, in the pack's order. */
export function flawsOf(pack: Pack): FlawDescription[] {
  return (pack.flaws ?? []).map(({ clause, kind, says }) => {
    return {
      clause,
      place: pack.clauses[clause]?.place ?? '',
      kind: FLAW_WORDS[kind],
      kindEn: FLAW_ENGLISH[kind],
      says,
    }
  })
}
