import { groupedBy } from '../model/grouped.ts'
import { areaAt, between, betweenColumns, cellsOf, type Paper, usedColumns } from './paper.ts'
import type { PrintedPack } from './printed-form.ts'
import { recognise } from './recognise.ts'
import { titleLines, type TitleLine } from './title.ts'

/** A part of a sheet that may hold one form. */
export interface Region {
  part: Paper
  titles: readonly TitleLine[]
}

/**
 * The parts of a sheet: one, unless several forms stand side by side or below each other, each under its title with its
 * labels. A list of titles alone (a cover, a table of contents) makes no parts.
 */
export function regionsOf(paper: Paper, printed: PrintedPack, said: string | undefined): Region[] {
  const titles = titleLines(paper, printed)
  if (titles.length < 2) return [{ part: paper, titles }]
  const isForm = ({ part, titles: own }: Region) => recognise(part, printed, own, said).kind === 'form'
  const parts = formsIn({ part: paper, titles }, isForm)
  if (parts.length > 1) return parts
  const held = bandsOf({ part: paper, titles }).filter(isForm)
  return [{ part: paper, titles: held.length === 1 ? held[0]!.titles : [] }]
}

/** The forms of a region, cut between columns or between rows as long as that gives more than one. */
function formsIn(region: Region, isForm: (region: Region) => boolean): Region[] {
  for (const pieces of [blocksOf(region), bandsOf(region)]) {
    if (pieces.length < 2) continue
    const held = pieces.map((piece) => formsIn(piece, isForm)).filter(({ length }) => length > 0)
    if (held.length > 1) return held.flat()
  }
  return isForm(region) ? [region] : []
}

/** Forms below each other: each begins at its title. */
function bandsOf({ part, titles }: Region): Region[] {
  const starts = [...new Set(titles.map(({ row }) => row))]
  return starts.map((start, index) => ({
    part: between(part, index === 0 ? 0 : start, (starts[index + 1] ?? Infinity) - 1),
    titles: titles.filter(({ row }) => row === start),
  }))
}

/** So many forms stand side by side at most; more titles in a row are something else. */
const WIDEST = 30

/** Forms side by side: each begins behind the empty column left of its title, or where its title's merge begins. */
function blocksOf(region: Region): readonly Region[] {
  const { part, titles } = region
  const runs = runsOf(part)
  const first = Math.min(...runs.values())
  const blocks = groupedBy(titles, ({ cell }) => {
    const { left, right } = areaAt(part, cell.row, cell.column)
    const run = runs.get(left)!
    return run === first && right > left ? left : run
  })
  if (blocks.size > WIDEST) return [region]
  const starts = [...blocks.keys()].toSorted((one, other) => one - other)
  const touching = starts.some((start) => runs.get(start) !== start)
  if (touching && ![...blocks.values()].every(([title]) => isOnTop(part, title!))) return [region]
  return starts.map((start, index) => ({
    part: betweenColumns(part, index === 0 ? 0 : start, (starts[index + 1] ?? Infinity) - 1),
    titles: blocks.get(start)!,
  }))
}

/** Above the titles of forms that touch there is the number of an annex and a heading at most, no form. */
function isOnTop({ rows }: Paper, { row }: TitleLine): boolean {
  return rows.filter((above) => above < row).length <= 2
}

/**
 * Of each column that is used the first one of those without an empty column between them. What lies under a merge is
 * not empty, unless it is a heading over several forms.
 */
function runsOf(part: Paper): Map<number, number> {
  const ends = new Map<number, number>()
  for (const row of part.rows) {
    const areas = [...cellsOf(part, row)].length > 1 ? (part.areas.get(row) ?? []) : []
    for (const { left, right } of areas) ends.set(left, Math.max(right, ends.get(left) ?? 0))
  }
  const runs = new Map<number, number>()
  let [start, end] = [0, -1]
  for (const column of [...usedColumns(part)].toSorted((one, other) => one - other)) {
    if (column > end + 1) start = column
    runs.set(column, start)
    end = Math.max(end, column, ends.get(column) ?? 0)
  }
  return runs
}
