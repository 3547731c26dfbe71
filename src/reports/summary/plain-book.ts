import type { Run } from '../../model/run.ts'
import type { SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { levelSheet } from './level-sheet.ts'
import { levelWord } from './levels.ts'
import { subjectPlaces, subjectsSheet, subjectsSpan } from './subjects-sheet.ts'

/** The sheets of money of a pack without villages: by the level above, where there is one, and one row a subject. */
export function plainSheets(run: Run, pack: Pack): SheetPlan[] {
  const word = levelWord(pack)
  const subjects = subjectsSheet(run, pack)
  if (word === null) return [subjects]
  return [levelSheet(run, pack, word, subjectPlaces(pack, subjectsSpan(run))), subjects]
}
