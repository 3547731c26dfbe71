import type { Workbook } from '../model/grid.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { Paper } from './paper.ts'
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

function shareOf(paper: Paper, printed: PrintedPack): number {
  if (paper.rows.length === 0) return 0
  return regionsOf(paper, printed, undefined).reduce((total, { part, titles }) => {
    const found = recognise(part, printed, titles, undefined)
    if (found.kind !== 'form') return total
    return total + found.fit.share + (found.fit.title ? 0.5 : 0)
  }, 0)
}
