import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import type { Field } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { mayBorrow } from './stations/borrow.ts'
import { hasTowns } from './observed.ts'
import type { RosterIndex } from './roster-index.ts'
import type { SettledTowns } from './settle-town.ts'
import type { TypedForm, TypedRow } from './typed.ts'

/**
 * What keeps a form from being placed, or stands against its head: a name, a town that nothing tells, a row of another
 * town. `asked`: the workbooks in which a blank cell has been asked for its town already.
 */
export function placeFindings(
  pack: Pack,
  form: TypedForm,
  towns: SettledTowns,
  index: RosterIndex,
  townSpelling: (typed: string) => string,
  asked: ReadonlySet<string>,
): Finding[] {
  const [first] = form.rows
  if (mayBorrow(pack, form) && first?.untouched === false) return [namelessForm(form, first, towns.town)]
  const lost = form.rows.filter(
    (row, position) => !row.untouched && towns.rows[position] === null && !isAsked(form, row, asked),
  )
  if (lost.length > 0 && hasTowns(pack) && form.townAt?.value.kind !== 'invalid')
    return townless(pack, form, lost)
  if (form.town === '') return []
  return form.rows.flatMap((row, position) =>
    row.untouched ? [] : againstHead(form, row, towns.rows[position]!, index, townSpelling),
  )
}

/** A form whose town would follow from the name that it lacks: only the name is asked for. */
function namelessForm({ form, rules }: TypedForm, first: TypedRow, subject: string | null): Finding {
  const { label, key: field } = [...rules.head, ...rules.fields].find(({ role }) => isName(role))!
  const cell = first.stationAt?.spot.cell ?? null
  return makeFinding('LG-X022', { label, form: rules.title }, { ...placeOf(form), cell, field, subject })
}

/** Rows that nothing tells a town for: one finding where that is all of the form, else one a row. */
function townless(
  pack: Pack,
  { form, rules, rows, townAt }: TypedForm,
  lost: readonly TypedRow[],
): Finding[] {
  const label = pack.levels?.town ?? '乡镇街道'
  const data = { label, form: rules.title, row: '', what: '这张表', whatEn: 'the form' }
  const at = placeOf(form)
  if (lost.length < rows.filter(({ untouched }) => !untouched).length)
    return lost.flatMap((row) => lostRow(row, data, at))
  return [makeFinding('LG-X020', data, { ...at, cell: townAt?.spot.cell ?? null, field: 'town' })]
}

function placeOf({ path, sheet, form }: TypedForm['form']): { path: string; sheet: string; form: string } {
  return { path, sheet, form }
}

/** The workbooks with a town's cell that is blank and must not be: a finding of the reading says so. */
export function asksForTown(forms: readonly TypedForm[]): ReadonlySet<string> {
  const asking = forms.filter((form) => form.rows.some((row) => !row.untouched && isBlankTown(form, row)))
  return new Set(asking.map(({ form }) => form.path))
}

/** A form without a place for a town takes it from the others of its workbook. */
function isAsked(form: TypedForm, row: TypedRow, asked: ReadonlySet<string>): boolean {
  return townField(form) === undefined ? asked.has(form.form.path) : isBlankTown(form, row)
}

/** Blank, or 同上 and the like: the reading has said so at the cell. */
function isBlankTown(form: TypedForm, row: TypedRow): boolean {
  const kind = (row.townAt ?? form.townAt)?.value.kind
  return townField(form)?.required === true && (kind === 'blank' || kind === 'invalid')
}

function townField({ rules }: TypedForm): Field | undefined {
  return [...rules.head, ...rules.fields].find(({ role }) => role === 'town')
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
  const inRow = { row: `第 ${row.row} 行`, rowEn: `, row ${row.row},`, what: '这一行', whatEn: 'the row' }
  return [makeFinding('LG-X020', { ...data, ...inRow }, { ...at, cell, field: named?.field ?? 'town' })]
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
