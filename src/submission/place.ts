import { makeFinding } from '../findings/make.ts'
import type { StationList } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import { groupedBy } from '../model/grouped.ts'
import type { FilledForm, FilledRow, Observation } from '../model/observation.ts'
import { oncePer } from '../model/once-per.ts'
import type { Field, Form } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { cleanName, plainName } from './names.ts'
import { hasTowns, keysOf, nameRole } from './observed.ts'
import { withoutPrefix, type RosterIndex } from './roster-index.ts'
import { rowKeys } from './row-keys.ts'
import { settleTowns, type SettledTowns } from './settle-town.ts'
import { typedForm, type TypedForm, type TypedRow } from './typed.ts'

/** One row of a form and whom it speaks of, in the spelling that everything else uses. */
export interface PlacedRow {
  row: FilledRow
  /** nothing was handed in */
  untouched: boolean
  town: string | null
  village: string | null
  station: string | null
  /** the subject's own name: station or village, as the form speaks of one or the other; null: can't be settled */
  name: string | null
  /** the subjects of the pack that the row can belong to; see rowKeys */
  keys: readonly string[]
  open: boolean
  /** the cell that holds the name; absent where another form of the workbook names it */
  nameAt: Observation | undefined
}

export interface PlacedForm {
  form: FilledForm
  rules: Form
  kind: string | null
  town: string | null
  rows: readonly PlacedRow[]
}

/** One spelling for each name: the first that was used in its scope, which is a town or the whole county (''). */
type Spell = (scope: string, typed: string) => string

function speller(): Spell {
  const scopes = new Map<string, Map<string, string>>()
  return (scope, typed) => {
    const first = scopes.get(scope) ?? new Map<string, string>()
    if (first.size === 0) scopes.set(scope, first)
    const name = plainName(typed)
    const known = first.get(name)
    if (known !== undefined) return known
    const spelling = cleanName(typed)
    first.set(name, spelling)
    return spelling
  }
}

interface Spellings {
  town: (typed: string) => string
  station: Spell
  village: Spell
}

function spellings(index: RosterIndex, county: string): Spellings {
  const town = speller()
  return {
    town: (typed) => index.townOf(typed) ?? town('', withoutPrefix(cleanName(typed), county)),
    station: speller(),
    village: speller(),
  }
}

/**
 * Settles town, village and station of every row. Findings: a form whose town nothing tells, a row against its
 * head, a self-score that no name can be found for. Untouched forms are placed too, without findings.
 */
export function placeForms(
  pack: Pack,
  forms: readonly FilledForm[],
  index: RosterIndex,
  stations: StationList | null,
): Placement {
  const before = placements(forms).find(
    (one) =>
      one.pack.forms === pack.forms &&
      one.pack.subjects === pack.subjects &&
      one.index === index &&
      one.stations === stations,
  )
  if (before) return before.placement
  const placement = placeAll(pack, forms, index, stations)
  placements(forms).push({ pack, index, stations, placement })
  return placement
}

export interface Placement {
  placed: readonly PlacedForm[]
  findings: readonly Finding[]
}

interface Placing {
  pack: Pack
  index: RosterIndex
  stations: StationList | null
  placement: Placement
}

/** The checks look at the very forms that were put together. */
const placements = oncePer((_forms: readonly FilledForm[]): Placing[] => [])

function placeAll(
  pack: Pack,
  forms: readonly FilledForm[],
  index: RosterIndex,
  stations: StationList | null,
): Placement {
  const spell = spellings(index, pack.county)
  const typed = forms.flatMap((form) => typedForm(pack, form) ?? [])
  const lent = borrowStations(pack, typed)
  const towns = settleTowns(lent, { index, stations, spell: spell.town })
  seedStations(pack, lent, towns, stations, spell)
  const placed = lent.map((form, at) => placeForm(pack, form, towns[at]!, index, spell))
  const findings = lent.flatMap((form, at) =>
    form.form.untouched ? [] : placeFindings(pack, form, towns[at]!, index, spell.town),
  )
  return { placed, findings }
}

/** A form of a station without its name takes the name of the only other form of its kind in the workbook. */
function borrowStations(pack: Pack, forms: readonly TypedForm[]): TypedForm[] {
  const books = groupedBy(forms, ({ form }) => form.path)
  return forms.map((form) => {
    if (!mayBorrow(pack, form)) return form
    const lenders = books
      .get(form.form.path)!
      .filter(
        (other) => other.form.form !== form.form.form && mayLend(pack, form, other) && other.rows[0]?.station,
      )
    const names = new Map(lenders.map((other) => [plainName(other.rows[0]!.station), other.rows[0]!.station]))
    if (lenders.length === 0 || names.size !== 1) return form
    const station = [...names.values()][0]!
    return { ...form, rows: form.rows.map((row) => ({ ...row, station })) }
  })
}

/** Forms that make the same kind of station; where names stand in heads alone, every form that speaks of the same. */
function mayLend(pack: Pack, form: TypedForm, other: TypedForm): boolean {
  if (namesInHead(form.rules)) return namesInHead(other.rules) && other.kind === form.kind
  return pack.subjects[form.kind!]!.madeBy.includes(other.form.form)
}

