import { makeFinding } from '../findings/make.ts'
import { subjectKey, type Subject } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import { valueText, type Observation } from '../model/observation.ts'
import { placeText } from '../model/place-text.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { observationOf } from '../submission/observed.ts'
import { rowPlace, type OwnedRow, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['oneKind']>

/**
 * One name under two kinds (零工驿站 in one form, 家门口就业服务站 in the other), named at the later cell; and a warning for
 * a name that has the word of another kind in it.
 */
export const checkOneKind: RunCheck<Params> = ({ of }, check, pack, county) => {
  const first = new Map<string, Observation>()
  return county.subjects.flatMap((subject) => {
    const found = choiceOf(subject, of, Object.keys(pack.forms))
    if (!found) return []
    const { owned, cell } = found
    const key = subjectKey(subject)
    const earlier = first.get(key)
    first.set(key, earlier ?? cell)
    if (county.named.get(key)?.length === 1) return otherWord(found, of, check, pack)
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

interface Found {
  owned: OwnedRow
  cell: Observation
}

/** 某某零工驿站 as a 零工市场: the longest word of a kind that its name has in it is another one's. */
function otherWord({ owned, cell }: Found, of: string, check: Check, pack: Pack): Finding[] {
  const { name } = owned.subject
  const kinds = pack.forms[owned.form.form]?.fields.find(({ key }) => key === of)?.choices ?? []
  const [named] = kinds
    .filter((kind) => name.includes(kind))
    .toSorted((one, other) => other.length - one.length)
  const read = valueText(cell.value)
  if (named === undefined || name.includes(read)) return []
  const data = { name, label: cell.label, read, named }
  return [makeFinding('LG-X086', data, { ...rowPlace(cell, owned, check), severity: 'warning' })]
}

function choiceOf(subject: Subject, field: string, forms: readonly string[]): Found | undefined {
  for (const holding of forms.flatMap((form) => subject.holdings[form] ?? [])) {
    const cell = observationOf(holding, field)
    if (cell?.value.kind === 'choice') return { owned: { ...holding, subject }, cell }
  }
  return undefined
}
