import type { Cell } from '../../model/grid.ts'
import type { Field } from '../../packs/schema/form.ts'
import { BLANK, changed, plain, refused, type Reading } from './reading.ts'
import { chineseNumeral } from './chinese-numeral.ts'
import { compact } from './spelling.ts'
import { withoutUnit } from './units.ts'

/** Several whole numbers of one cell, each behind its words: `总数 3 人，其中专职 1 人`. The printed words alone are a blank. */
export function readCounts(cell: Cell, field: Field): Reading {
  const parts = Object.entries(field.parts ?? {})
  const content = compact(cell.text)
  const said = behindWords(content, parts)
  if (content === '' || (said && said.every(({ text }) => bare(text, field) === ''))) return BLANK
  const counts = said?.map(({ part, text }) => [part, bare(text, field)] as const)
  if (!counts || !counts.every(([, text]) => /^\d{1,9}$/.test(text))) return refusal(cell, field, counts)
  const value = {
    kind: 'counts',
    counts: Object.fromEntries(counts.map(([part, text]) => [part, trimmed(text)])),
  } as const
  const asTyped = counts.every(([, text]) => cell.text.includes(text))
  return asTyped
    ? plain(value)
    : changed(value, 'LG-C011', { read: cell.text, value: written(counts, field) })
}

type Parts = readonly (readonly [string, string])[]

/** What stands behind each part's words, up to the next words; undefined where the words aren't there in their order. */
function behindWords(content: string, parts: Parts): { part: string; text: string }[] | undefined {
  const found: { part: string; start: number; end: number }[] = []
  for (const [part, words] of parts) {
    const short = words.replace(/^其中/, '')
    const from = found.at(-1)?.end ?? 0
    const place = [words, short]
      .map((word) => ({ word, start: content.indexOf(word, from) }))
      .find(({ start }) => start >= 0)
    if (!place) return undefined
    found.push({ part, start: place.start, end: place.start + place.word.length })
  }
  if (found[0]!.start > 0) return undefined
  return found.map(({ part, end }, index) => ({ part, text: content.slice(end, found[index + 1]?.start) }))
}

/** The number's text without colon, 为, unit and punctuation. */
function bare(text: string, field: Field): string {
  const number = text
    .replace(/^[:：为共是_]+/, '')
    .replace(/(?<![,，。.;；、()其中_])[,，。.;；、()其中_]+$/, '')
  return withoutUnit(number, field.unit).replace(/(?<!_)_+$/, '')
}

function trimmed(number: string): string {
  return number.replace(/^0+(?=\d)/, '')
}

function refusal(cell: Cell, field: Field, counts: Parts | undefined): Reading {
  const numbers = counts?.map(([part, text]) => [part, chineseNumeral(text)?.toString() ?? text] as const)
  if (numbers?.every(([, text]) => /^\d{1,9}$/.test(text))) {
    return refused('LG-C062', { read: cell.text, suggestion: written(numbers, field) })
  }
  return refused('LG-C061', { read: cell.text, suggestion: example(field) })
}

function written(counts: Parts, field: Field): string {
  const unit = field.unit === '人数' ? ' 人' : ''
  return counts.map(([part, text]) => `${field.parts?.[part] ?? ''} ${text}${unit}`).join('，')
}

function example(field: Field): string {
  const keys = Object.keys(field.parts ?? {})
  return written(
    keys.map((part, index) => [part, index === 0 ? String(keys.length + 1) : '1'] as const),
    field,
  )
}
