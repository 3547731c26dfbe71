import { textWidth } from '../build/heights.ts'
import { HEADING, type Note } from './comments.ts'
import type { SheetMap } from './sheet-map.ts'

/** Place of a note's box: column, pixels into it, row, pixels into it; for its left top and its right bottom. */
export type Anchor = readonly [number, number, number, number, number, number, number, number]

const LINE = 15
const CHARACTER = 6
const NARROW = 200
const WIDE = 320
const TALLEST = 420
const DEFAULT_COLUMN = 8.43
const DEFAULT_ROW = 15

/** Where a note's box stands, right of its cell, as large as its text. */
export function anchorOf(note: Note, map: SheetMap): Anchor {
  const { width, height } = sizeOf(`${HEADING}\n${note.text}`)
  const left = note.column
  const top = Math.max(0, note.row - 2)
  const across = walk(left, 12 + width, (index) => columnPixels(map, index + 1))
  const down = walk(top, 8 + height, (index) => rowPixels(map, index + 1))
  return [left, 12, top, 8, across.index, across.rest, down.index, down.rest]
}

function sizeOf(text: string): { width: number; height: number } {
  const narrow = linesOf(text, NARROW)
  const width = narrow > 12 ? WIDE : NARROW
  const lines = narrow > 12 ? linesOf(text, WIDE) : narrow
  return { width, height: Math.min(TALLEST, lines * LINE + 12) }
}

function linesOf(text: string, width: number): number {
  const room = Math.floor((width - 12) / CHARACTER)
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0)
}

/** Walks over columns or rows until the pixels are used up. */
function walk(
  from: number,
  pixels: number,
  sizeAt: (index: number) => number,
): { index: number; rest: number } {
  let index = from
  let rest = pixels
  for (let steps = 0; steps < 200; steps += 1) {
    const size = sizeAt(index)
    if (rest < size) break
    rest -= size
    index += 1
  }
  return { index, rest: Math.max(0, Math.round(rest)) }
}

function columnPixels(map: SheetMap, column: number): number {
  const span = map.columns.find((one) => one.min <= column && column <= one.max)
  if (span?.hidden) return 0
  return Math.round((span?.width ?? DEFAULT_COLUMN) * 7 + 5)
}

function rowPixels(map: SheetMap, row: number): number {
  return Math.round(((map.heights.get(row) ?? DEFAULT_ROW) * 4) / 3)
}
