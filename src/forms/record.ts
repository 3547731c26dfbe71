import type { Body } from './body.ts'
import type { Labelled } from './labelled.ts'
import { HELD_BY_MERGE } from './list.ts'
import { missingLabels } from './missing.ts'
import { observe, type Observed, type Reader } from './observe.ts'
import { cellsOf, keysOf, type Paper } from './paper.ts'
import { fieldsOf, findingsOf, isUntouched, type Line } from './prefilled.ts'
import type { PrintedField, PrintedForm } from './printed-form.ts'

/** The labelled cells of a record form: exactly one row. */
export function readRecord(
  paper: Paper,
  form: PrintedForm,
  labelled: ReadonlyMap<string, Labelled>,
  reader: Reader,
): Body {
  const places = placesOf(form.fields, labelled)
  const line = lineOf(places, reader)
  const missing = form.fields.filter(({ field }) => !labelled.has(field.key))
  const row = Math.min(...places.map(({ label }) => label.row))
  return {
    rows: [{ row, fields: fieldsOf(line), untouched: isUntouched(line) }],
    findings: [...missingLabels(reader, missing, unknownTexts(paper, form)), ...findingsOf(line)],
    top: row,
    bottom: Math.max(...places.map(({ label }) => label.row)),
  }
}

/** Fields that have a place, in the order of the form. */
export function placesOf(
  fields: readonly PrintedField[],
  labelled: ReadonlyMap<string, Labelled>,
): Labelled[] {
  return fields.flatMap(({ field }) => labelled.get(field.key) ?? [])
}

/** Labelled places as observations. */
export function lineOf(places: readonly Labelled[], reader: Reader): Line {
  return places.map((place) => ({ field: place.printed.field, observed: observeLabelled(place, reader) }))
}

function observeLabelled({ printed, label: own, row, column, value }: Labelled, reader: Reader): Observed {
  const { field, label } = printed
  // the value's cell is merged with the one above: only a name is meant for both labels
  const merged = row < own.row && !HELD_BY_MERGE.has(field.type)
  return observe(reader, {
    field,
    key: field.key,
    label,
    row: merged ? own.row : row,
    column,
    cell: merged ? undefined : value,
    required: field.required ?? false,
    claimsNothing: field.blankClaimsNothing ?? false,
    merged,
  })
}

/** Short texts that are no label of the form: one of them may be a label that somebody changed. */
function unknownTexts(paper: Paper, form: PrintedForm) {
  return paper.rows.flatMap((row) =>
    [...cellsOf(paper, row)].filter((cell) => {
      const keys = keysOf(paper, cell)
      return keys.length > 0 && cell.text.length <= 24 && !keys.some((key) => form.byKey.has(key))
    }),
  )
}
