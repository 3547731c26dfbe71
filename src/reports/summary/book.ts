import { LONGEST, shortNames } from '../../forms/blank/sheet-names.ts'
import type { Run } from '../../model/run.ts'
import type { BookPlan, SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { packTitle } from '../labels.ts'
import { markSheet } from '../output-mark.ts'
import { link } from '../plan.ts'
import { budgetSheets } from './budget-sheet.ts'
import { viewCounty } from './county-view.ts'
import { dutiesSheets } from './duties-sheet.ts'
import { extraSheets } from './extra-sheets.ts'
import { indexSheet } from './index-sheet.ts'
import { missingSheet, problemsSheet } from './lists.ts'
import { moneySheets } from './money-sheets.ts'
import { SHEETS } from './places.ts'
import { layOutProof, proofSheet } from './proof-sheet.ts'
import { recordSheet } from './record-sheet.ts'
import { rulesSheet } from './rules-sheet.ts'
import { sourcesSheet } from './sources-sheet.ts'
import { undecidedSheet } from './undecided-sheet.ts'

/** 资金分配汇总.xlsx: the amounts of each sheet add up to those of the next, to the fen, by formulas; `version` is the program's. */
export function summaryBook(run: Run, pack: Pack, version: string): BookPlan {
  const view = viewCounty(run, pack)
  const proof = layOutProof(run, pack)
  const money = moneySheets(run, pack, view, proof)
  const ownSheets = extraSheets(run, pack)
  const sheets = [
    ...money.sheets,
    ...dutiesSheets(run, pack),
    ...budgetSheets(run, pack, money.anchors),
    undecidedSheet(pack, view, proof, money.anchors),
    missingSheet(run, pack),
    problemsSheet(run, pack, money.anchors),
    ...ownSheets,
    proofSheet(proof, money.anchors, pack),
    rulesSheet(run, pack),
    sourcesSheet(run, pack, version),
    recordSheet(run, pack, version),
  ]
  const named = withNames(sheets, new Set(ownSheets))
  return {
    sheets: [indexSheet(run, pack, named), ...named.map(leadingBack), markSheet('summary')],
    title: `${packTitle(pack)}资金分配汇总`,
  }
}

/** A pack's own sheets under names that a sheet may have, and that none of ours has: no formula looks at them. */
function withNames(sheets: readonly SheetPlan[], own: ReadonlySet<SheetPlan>): SheetPlan[] {
  const ours = [SHEETS.index, ...sheets.filter((sheet) => !own.has(sheet)).map(({ name }) => name)]
  const names = shortNames([...ours, ...[...own].map(({ name }) => name)], null, LONGEST).slice(ours.length)
  return sheets.map((sheet) => (own.has(sheet) ? { ...sheet, name: names.shift()! } : sheet))
}

/** A click on the first head of a sheet leads back to 目录. */
function leadingBack(plan: SheetPlan): SheetPlan {
  const at = plan.rows.findIndex(({ cells }) => cells[0]?.look === 'head')
  const head = plan.rows[at]
  const first = head?.cells[0]
  if (!head || first?.content.kind !== 'text') return plan
  const linked = link(first.content.text, SHEETS.index, 'A1', first.look)
  return { ...plan, rows: plan.rows.with(at, { ...head, cells: head.cells.with(0, linked) }) }
}
