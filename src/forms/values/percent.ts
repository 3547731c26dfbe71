import { decimal } from '../../model/decimal.ts'
import type { Cell } from '../../model/grid.ts'
import type { Field } from '../../packs/schema/form.ts'
import { readNumber } from './number.ts'
import { changed, ofPart, quoting, type Reading } from './reading.ts'
import { isPercentFormat } from './shown-number.ts'
import { compact } from './spelling.ts'

/**
 * Per cent as a plain number: 85, `85%`, and 0.85 with a percent format are all 85. A fraction without a percent format is
 * taken as it stands, with a warning: 0.85 % is hardly what was meant, but it isn't ours to decide.
 */
export function readPercent(cell: Cell, field: Field): Reading {
  const number = { ...field, type: 'number' } as const
  const { kind, date, format } = cell
  if (kind === 'number' && date === undefined && format !== undefined && isPercentFormat(format)) {
    const value = decimal(cell.text).times(100).toFixed()
    const reading = readNumber({ row: cell.row, column: cell.column, kind: 'number', text: value }, number)
    return reading.value.kind === 'invalid'
      ? quoting(reading, cell.text)
      : changed(reading.value, 'LG-C019', { read: cell.text, value })
  }
  const content = cell.kind === 'text' ? compact(cell.text) : ''
  if (/[^%]%$/.test(content))
    return ofPart(readNumber({ ...cell, text: content.slice(0, -1) }, number), cell.text)
  const reading = readNumber(cell, number)
  if (reading.value.kind !== 'number' || !isFraction(reading.value.number)) return reading
  return changed(reading.value, 'LG-C030', { read: cell.text, value: points(reading.value.number) })
}

/** Above 0 and at most 1: most probably a share that lost its percent format. */
function isFraction(value: string): boolean {
  return decimal(value).gt(0) && decimal(value).lte(1)
}

function points(value: string): string {
  return decimal(value).times(100).toFixed()
}
