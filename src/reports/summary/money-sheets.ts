import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { hasVillages, levelWord } from '../level-above.ts'
import { spanOf } from '../plan.ts'
import type { Anchor, Anchors } from '../anchors.ts'
import type { CountyView } from './county-view.ts'
import { levelSheet } from './level-sheet.ts'
import { SHEETS, villageColumns, type Places } from './places.ts'
import type { Proof } from './proof-sheet.ts'
import { rankingEntries, stationsSheet } from './stations-sheet.ts'
import { SUBJECTS_SHEET, subjectPlaces, subjectsSheet, subjectsSpan } from './subjects-sheet.ts'
import { townsSheet } from './towns-sheet.ts'
import { villagesSheet } from './villages-sheet.ts'

/** The sheets of money, each adding up the next, and the line of every subject on them. */
export interface MoneySheets {
  sheets: SheetPlan[]
  anchors: Anchors
}

/** By town, village and station; for a pack without villages by the level above and by subject. */
export function moneySheets(run: Run, pack: Pack, view: CountyView, proof: Proof): MoneySheets {
  return hasVillages(pack) ? villageSheets(run, pack, view, proof) : plainSheets(run, pack, proof)
}

function villageSheets(run: Run, pack: Pack, view: CountyView, proof: Proof): MoneySheets {
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

function plainSheets(run: Run, pack: Pack, proof: Proof): MoneySheets {
  const word = levelWord(pack)
  const subjects = subjectsSheet(run, pack, proof)
  const span = subjectsSpan(run)
  const anchors = new Map(
    run.subjects.map((card, index) => [card, { sheet: SUBJECTS_SHEET, row: span.first + index }]),
  )
  if (word === null) return { sheets: [subjects], anchors }
  return { sheets: [levelSheet(run, pack, word, subjectPlaces(pack, span, proof)), subjects], anchors }
}
