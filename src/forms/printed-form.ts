import type { Field, Form } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { bareKey, labelKey } from './label-key.ts'
import { labelPattern } from './label-pattern.ts'
import { titleCore } from './title-core.ts'

/** A field with the keys by which its label is recognised. */
export interface PrintedField {
  field: Field
  /** as a person sees it: `线上 求职人数` */
  label: string
  keys: readonly string[]
  /** finds the label in front of its value within one cell */
  findIn: (text: string) => RegExpExecArray | null
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
  /** fixed rows: the keys of the head of the items and of their groups */
  items: readonly string[]
}

/** The forms of a pack with all that is needed to find them. */
export interface PrintedPack {
  forms: readonly PrintedForm[]
  /** the keys of everything that a form prints beside its title: rows without any of them are passed over */
  words: ReadonlySet<string>
  /** their first characters */
  beginnings: ReadonlySet<string>
  /** the last characters of all titles */
  endings: readonly string[]
}

/** The forms of a pack, ready to be looked for. */
export function printedPack(pack: Pack): PrintedPack {
  const forms = printedForms(pack)
  const words = forms.flatMap(({ head, fields, foot, items }) => [
    ...[...head, ...fields, ...foot].flatMap(({ keys }) => keys),
    ...items,
  ])
  const cores = forms.flatMap(({ titles }) => titles.map(({ core }) => core))
  return {
    forms,
    words: new Set(words),
    beginnings: new Set(words.flatMap(([first]) => first ?? [])),
    endings: [...new Set(cores.map((core) => core.slice(-1)))],
  }
}

function printedForms(pack: Pack): PrintedForm[] {
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
      items: itemWords(form),
    }
  })
}

/** What a form with fixed rows prints beside its columns. */
function itemWords({ layout, rows = [], rowsHead }: Form): string[] {
  if (layout !== 'fixed') return []
  const groups = new Set(rows.flatMap(({ group }) => (group === undefined ? [] : [labelKey(group)])))
  return rowsHead === undefined ? [...groups] : [labelKey(rowsHead), ...groups]
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
    findIn: finder(spellings),
  }
}

/** Looks for first and last letters first: an expression for each field of a pack would take longer to make than to use. */
function finder(spellings: readonly string[]): PrintedField['findIn'] {
  const ends = spellings.map((spelling) => [spelling.slice(0, 1), spelling.slice(-1)] as const)
  let pattern: RegExp | undefined
  return (text) => {
    if (!ends.some(([first, last]) => isIn(first, text) && isIn(last, text))) return null
    return (pattern ??= labelPattern(spellings)).exec(text)
  }
}

/** Brackets and signs have more than one width. */
function isIn(letter: string, text: string): boolean {
  return letter < '\u4e00' || letter > '\u9fff' || text.includes(letter)
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
