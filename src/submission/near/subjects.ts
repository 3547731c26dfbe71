import { makeFinding } from '../../findings/make.ts'
import { subjectKey, type StationList, type Subject } from '../../model/county.ts'
import type { Finding } from '../../model/finding.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { plainName } from '../names.ts'
import { nearNames } from '../near.ts'
import { nameAt } from '../stations/same.ts'

/**
 * One warning for each station that is named nearly as another one of its town, where each has handed in what the other has
 * not: the two may be one. Two that both stand in the county's list (`listed`, towns in the roster's spelling) are two. Where
 * the pack pairs the forms, that is said there (T-X1).
 */
export function nearSubjectFindings(
  pack: Pack,
  subjects: readonly Subject[],
  listed: StationList['stations'],
): Finding[] {
  const known = new Set(listed.map((station) => plainName(subjectKey(station))))
  const paired = new Set<string>(pack.checks.flatMap(({ pair }) => pair?.forms ?? []))
  const making = ({ kind }: Subject) => pack.subjects[kind]?.madeBy ?? []
  const open = subjects.flatMap((subject): Maker[] => {
    const forms = making(subject)
    if (forms.length < 2 || forms.some((form) => paired.has(form))) return []
    const isKnown = known.has(plainName(subjectKey(subject)))
    return [{ subject, isKnown, forms: forms.filter((form) => subject.holdings[form] !== undefined) }]
  })
  const groups = groupedBy(open, ({ subject: { kind, period, town } }) =>
    JSON.stringify([kind, period, town]),
  )
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, at) => askedOf(pack, one, group.slice(0, at))),
  )
}

/** A subject with the forms that make it one, as far as it has handed them in. */
interface Maker {
  subject: Subject
  isKnown: boolean
  forms: readonly string[]
}

function askedOf(pack: Pack, { subject, isKnown, forms }: Maker, before: readonly Maker[]): Finding[] {
  const doubtful = before.filter((other) => !(isKnown && other.isKnown))
  const apart = doubtful.filter((other) => other.forms.every((form) => !forms.includes(form)))
  const names = apart.map((other) => other.subject.name)
  const [near] = nearNames(subject.name, names)
  const here = near === undefined ? undefined : nameAt(pack, subject)
  if (!here || near === undefined) return []
  const { path, sheet, cell, label, field, form } = here
  const data = { label, name: subject.name, near }
  return [makeFinding('LG-X036', data, { path, sheet, cell, form, field, subject: subjectKey(subject) })]
}
