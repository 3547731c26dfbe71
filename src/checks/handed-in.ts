import { makeFinding } from '../findings/make.ts'
import { subjectKey, type Subject } from '../model/county.ts'
import type { Check } from '../packs/schema/check.ts'
import { nearNames, perhaps } from '../submission/near.ts'
import { observationOf } from '../submission/observed.ts'
import { isStrange } from '../submission/roster-index.ts'
import { everybody, isUnread, ownedRows, rowPlace, type Checked, type RunCheck } from './reported.ts'

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
    if (isUnread(county, form, owned.form.path) || isStrange(county.index, owned.subject.town)) return []
    const { name } = owned.subject
    const near = nearNames(name, othersWith(form, id!, owned.subject, county))
    const { title } = pack.forms[form]!
    const data = { label: box.label, form: title, name, ...perhaps(near) }
    return [makeFinding('LG-X082', data, rowPlace(box, owned, check))]
  })
}

/** Names of the same town that have the paper and no application: one of them may be the same station, spelled otherwise. */
function othersWith(paper: string, application: string, { town }: Subject, county: Checked): string[] {
  const beside = everybody(county).filter(
    ({ holdings, ...other }) =>
      other.town === town && holdings[paper] !== undefined && holdings[application] === undefined,
  )
  return beside.map(({ name }) => name)
}
