import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { spanOf } from '../plan.ts'
import type { Anchor, Anchors } from './anchors.ts'
import type { CountyView } from './county-view.ts'
import { SHEETS, type Places } from './places.ts'
import type { Proof } from './proof-sheet.ts'
import { rankingEntries, stationsSheet } from './stations-sheet.ts'
import { townsSheet } from './towns-sheet.ts'
import { villageColumns, villagesSheet } from './villages-sheet.ts'

/** The towns' sheet, the villages' and the stations', each adding up the next. */
export function villageSheets(
  run: Run,
  pack: Pack,
  view: CountyView,
  proof: Proof,
): { sheets: SheetPlan[]; anchors: Anchors } {
  const ranking = rankingEntries(pack, view)
  const places: Places = {
    villages: spanOf(1, view.villages.length),
    stations: spanOf(1, ranking.length),
    undecided: spanOf(1, view.undecided.length),
    villageColumns: villageColumns(pack, view.mainKind),
  }
  const anchors = new Map<Scorecard, Anchor>()
  view.villages.forEach(({ card }, index) => {
    if (card) anchors.set(card, { sheet: SHEETS.villages, row: places.villages.first + index })
  })
  ranking.forEach((entry, index) => {
    if ('line' in entry) return
    anchors.set(entry, { sheet: SHEETS.stations, row: places.stations.first + index })
  })
  const sheets = [
    townsSheet(run, pack, view, places),
    villagesSheet(pack, view, places, proof),
    stationsSheet(pack, view, ranking, proof),
  ]
  return { sheets, anchors }
}
