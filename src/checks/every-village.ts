import { makeFinding } from '../findings/make.ts'
import { subjectKey } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import { groupedBy } from '../model/grouped.ts'
import type { Check } from '../packs/schema/check.ts'
import { placedKey, type PlacedForm, type PlacedRow } from '../submission/place.ts'
import type { RosterIndex } from '../submission/roster-index.ts'
import { nearVillages } from './on-roster.ts'
import { cellPlace, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['everyVillage']>

/**
 * Each village has a row in a form that its town handed in (T-X6): an untouched row is named at its cell, a village of
 * the roster without any row by itself. A village that a misspelt name stands for is not reported again, nor are those that
 * rows without a name may stand for: a blank name is an error already.
 */
export const checkEveryVillage: RunCheck<Params> = ({ form: id }, check, _pack, county) => {
  const { index, placed } = county
  const forms = placed.filter(
    ({ form, rows }) => form.form === id && rows.some(({ untouched }) => !untouched),
  )
  const empty = emptyRows(forms)
  const rows = index.towns.length > 0 ? rowsByTown(forms) : new Map<string | null, PlacedFormRow[]>()
  return [
    ...empty.flatMap(({ form, row }) => untouchedRow(form, row, index, check)),
    ...index.towns.flatMap((town) => absentVillages(town, rows.get(town) ?? [], index, check)),
  ]
}

interface PlacedFormRow {
  form: PlacedForm
  row: PlacedRow
}

/** Untouched rows of names that no other row fills in. */
function emptyRows(forms: readonly PlacedForm[]): PlacedFormRow[] {
  const untouched = forms.flatMap((form) =>
    form.rows.flatMap((row) => (row.untouched ? [{ form, row }] : [])),
  )
  if (untouched.length === 0) return []
  const rows = forms.flatMap((form) => form.rows)
  const filled = new Set(rows.flatMap((row) => (row.untouched ? [] : (placedKey(row) ?? []))))
  return untouched.filter(({ row }) => !filled.has(placedKey(row) ?? ''))
}

function rowsByTown(forms: readonly PlacedForm[]): Map<string | null, PlacedFormRow[]> {
  const rows = forms.flatMap((form) => form.rows.map((row) => ({ form, row })))
  return groupedBy(rows, ({ row }) => row.town)
}

/** One of no village on the roster is an error already (T-X5). */
function untouchedRow({ form }: PlacedForm, row: PlacedRow, index: RosterIndex, check: Check): Finding[] {
  const { nameAt, name, town } = row
  if (!nameAt || name === null) return []
  if (town !== null && index.townOf(town) !== undefined && index.villageOf(town, name) === undefined)
    return []
  return [
    makeFinding(
      'LG-X044',
      { label: nameAt.label, read: nameAt.raw },
      cellPlace(nameAt, form, check, placedKey(row)),
    ),
  ]
}

function absentVillages(
  town: string,
  rows: readonly PlacedFormRow[],
  index: RosterIndex,
  check: Check,
): Finding[] {
  const first = rows.find(({ row }) => !row.untouched)
  if (!first) return []
  const named = new Set(rows.flatMap(({ row }) => row.name ?? []))
  const odd = [...named].filter((name) => index.villageOf(town, name) === undefined)
  const meant = new Set(odd.flatMap((name) => nearVillages(index, town, name).slice(0, 1)))
  const { form, rules } = first.form
  const absent = index.villagesOf(town).filter(({ village }) => !named.has(village) && !meant.has(village))
  const nameless = rows.filter(({ row }) => row.name === null && !row.untouched)
  if (absent.length <= nameless.length) return []
  return absent.map(({ village }) =>
    makeFinding(
      'LG-X043',
      { name: village, form: rules.title },
      {
        path: form.path,
        form: form.form,
        clause: check.clause,
        severity: check.severity,
        subject: subjectKey({ town, name: village }),
      },
    ),
  )
}
