import { makeFinding } from '../findings/make.ts'
import { subjectKey } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import { groupedBy } from '../model/grouped.ts'
import { valueText } from '../model/observation.ts'
import { placeText } from '../model/place-text.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { nameIn, observationOf } from '../submission/observed.ts'
import { ownedRows, rowPlace, type OwnedRow, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['sameNumber']>

/** A row with the earlier one that has its number. */
interface Twice {
  owned: OwnedRow
  first: OwnedRow
}

/** What is shorter is no number of a person. */
const SHORTEST = 15

/**
 * The same identifying number twice, within one list or in two (Y-X4); named at each later cell. Rows of a list that was
 * handed in once more are no such thing: they get one notice together.
 */
export const checkSameNumber: RunCheck<Params> = ({ form, field }, check, pack, county) => {
  const seen = new Map<string, OwnedRow>()
  const twice = ownedRows(county, form).flatMap((owned): Twice[] => {
    const number = nameIn(observationOf(owned, field)).toUpperCase()
    if (number.length < SHORTEST) return []
    const first = seen.get(number)
    if (!first) seen.set(number, owned)
    // a record that was handed in twice is one cause, and named as such
    const isRecordAgain = first?.subject === owned.subject && pack.forms[form]?.layout === 'record'
    return first && !isRecordAgain ? [{ owned, first }] : []
  })
  const [again, others] = [true, false].map((wanted) => twice.filter((pair) => isCopy(pair, pack) === wanted))
  const sheets = groupedBy(again!, ({ owned, first }) =>
    [owned, first].map((row) => `${row.form.path}\n${row.form.sheet}`).join('\n'),
  )
  return [
    ...others!.map((pair) => sameNumber(pair, field, check)),
    ...[...sheets.values()].map((pairs) => handedInAgain(pairs, field, check)),
  ]
}

function sameNumber({ owned, first }: Twice, field: string, check: Check): Finding {
  const cell = observationOf(owned, field)!
  const name = first.subject === owned.subject ? '' : first.subject.name
  const other = { other: name && `（${name}）`, otherEn: name && ` (${name})` }
  const place = placeText(observationOf(first, field)!.spot)
  const data = { label: cell.label, read: nameIn(cell).toUpperCase(), ...other, place }
  return makeFinding('LG-X081', data, rowPlace(cell, owned, check))
}

/** The same row of the same subject, in another sheet; its number and remarks don't matter. */
function isCopy({ owned, first }: Twice, pack: Pack): boolean {
  if (first.form === owned.form || first.subject !== owned.subject) return false
  const facts = pack.forms[owned.form.form]!.fields.filter(({ role }) => role !== 'serial' && role !== 'note')
  return facts.every(({ key }) => textIn(first, key) === textIn(owned, key))
}

function textIn({ row }: OwnedRow, key: string): string {
  const value = row.fields[key]?.value
  return value ? valueText(value) : ''
}

function handedInAgain(pairs: readonly Twice[], field: string, { clause }: Check): Finding {
  const { owned, first } = pairs[0]!
  const { path, sheet } = first.form
  const data = { count: String(pairs.length), other: placeText({ path, sheet, cell: null }) }
  const cell = observationOf(owned, field)!
  const at = { form: owned.form.form, field, clause, subject: subjectKey(owned.subject) }
  return makeFinding('LG-X028', data, { ...cell.spot, ...at })
}
