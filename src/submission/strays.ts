import { makeFinding } from '../findings/make.ts'
import { subjectKey, type Subject } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { headRole, nameRole, rowRole } from './observed.ts'
import { nearNames, suggest } from './near.ts'

/** Stations of the same town that a stray name may stand for. */
export function nearSubjects(stray: Subject, subjects: readonly Subject[]): string[] {
  const beside = subjects.filter(({ kind, town }) => kind === stray.kind && town === stray.town)
  return nearNames(
    stray.name,
    beside.map(({ name }) => name),
  )
}

/** One warning for each station that has rows in monthly or inspection forms, but nothing that makes it a station. */
export function strayFindings(
  pack: Pack,
  strays: readonly Subject[],
  subjects: readonly Subject[],
): Finding[] {
  return strays.flatMap((stray) => {
    const holdings = Object.values(stray.holdings).flat()
    const first = holdings[0]
    const rules = first && pack.forms[first.form.form]
    if (!first || !rules || nameRole(rules) !== 'station') return []
    const name = rowRole(rules, first.row, 'station') ?? headRole(rules, first.form, 'station')
    const data = {
      label: name?.label ?? '',
      name: stray.name,
      form: rules.title,
      times: String(holdings.length),
      near: suggest(nearSubjects(stray, subjects)),
    }
    const { path, sheet, form } = first.form
    const cell = name?.spot.cell ?? null
    const at = { path, sheet, cell, form, field: name?.field ?? null, subject: subjectKey(stray) }
    return [makeFinding('LG-X023', data, at)]
  })
}
