import { makeFinding } from '../findings/make.ts'
import { subjectKey, type Subject } from '../model/county.ts'
import { valueText, type Observation } from '../model/observation.ts'
import { placeText } from '../model/place-text.ts'
import type { Check } from '../packs/schema/check.ts'
import { observationOf } from '../submission/observed.ts'
import { rowPlace, type OwnedRow, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['oneKind']>

/** One name under two kinds (零工驿站 in one form, 家门口就业服务站 in the other); named at the later cell. */
export const checkOneKind: RunCheck<Params> = ({ of }, check, pack, county) => {
  const first = new Map<string, Observation>()
  return county.subjects.flatMap((subject) => {
    const found = choiceOf(subject, of, Object.keys(pack.forms))
    if (!found) return []
    const { owned, cell } = found
    const key = subjectKey(subject)
    const earlier = first.get(key)
    first.set(key, earlier ?? cell)
    if (!earlier || valueText(earlier.value) === valueText(cell.value)) return []
    const data = {
      label: cell.label,
      read: valueText(cell.value),
      first: valueText(earlier.value),
      name: subject.name,
      other: placeText(earlier.spot),
    }
    return [makeFinding('LG-X085', data, rowPlace(cell, owned, check))]
  })
}

function choiceOf(
  subject: Subject,
  field: string,
  forms: readonly string[],
): { owned: OwnedRow; cell: Observation } | undefined {
  for (const holding of forms.flatMap((form) => subject.holdings[form] ?? [])) {
    const cell = observationOf(holding, field)
    if (cell?.value.kind === 'choice') return { owned: { ...holding, subject }, cell }
  }
  return undefined
}
