import type { Run } from '../../model/run.ts'
import type { BookPlan, SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { packTitle } from '../labels.ts'
import { markSheet } from '../output-mark.ts'
import { spanOf } from '../plan.ts'
import { viewCounty, type CountyView } from './county-view.ts'
import { dutiesSheets } from './duties-sheet.ts'
import { extraSheets } from './extra-sheets.ts'
import { hasVillages } from './levels.ts'
import { missingSheet, problemsSheet } from './lists.ts'
import type { Places } from './places.ts'
import { plainSheets } from './plain-book.ts'
import { rulesSheet } from './rules-sheet.ts'
import { sourcesSheet } from './sources-sheet.ts'
import { rankingEntries, stationsSheet } from './stations-sheet.ts'
import { townsSheet } from './towns-sheet.ts'
import { undecidedSheet } from './undecided-sheet.ts'
import { villageColumns, villagesSheet } from './villages-sheet.ts'

export interface SummaryOptions {
  /** of the program */
  version: string
}

/** 资金分配汇总.xlsx: the amounts of each sheet add up to those of the next, to the fen, by formulas. */
export function summaryBook(run: Run, pack: Pack, options: SummaryOptions): BookPlan {
  const view = viewCounty(run, pack)
  return {
    sheets: [
      ...(hasVillages(pack) ? villageSheets(run, pack, view) : plainSheets(run, pack)),
      ...dutiesSheets(run, pack),
      undecidedSheet(pack, view),
      missingSheet(run, pack),
      problemsSheet(run, pack),
      ...extraSheets(run, pack),
      rulesSheet(run, pack, run.alternatives ?? []),
      sourcesSheet(run, pack, options.version),
      markSheet('summary'),
    ],
    names: [],
    title: `${packTitle(pack)}资金分配汇总`,
  }
}

/** The towns' sheet, the villages' and the stations', each adding up the next. */
function villageSheets(run: Run, pack: Pack, view: CountyView): SheetPlan[] {
  const ranking = rankingEntries(pack, view)
  const places: Places = {
    villages: spanOf(1, view.villages.length),
    stations: spanOf(1, ranking.length),
    undecided: spanOf(1, view.undecided.length),
    villageColumns: villageColumns(pack, view.mainKind),
  }
  return [
    townsSheet(run, pack, view, places),
    villagesSheet(pack, view, places),
    stationsSheet(pack, view, ranking),
  ]
}
