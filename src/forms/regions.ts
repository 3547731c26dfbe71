import { between, type Paper } from './paper.ts'
import type { PrintedPack } from './printed-form.ts'
import { recognise } from './recognise.ts'
import { titleLines, type TitleLine } from './title.ts'

/** A part of a sheet that may hold one form. */
export interface Region {
  part: Paper
  titles: readonly TitleLine[]
}

/**
 * The parts of a sheet: one, unless several forms stand below each other, each under its title with its labels. A list
 * of titles alone (a cover, a table of contents) makes no parts.
 */
export function regionsOf(paper: Paper, printed: PrintedPack, said: string | undefined): Region[] {
  const titles = titleLines(paper, printed)
  const starts = [...new Set(titles.map(({ row }) => row))]
  if (starts.length < 2) return [{ part: paper, titles }]
  const cut = starts.map((start, index): Region => {
    const top = index === 0 ? 0 : start
    const part = between(paper, top, (starts[index + 1] ?? Infinity) - 1)
    return { part, titles: titles.filter(({ row }) => row === start) }
  })
  const held = cut.filter(({ part, titles: own }) => recognise(part, printed, own, said).kind === 'form')
  if (held.length > 1) return held
  return [{ part: paper, titles: held.length === 1 ? held[0]!.titles : [] }]
}
