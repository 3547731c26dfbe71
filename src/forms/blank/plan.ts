import type { BookPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import type { BlankFill } from './fill.ts'
import { planForm } from './form-sheet.ts'
import { fieldNames, identitySheet } from './identity.ts'
import { instructionsSheet } from './instructions.ts'
import { INSTRUCTIONS_SHEET } from './sheet-names.ts'
import { listSheets } from './sheet-list.ts'

/**
 * A blank workbook: instructions, the town's forms, the forms of each of its stations, and a very hidden sheet that says
 * which forms these are. Nothing is known of the pack but its vocabulary.
 */
export function planBlank(pack: Pack, fill: BlankFill): BookPlan {
  const sheets = listSheets(pack, fill)
  const forms = sheets.map((sheet) => ({ sheet, ...planForm(pack, fill, sheet) }))
  const identity = [
    [INSTRUCTIONS_SHEET, 'instructions'] as const,
    ...sheets.map(({ name, id }) => [name, id] as const),
  ]
  return {
    sheets: [
      instructionsSheet(pack, fill.town, sheets),
      ...forms.map(({ plan }) => plan),
      identitySheet(pack.pack, identity),
    ],
    names: fieldNames(forms),
    title: pack.status === 'draft' ? `${pack.title}（征求意见稿）` : pack.title,
  }
}
