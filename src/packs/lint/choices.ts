import { fieldTarget } from '../field-path.ts'
import { nearestOrAll } from '../nearest.ts'
import type { Field } from '../schema/form.ts'
import { itemRulesOf, type Complaint, type View } from './view.ts'

/** Every choice of a field has its points, and no other has. */
export function choicesWithPoints(view: View): Complaint[] {
  return itemRulesOf(view).flatMap(({ rule, item, subject, path }) => {
    const { byChoice } = rule
    const noneWhen = 'noneWhen' in rule ? rule.noneWhen : undefined
    const choicesIn = (of: string) => choicesOf(fieldTarget(view.pack, of, subject.madeBy[0])?.field)
    const found: Complaint[] = []
    const chosen = byChoice && choicesIn(byChoice.of)
    if (chosen) {
      const { label, choices } = chosen
      const given = Object.keys(byChoice.points)
      const at = [...path, 'byChoice', 'points']
      for (const choice of choices.filter((each) => !given.includes(each))) {
        found.push({ code: 'LG-P109', path: at, on: 'key', data: { label, choice } })
      }
      for (const read of given.filter((each) => !choices.includes(each))) {
        const data = { label, read, wanted: nearestOrAll(read, choices) }
        found.push({ code: 'LG-P110', path: [...at, read], on: 'key', data })
      }
    }
    const none = noneWhen && choicesIn(noneWhen.of)
    if (none && !none.choices.includes(noneWhen.is)) {
      const data = { label: none.label, read: noneWhen.is, wanted: nearestOrAll(noneWhen.is, none.choices) }
      found.push({ code: 'LG-P110', path: [...path, 'noneWhen', 'is'], data })
    }
    return found.map((complaint) => ({ ...complaint, clause: item.clause }))
  })
}

/** Undefined for a field that isn't there or isn't chosen from a list: that is reported elsewhere. */
function choicesOf(field: Field | undefined): { label: string; choices: readonly string[] } | undefined {
  if (field?.type === 'yesNo') return { label: field.label, choices: ['是', '否'] }
  return field?.choices ? { label: field.label, choices: field.choices } : undefined
}
