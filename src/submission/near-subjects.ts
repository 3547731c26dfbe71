import { makeFinding } from '../findings/make.ts'
import { subjectKey, type Subject } from '../model/county.ts'
import { groupedBy } from '../model/grouped.ts'
import type { Finding } from '../model/finding.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { nearNames } from './near.ts'
import { nameAt } from './same-station.ts'

/**
 * One warning for each station that is named nearly as another one of its town, where each has handed in what the other has
 * not: the two may be one. Where the pack pairs the forms, that is said there (T-X1).
 */
export function nearSubjectFindings(pack: Pack, subjects: readonly Subject[]): Finding[] {
  const paired = new Set<string>(pack.checks.flatMap(({ pair }) => pair?.forms ?? []))
  const open = subjects.filter((subject) => !ownForms(pack, subject).some((form) => paired.has(form)))
  const groups = groupedBy(open, ({ kind, period, town }) => JSON.stringify([kind, period, town]))
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, at) => asked(pack, one, group.slice(0, at))),
  )
}

function asked(pack: Pack, subject: Subject, before: readonly Subject[]): Finding[] {
  const here = nameAt(pack, subject)
  const forms = ownForms(pack, subject)
  const apart = before.filter((other) => ownForms(pack, other).every((form) => !forms.includes(form)))
  const [near] = nearNames(
    subject.name,
    apart.map(({ name }) => name),
  )
  if (!here || near === undefined) return []
  const { path, sheet, cell, label, field, form } = here
  const data = { label, name: subject.name, near }
  return [makeFinding('LG-X036', data, { path, sheet, cell, form, field, subject: subjectKey(subject) })]
}

/** Those of the forms that make somebody a subject which it has handed in. */
function ownForms(pack: Pack, { kind, holdings }: Subject): string[] {
  return (pack.subjects[kind]?.madeBy ?? []).filter((form) => holdings[form] !== undefined)
}
