import type { Run } from '../../model/run.ts'
import type { SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import type { Anchors } from './anchors.ts'
import { levelSheet } from './level-sheet.ts'
import type { Proof } from './proof-sheet.ts'
import { SUBJECTS_SHEET, subjectPlaces, subjectsSheet, subjectsSpan } from './subjects-sheet.ts'
import { levelWord } from '../level-above.ts'

/** The sheets of money of a pack without villages: by the level above, where there is one, and one row a subject. */
export function plainSheets(run: Run, pack: Pack, proof: Proof): { sheets: SheetPlan[]; anchors: Anchors } {
  const word = levelWord(pack)
  const subjects = subjectsSheet(run, pack, proof)
  const span = subjectsSpan(run)
  const anchors = new Map(
    run.subjects.map((card, index) => [card, { sheet: SUBJECTS_SHEET, row: span.first + index }]),
  )
  if (word === null) return { sheets: [subjects], anchors }
  return { sheets: [levelSheet(run, pack, word, subjectPlaces(pack, span, proof)), subjects], anchors }
}
