import type { Workbook } from '../model/grid.ts'
import { oncePer } from '../model/once-per.ts'
import { usePack, type PackFile } from '../packs/load.ts'
import type { Tree } from '../packs/resolve.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { labelKey } from './label-key.ts'
import { cellsOf, keysOf, type Paper } from './paper.ts'
import { printedPack, type PrintedPack } from './printed-form.ts'
import { papersOf } from './read.ts'
import { recognise } from './recognise.ts'
import { regionsOf } from './regions.ts'

/**
 * The id of the pack whose forms fit a workbook best; what the workbook says about itself decides between equals.
 * Null where nothing fits.
 */
export function recognisePack(
  workbook: Workbook,
  packs: readonly Pack[],
  papers: readonly Paper[] = papersOf(workbook),
  printedOf: (pack: Pack) => PrintedPack = printedPack,
): string | null {
  const titled = onlyTitled(papers, packs, titlesOf)
  if (titled && papers.some((paper) => shareOf(paper, printedOf(titled)) > 0)) return titled.pack
  let best: { id: string; weight: number } | null = null
  for (const pack of packs) {
    const printed = printedOf(pack)
    const share = papers.reduce((total, paper) => total + shareOf(paper, printed), 0)
    if (share === 0) continue
    const weight = share + (workbook.identity?.pack === pack.pack ? 0.001 : 0)
    if (!best || weight > best.weight) best = { id: pack.pack, weight }
  }
  return best?.id ?? null
}

/** Titles stand in the first rows. */
const TITLE_ROWS = 8

/**
 * The only file of a pack of which a title stands on the papers: the others need not be loaded. Undefined where there
 * is none, or more than one.
 */
export function titledFile(papers: readonly Paper[], files: readonly PackFile[]): PackFile | undefined {
  return onlyTitled(papers, files, writtenTitles)
}

function onlyTitled<Candidate>(
  papers: readonly Paper[],
  candidates: readonly Candidate[],
  titles: (candidate: Candidate) => readonly string[],
): Candidate | undefined {
  const lines = papers.flatMap((paper) =>
    paper.rows
      .slice(0, TITLE_ROWS)
      .flatMap((row) => [...cellsOf(paper, row)].flatMap((cell) => keysOf(paper, cell)[0] ?? [])),
  )
  // one search for each title: there are dozens of them, and of lines
  const ends = lines.map((line) => `${line}\n`).join('')
  const titled = candidates.filter((candidate) =>
    titles(candidate).some((title) => ends.includes(`${title}\n`)),
  )
  return titled.length === 1 ? titled[0] : undefined
}

/** The titles of a pack's forms, as they are compared. */
export const titlesOf = oncePer((pack: Pack) =>
  Object.values(pack.forms).flatMap((form) => [form.title, ...(form.titles ?? [])].map(labelKey)),
)

/** The same from the file of a pack, unless an interpretation decides about one of them. */
const writtenTitles = oncePer((file: PackFile) => {
  const titles = valuesOf(valueOf(file.tree, 'forms')).flatMap((form) => [
    valueOf(form, 'title'),
    ...valuesOf(valueOf(form, 'titles')),
  ])
  const written = titles.flatMap((title) => (typeof title === 'string' ? [labelKey(title)] : []))
  return written.length === titles.length ? written : titlesOf(usePack(file).pack)
})

function valueOf(tree: Tree | undefined, key: string): Tree | undefined {
  return typeof tree === 'object' ? new Map(Object.entries(tree)).get(key) : undefined
}

function valuesOf(tree: Tree | undefined): Tree[] {
  return typeof tree === 'object' ? Object.values(tree) : []
}

function shareOf(paper: Paper, printed: PrintedPack): number {
  if (paper.rows.length === 0) return 0
  return regionsOf(paper, printed, undefined).reduce((total, { part, titles }) => {
    const found = recognise(part, printed, titles, undefined)
    if (found.kind !== 'form') return total
    return total + found.fit.share + (found.fit.title ? 0.5 : 0)
  }, 0)
}
