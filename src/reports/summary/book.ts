import type { Run } from '../../model/run.ts'
import type { BookPlan, SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { packTitle } from '../labels.ts'
import { markSheet } from '../output-mark.ts'
import { link } from '../plan.ts'
import { viewCounty } from './county-view.ts'
import { dutiesSheets } from './duties-sheet.ts'
import { extraSheets } from './extra-sheets.ts'
import { indexSheet } from './index-sheet.ts'
import { hasVillages } from './levels.ts'
import { missingSheet, problemsSheet } from './lists.ts'
import { SHEETS } from './places.ts'
import { plainSheets } from './plain-book.ts'
import { layOutProof, proofSheet } from './proof-sheet.ts'
import { recordSheet } from './record-sheet.ts'
import { rulesSheet } from './rules-sheet.ts'
import { sourcesSheet } from './sources-sheet.ts'
import { undecidedSheet } from './undecided-sheet.ts'
import { villageSheets } from './village-book.ts'

export interface SummaryOptions {
  /** of the program */
  version: string
}

/** 资金分配汇总.xlsx: the amounts of each sheet add up to those of the next, to the fen, by formulas. */
export function summaryBook(run: Run, pack: Pack, options: SummaryOptions): BookPlan {
  const view = viewCounty(run, pack)
  const proof = layOutProof(run, pack)
  const money = hasVillages(pack) ? villageSheets(run, pack, view, proof) : plainSheets(run, pack, proof)
  const sheets = [
    ...money.sheets,
    ...dutiesSheets(run, pack),
    undecidedSheet(pack, view, proof, money.anchors),
    missingSheet(run, pack),
    problemsSheet(run, pack, money.anchors),
    ...extraSheets(run, pack),
    proofSheet(proof, money.anchors, pack),
    rulesSheet(run, pack, run.alternatives ?? []),
    sourcesSheet(run, pack, options.version),
    recordSheet(run, pack, options.version),
  ]
  return {
    sheets: [indexSheet(run, pack, sheets), ...sheets.map(leadingBack), markSheet('summary')],
    names: [],
    title: `${packTitle(pack)}资金分配汇总`,
  }
}

/** A click on the first head of a sheet leads back to 目录. */
function leadingBack(plan: SheetPlan): SheetPlan {
  const at = (plan.freeze?.rows ?? 1) - 1
  const head = plan.rows[at]
  const first = head?.cells[0]
  if (!head || first?.content.kind !== 'text') return plan
  const linked = link(first.content.text, SHEETS.index, 'A1', first.look)
  return { ...plan, rows: plan.rows.with(at, { ...head, cells: head.cells.with(0, linked) }) }
}
