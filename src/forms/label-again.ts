import type { Finding } from '../model/finding.ts'
import { address, type Cell } from '../model/grid.ts'
import type { Labelled } from './labelled.ts'
import { findingAt, type Reader, shown } from './observe.ts'
import { areaAt, cellsOf, keysOf, type Paper, shownAt } from './paper.ts'

/** What is longer is no answer, but words of the form. */
const LONGEST = 40

/** Labels of a record that stand a second time, with something else beside them: only the first place is read. */
export function labelsAgain(paper: Paper, places: readonly Labelled[], reader: Reader): Finding[] {
  const known = new Set(places.flatMap((place) => [spotOf(place.label), spotOf(place)]))
  return paper.rows.flatMap((row) =>
    [...cellsOf(paper, row)].flatMap((cell) => {
      const first = known.has(spotOf(cell)) ? undefined : placeOf(paper, cell, places)
      const { top, right } = areaAt(paper, cell.row, cell.column)
      const beside = first && shownAt(paper, top, right + 1)
      if (!first?.value || !beside || known.has(spotOf(beside))) return []
      const [read, counted] = [contentOf(beside), contentOf(first.value)]
      if (read === counted || read.length > LONGEST) return []
      const { field, label } = first.printed
      const data = { label, ...shown(field, { read, first: counted }), cell: spotOf(first) }
      return [findingAt(reader, spotOf(beside), field.key, 'LG-H009', data)]
    }),
  )
}

function placeOf(paper: Paper, cell: Cell, places: readonly Labelled[]): Labelled | undefined {
  const keys = keysOf(paper, cell)
  return places.find(({ printed }) => printed.keys.some((key) => keys.includes(key)))
}

function contentOf({ date, text }: Cell): string {
  return date ?? text
}

function spotOf({ row, column }: { row: number; column: number }): string {
  return address(row, column)
}
