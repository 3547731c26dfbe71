import type { Workbook } from '../model/grid.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { labelKey } from './label-key.ts'
import { cellsOf, keysOf, type Paper } from './paper.ts'
import { printedPack, type PrintedPack } from './printed-form.ts'
import { papersOf } from './read.ts'
import { recognise } from './recognise.ts'
import { regionsOf } from './regions.ts'

/** The id of the pack whose forms fit a workbook best; what the workbook says about itself decides between equals. Null where nothing fits. */
export function recognisePack(
  workbook: Workbook,
  packs: readonly Pack[],
  papers: readonly Paper[] = papersOf(workbook),
  printedOf: (pack: Pack) => PrintedPack = printedPack,
): string | null {
  const titled = packOfTitles(papers, packs)
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

/** The only pack of which a title stands on the papers; undefined where there is none, or more than one. */
function packOfTitles(papers: readonly Paper[], packs: readonly Pack[]): Pack | undefined {
  const lines = papers.flatMap((paper) =>
    paper.rows
      .slice(0, TITLE_ROWS)
      .flatMap((row) => [...cellsOf(paper, row)].flatMap((cell) => keysOf(paper, cell)[0] ?? [])),
  )
  const titled = packs.filter((pack) => {
    const titles = Object.values(pack.forms).flatMap((form) =>
      [form.title, ...(form.titles ?? [])].map(labelKey),
    )
    return titles.some((title) => lines.some((line) => line.endsWith(title)))
  })
  return titled.length === 1 ? titled[0] : undefined
}

function shareOf(paper: Paper, printed: PrintedPack): number {
  if (paper.rows.length === 0) return 0
  return regionsOf(paper, printed, undefined).reduce((total, { part, titles }) => {
    const found = recognise(part, printed, titles, undefined)
    if (found.kind !== 'form') return total
    return total + found.fit.share + (found.fit.title ? 0.5 : 0)
  }, 0)
}
