import { makeFinding } from '../findings/make.ts'
import { subjectKey, type Subject } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { nearNames, perhaps } from '../submission/near.ts'
import { nameRole, roleIn } from '../submission/observed.ts'
import type { RunCheck } from './reported.ts'

type Params = NonNullable<Check['pair']>

/** Whoever handed one of two forms in handed in the other too (T-X1); named at the cell of the name that there is. */
export const checkPair: RunCheck<Params> = ({ forms: [one, other] }, check, pack, { subjects }) => {
  const onlyOne = halves(subjects, one, other)
  const onlyOther = halves(subjects, other, one)
  return [
    ...onlyOne.map((subject) => lacking(subject, one, other, onlyOther, check, pack)),
    ...onlyOther.map((subject) => lacking(subject, other, one, onlyOne, check, pack)),
  ]
}

function halves(subjects: readonly Subject[], has: string, lacks: string): Subject[] {
  return subjects.filter(({ holdings }) => holdings[has] !== undefined && holdings[lacks] === undefined)
}

/** `others` have only the form that is lacking here: one of them may be the same station under another spelling. */
function lacking(
  subject: Subject,
  has: string,
  lacks: string,
  others: readonly Subject[],
  check: Check,
  pack: Pack,
): Finding {
  const rules = pack.forms[has]!
  const { form, row } = subject.holdings[has]![0]!
  const name = roleIn(rules, { form, row }, nameRole(rules)!)
  const beside = others.filter(({ town }) => town === subject.town).map((one) => one.name)
  const data = {
    label: name?.label ?? '名称',
    name: subject.name,
    has: rules.title,
    lacks: pack.forms[lacks]!.title,
    ...perhaps(nearNames(subject.name, beside)),
  }
  return makeFinding('LG-X040', data, {
    path: form.path,
    sheet: form.sheet,
    cell: name?.spot.cell ?? null,
    form: has,
    field: name?.field ?? null,
    subject: subjectKey(subject),
    clause: check.clause,
    severity: check.severity,
  })
}
