import type { Holding, Subject } from '../model/county.ts'
import { oncePer } from '../model/once-per.ts'
import type { FilledForm, FilledRow, Observation } from '../model/observation.ts'
import type { Field, Form, Role } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { cleanName } from './names.ts'

/** The observation of a field for one row: the row's own cell, else the form's head or foot. */
export function observationOf({ form, row }: Holding, field: string): Observation | undefined {
  return row.fields[field] ?? form.head[field]
}

/** What a subject reported in the field of a form (`form.field`): in the first row that it has there. */
export function reportedAt({ holdings }: Subject, path: string): Observation | undefined {
  const [form, field] = path.split('.')
  const holding = holdings[form!]?.[0]
  return holding && observationOf(holding, field!)
}

/** What a row's own columns say in this role. */
export function rowRole(rules: Form, row: FilledRow, role: Role): Observation | undefined {
  return firstOf(rules.fields, role, row.fields)
}

/** What a form's head or foot says in this role. */
export function headRole(rules: Form, form: FilledForm, role: Role): Observation | undefined {
  const fields = outerFields(rules)
  const row = rules.layout === 'list' ? undefined : form.rows[0]
  return firstOf(fields, role, form.head) ?? (row && firstOf(fields, role, row.fields))
}

/** What is said in this role for one row: by its own columns, else by the form's head or foot. */
export function roleIn(rules: Form, { form, row }: Holding, role: Role): Observation | undefined {
  return rowRole(rules, row, role) ?? headRole(rules, form, role)
}

/** What a form says in this role: in its head or foot; where it is no list, in its only row. */
export function formRole(rules: Form, form: FilledForm, role: Role): Observation | undefined {
  const row = rules.layout === 'list' ? undefined : form.rows[0]
  return headRole(rules, form, role) ?? (row && rowRole(rules, row, role))
}

const outerFields = oncePer(({ head, foot }: Form): readonly Field[] => [...head, ...foot])

function firstOf(
  fields: readonly Field[],
  role: Role,
  observations: Readonly<Record<string, Observation>>,
): Observation | undefined {
  for (const key of keysByRole(fields).get(role) ?? []) {
    if (observations[key] !== undefined) return observations[key]
  }
  return undefined
}

/** The keys of the fields in each role. The name of a subject that is no station of a village stands for a station's too. */
const keysByRole = oncePer((fields: readonly Field[]): ReadonlyMap<Role, readonly string[]> => {
  const keys = new Map<Role, string[]>()
  for (const { key, role } of fields) {
    if (role === undefined) continue
    for (const played of role === 'subject' ? (['subject', 'station'] as const) : [role]) {
      keys.set(played, [...(keys.get(played) ?? []), key])
    }
  }
  return keys
})

/** A name without spaces; '' for a blank, an unreadable or an absent cell. */
export function nameIn(observation: Observation | undefined): string {
  return observation?.value.kind === 'text' ? cleanName(observation.value.text) : ''
}

/** True where the cell holds a value that can be taken. */
export function isGiven(observation: Observation | undefined): observation is Observation {
  return (
    observation !== undefined && observation.value.kind !== 'blank' && observation.value.kind !== 'invalid'
  )
}

/** Which of a form's names its rows speak of: a station before the village that it stands in. */
export const nameRole = oncePer((rules: Form): 'station' | 'village' | null => {
  const roles = new Set([...rules.head, ...rules.fields].map(({ role }) => role))
  if (roles.has('station') || roles.has('subject')) return 'station'
  return roles.has('village') ? 'village' : null
})

/**
 * The subjects (keys of the pack) that a form's rows may speak of: what `about` names, by key or kind; where the pack
 * doesn't say, those that the form makes, else those whose own forms name the same (附件1 speaks of villages).
 */
export function keysOf(pack: Pack, rules: Form): readonly string[] {
  const known = keysIn(pack).get(rules)
  if (known) return known
  const keys = findKeys(pack, rules)
  keysIn(pack).set(rules, keys)
  return keys
}

const keysIn = oncePer((_pack: Pack) => new Map<Form, readonly string[]>())

function findKeys(pack: Pack, rules: Form): string[] {
  const { about } = rules
  const role = nameRole(rules)
  const named = Object.entries(pack.subjects)
    .filter(([key, { kind, madeBy }]) => {
      if (about !== undefined) return about === key || about === kind
      const own = pack.forms[madeBy[0]!]
      return role !== null && own !== undefined && nameRole(own) === role
    })
    .map(([key]) => key)
  const made = named.filter((key) => pack.subjects[key]!.madeBy.some((id) => pack.forms[id] === rules))
  const keys = about === undefined && made.length > 0 ? made : named
  const open =
    [...rules.head, ...rules.fields].some((field) => field.role === 'subject') ||
    keys.every((key) => pack.subjects[key]!.when)
  return about === undefined && !open ? keys.slice(0, 1) : keys
}

/** The first of the subjects that a form's rows may speak of. */
export function kindOf(pack: Pack, rules: Form): string | null {
  return keysOf(pack, rules)[0] ?? null
}

/** True for a form whose rows make the subjects that they speak of. */
export function makesSubjects(pack: Pack, id: string): boolean {
  const kind = kindOf(pack, pack.forms[id]!)
  return kind !== null && pack.subjects[kind]!.madeBy.includes(id)
}

/** True where any form of the pack has a field for the town. */
export const hasTowns = oncePer((pack: Pack): boolean =>
  Object.values(pack.forms).some(({ head, fields }) =>
    [...head, ...fields].some(({ role }) => role === 'town'),
  ),
)
