import { makeFinding } from '../findings/make.ts'
import { subjectKey } from '../model/county.ts'
import type { Check } from '../packs/schema/check.ts'
import { observationOf } from '../submission/observed.ts'
import { ownedRows, rowPlace, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['handedIn']>

/** A paper that is ticked 是 and isn't in the submission (Y-F3, Q-E3, Q-E4); named at the box. */
export const checkHandedIn: RunCheck<Params> = ({ ticked, form }, check, pack, county) => {
  const [id, field] = ticked.split('.')
  return ownedRows(county, id!).flatMap((owned) => {
    const box = observationOf(owned, field!)
    if (box?.value.kind !== 'choice' || box.value.choice !== '是') return []
    // under another kind too: that one of the two is wrong is an error of its own
    const same = county.named.get(subjectKey(owned.subject)) ?? [owned.subject]
    if (same.some(({ holdings }) => holdings[form] !== undefined)) return []
    const data = { label: box.label, form: pack.forms[form]?.title ?? form, name: owned.subject.name }
    return [makeFinding('LG-X082', data, rowPlace(box, owned, check))]
  })
}
