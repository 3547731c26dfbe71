import type { Field, FieldType } from '../../packs/schema/form.ts'
import { knownText, prefilled, type Filled } from './fill.ts'
import { helpOf } from './help.ts'
import { lineLook } from './looks.ts'
import { textWidth, widthOf } from './measure.ts'
import type { Page } from './page.ts'
import type { Setting } from './setting.ts'

/** A label and its one value cell on a line of the head or the foot: columns, both included. */
interface Pair {
  field: Field
  label: readonly [number, number]
  value: readonly [number, number]
}

const LINE_HEIGHT = 24
/** How wide an entry should be, in characters. */
const WANTED: Partial<Record<FieldType, number>> = {
  date: 14,
  month: 14,
  integer: 8,
  number: 8,
  phone: 16,
  contact: 24,
  money: 14,
  percent: 8,
  idNumber: 22,
  account: 24,
  creditCode: 22,
}

/** Adds the lines of a head or a foot: labels, each with its value cell right of it. */
export function addLines(
  page: Page,
  part: 'head' | 'foot',
  fields: readonly Field[],
  setting: Setting,
): void {
  for (const line of placePairs(fields, page.widths, setting)) {
    const row = page.addRow(LINE_HEIGHT)
    for (const { field, label, value } of line) {
      const text = lineLabel(field)
      page.put(
        { top: row, left: label[0], bottom: row, right: label[1] },
        { kind: 'text', text },
        'headLabel',
      )
      const area = { top: row, left: value[0], bottom: row, right: value[1] }
      page.put(area, prefilled(field, setting.filled), lineLook(field))
      const help = helpOf(field, area, setting)
      if (help !== null) page.validations.push(help)
      page.anchors.push({ field: `${part}.${field.key}`, area })
    }
  }
}

/** Shares the columns out to labels and entries, from the left; what finds no room goes to the next line. */
function placePairs(fields: readonly Field[], widths: readonly number[], { filled }: Setting): Pair[][] {
  const lines: Pair[][] = []
  let next = widths.length + 1
  for (const field of fields) {
    const wanted = valueWidth(field, filled)
    let pair = placePair(field, wanted, widths, next)
    if (pair === undefined) {
      lines.push([])
      pair = placePair(field, wanted, widths, 1) ?? wholeLine(field, widths)
    }
    lines.at(-1)!.push(pair)
    next = pair.value[1] + 1
  }
  return lines
}

function placePair(field: Field, wanted: number, widths: readonly number[], left: number): Pair | undefined {
  const labelEnd = reach(widths, left, labelWidth(field))
  if (labelEnd === undefined || labelEnd >= widths.length) return undefined
  const valueEnd = reach(widths, labelEnd + 1, wanted) ?? widths.length
  if (widthOf(widths, labelEnd + 1, valueEnd) < wanted * 0.75) return undefined
  return { field, label: [left, labelEnd], value: [labelEnd + 1, valueEnd] }
}

function wholeLine(field: Field, widths: readonly number[]): Pair {
  return { field, label: [1, 1], value: [2, Math.max(2, widths.length)] }
}

/** The first column up to which there is this much width. */
function reach(widths: readonly number[], left: number, wanted: number): number | undefined {
  let width = 0
  for (let column = left; column <= widths.length; column += 1) {
    width += widths[column - 1]!
    if (width >= wanted) return column
  }
  return undefined
}

function lineLabel(field: Field): string {
  return `${field.label}：`
}

function labelWidth(field: Field): number {
  return textWidth(lineLabel(field)) + 1
}

/** What is filled in already has the room that it needs. */
function valueWidth(field: Field, filled: Filled): number {
  const usual =
    WANTED[field.type] ??
    (field.role === 'station' || field.role === 'subject' || field.role === 'address' ? 28 : 14)
  return Math.max(usual, textWidth(knownText(field, filled) ?? ''))
}

/** Longer than this, a label's merge looks lost beside its entry. */
const LOOSE = 12
const WIDENED = 8

/** Widens the first column a little where the first label of a line would otherwise spread over a wide second one. */
export function widthsForLines(widths: readonly number[], starts: readonly (Field | undefined)[]): number[] {
  const [first, second, ...rest] = widths
  if (first === undefined || second === undefined) return [...widths]
  const wanted = starts
    .flatMap((field) => (field ? [labelWidth(field)] : []))
    .filter((width) => width > first && width <= first + WIDENED && first + second - width > LOOSE)
  return [Math.max(first, ...wanted), second, ...rest]
}
