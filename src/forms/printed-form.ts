import type { Field, Form } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { bareKey, labelKey } from './label-key.ts'
import { labelPattern } from './label-pattern.ts'
import { titleCore } from './title.ts'

/** A field with the keys by which its label is recognised. */
export interface PrintedField {
  field: Field
  /** as a person sees it: `线上 求职人数` */
  label: string
  keys: readonly string[]
  /** finds the label in front of its value within one cell */
  pattern: RegExp
}

/** A form with all that is needed to recognise it. */
export interface PrintedForm {
  id: string
  form: Form
  titles: readonly { title: string; core: string }[]
  head: readonly PrintedField[]
  fields: readonly PrintedField[]
  foot: readonly PrintedField[]
  byKey: ReadonlyMap<string, readonly PrintedField[]>
}

/** The forms of a pack, ready to be looked for. */
export function printedForms(pack: Pack): PrintedForm[] {
  return Object.entries(pack.forms).map(([id, form]) => {
    const fields = form.fields.map(printedField)
    const titles = [form.title, ...(form.titles ?? [])]
    return {
      id,
      form,
      titles: titles.map((title) => ({ title, core: titleCore(title, pack.county) })),
      head: form.head.map(printedField),
      fields,
      foot: form.foot.map(printedField),
      byKey: index(fields),
    }
  })
}

function printedField(field: Field): PrintedField {
  const spellings = spellingsOf(field)
  const full = spellings.map(labelKey)
  const keys = new Set([...full, ...spellings.map(bareKey)])
  const grouped =
    field.group === undefined ? [] : full.flatMap((key) => withGroup(key, labelKey(field.group!)))
  return {
    field,
    label: field.group === undefined ? field.label : `${field.group} ${field.label}`,
    keys: [...keys, ...grouped].filter((key) => key !== ''),
    pattern: labelPattern(spellings),
  }
}

function withGroup(key: string, group: string): string[] {
  return [group + key, key + group]
}

/** The label, its other printed spellings, and what official forms call the same place: 所属/所在/—, with or without 名称. */
function spellingsOf(field: Field): string[] {
  const printed = [field.label, ...(field.labels ?? [])]
  if (field.role === 'station') return [...new Set([...printed, '驿站名称', '零工驿站名称'])]
  if (field.role !== 'town' && field.role !== 'village') return printed
  const named = printed.flatMap((label) => {
    const place = label.replace(/^(?:所属|所在)/, '')
    return [label, place, `所属${place}`, `所在${place}`]
  })
  return [...new Set([...named, ...named.map((label) => `${label}名称`)])]
}

function index(fields: readonly PrintedField[]): Map<string, PrintedField[]> {
  const byKey = new Map<string, PrintedField[]>()
  for (const field of fields) {
    for (const key of field.keys) byKey.set(key, [...(byKey.get(key) ?? []), field])
  }
  return byKey
}