function mayBorrow(pack: Pack, { kind, rules, form, rows }: TypedForm): boolean {
  const inHead = namesInHead(rules)
  if (kind === null || (rules.layout === 'list' && !inHead) || nameRole(rules) !== 'station') return false
  const required = [...rules.head, ...rules.fields].some(
    (field) => field.role === 'station' && field.required,
  )
  const blank = rows.every(({ station, stationAt }) => station === '' && stationAt?.value.kind !== 'invalid')
  return !required && blank && (inHead || (pack.subjects[kind]?.madeBy.includes(form.form) ?? false))
}

/** A form that speaks of one subject, named in its head (运营机构). */
function namesInHead({ head }: Form): boolean {
  return head.some(({ role }) => role === 'subject')
}

/** The list's spelling of a station comes first, then that of the forms that make it a subject. */
function seedStations(
  pack: Pack,
  forms: readonly TypedForm[],
  towns: readonly SettledTowns[],
  stations: StationList | null,
  spell: Spellings,
): void {
  for (const { town, name } of stations?.stations ?? []) spell.station(spell.town(town), name)
  for (const [at, { form, kind, rows }] of forms.entries()) {
    if (kind === null || !pack.subjects[kind]?.madeBy.includes(form.form)) continue
    for (const [row, { station }] of rows.entries()) {
      if (station !== '') spell.station(towns[at]!.rows[row] ?? '', station)
    }
  }
}

function placeForm(
  pack: Pack,
  form: TypedForm,
  towns: SettledTowns,
  index: RosterIndex,
  spell: Spellings,
): PlacedForm {
  const role = nameRole(form.rules)
  const candidates = keysOf(pack, form.rules)
  const rows = form.rows.map((typed, at): PlacedRow => {
    const town = towns.rows[at] ?? null
    const village = villageName(typed, town, index, spell.village)
    const station = typed.station === '' ? null : spell.station(town ?? '', typed.station)
    const name = role === 'station' ? station : village
    const nameAt = role === 'station' ? typed.stationAt : typed.villageAt
    const { row, untouched } = typed
    const { keys, open } = rowKeys(pack, form.rules, form.form, row, candidates)
    return { row, untouched, town, village, station, name, nameAt, keys, open }
  })
  return { form: form.form, rules: form.rules, kind: form.kind, town: towns.town, rows }
}

function villageName(typed: TypedRow, town: string | null, index: RosterIndex, spell: Spell): string | null {
  if (typed.village === '') return null
  return index.villageOf(town ?? '', typed.village) ?? spell(town ?? '', typed.village)
}

function placeFindings(
  pack: Pack,
  form: TypedForm,
  towns: SettledTowns,
  index: RosterIndex,
  townSpelling: (typed: string) => string,
): Finding[] {
  const at = { path: form.form.path, sheet: form.form.sheet, form: form.form.form }
  const title = form.rules.title
  const first = form.rows[0]
  if (mayBorrow(pack, form) && first?.untouched === false) {
    // its town would follow from its name: only the name is asked for
    const cell = first.stationAt?.spot.cell ?? null
    const subject = towns.town
    const named = [...form.rules.head, ...form.rules.fields].find(({ role }) => isName(role))
    const data = { label: named?.label ?? '驿站名称', form: title }
    const field = named?.key ?? 'station'
    return [makeFinding('LG-X022', data, { ...at, cell, field, subject })]
  }
  const touched = form.rows.filter(({ untouched }) => !untouched)
  const lost = form.rows.filter(({ untouched }, row) => !untouched && towns.rows[row] === null)
  if (lost.length > 0 && hasTowns(pack) && form.townAt?.value.kind !== 'invalid') {
    const data = { label: '乡镇街道', form: title, row: '', what: '这张表' }
    if (lost.length < touched.length) return lost.flatMap((row) => lostRow(row, data, at))
    const cell = form.townAt?.spot.cell ?? null
    return [makeFinding('LG-X020', data, { ...at, cell, field: 'town' })]
  }
  if (form.town === '') return []
  return form.rows.flatMap((row, position) =>
    row.untouched ? [] : againstHead(form, row, towns.rows[position] ?? null, index, townSpelling),
  )
}

/** A row that nobody can place among others that have their town; without any name it has been asked for that already. */
function lostRow(
  { row, townAt, villageAt, stationAt, village, station }: TypedRow,
  data: Readonly<Record<string, string>>,
  at: { path: string; sheet: string; form: string },
): Finding[] {
  if (village === '' && station === '') return []
  const named = townAt ?? villageAt ?? stationAt
  const cell = named?.spot.cell ?? null
  const words = { ...data, row: `第 ${row.row} 行`, what: '这一行' }
  return [makeFinding('LG-X020', words, { ...at, cell, field: named?.field ?? 'town' })]
}

function isName(role: Field['role']): boolean {
  return role === 'station' || role === 'subject'
}

/** A row that names another town than its head; a town that isn't on the roster has a finding of its own (T-X5). */
function againstHead(
  form: TypedForm,
  row: TypedRow,
  used: string | null,
  index: RosterIndex,
  townSpelling: (typed: string) => string,
): Finding[] {
  if (row.town === '' || form.town === '' || used === null) return []
  if (townSpelling(row.town) === townSpelling(form.town)) return []
  const listed = index.towns.length === 0 || (index.townOf(row.town) && index.townOf(form.town))
  if (!listed) return []
  const name = row.station === '' ? row.village : row.station
  const subject = name === '' ? used : `${used}/${name}`
  const at = { ...row.townAt!.spot, form: form.form.form, field: row.townAt!.field, subject }
  const data = { label: row.townAt!.label, read: row.townAt!.raw, head: form.town, used }
  return [makeFinding('LG-X024', data, at)]
}
