import type { Finding } from '../model/finding.ts'
import type { Cell } from '../model/grid.ts'
import type { Body } from './body.ts'
import { foreignUnit, isYuan, statedUnit, unitFinding } from './foreign-unit.ts'
import { labelsAgain } from './label-again.ts'
import type { Labelled } from './labelled.ts'
import { HELD_BY_MERGE } from './list.ts'
import { missingLabels } from './missing.ts'
import { observe, undecided, type Observed, type Reader } from './observe.ts'
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
  const { line, findings } = inOwnUnits(paper, places, lineOf(places, reader), reader)
  const missing = form.fields.filter(({ field }) => !labelled.has(field.key))
  const row = Math.min(...places.map(({ label }) => label.row))
  return {
    rows: [{ row, fields: fieldsOf(line), untouched: isUntouched(line) }],
    findings: [
      ...missingLabels(reader, missing, unknownTexts(paper, form)),
      ...findings,
      ...labelsAgain(paper, places, reader),
      ...findingsOf(line),
    ],
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

/** Numbers in another unit than the form's are undecided; one error for each place where such a unit stands. */
function inOwnUnits(
  paper: Paper,
  places: readonly Labelled[],
  line: Line,
  reader: Reader,
): { line: Line; findings: Finding[] } {
  const amounts = places.some(({ printed }) => isYuan(printed.field))
  const stated = amounts ? statedUnit(paper) : undefined
  const findings = new Map<Cell, Finding>()
  const read = line.map((entry, at): Line[number] => {
    const { label, printed } = places[at]!
    const { field } = printed
    const own = foreignUnit(label.text, field)
    const said = own !== undefined ? { cell: label, unit: own } : isYuan(field) ? stated : undefined
    if (!said || entry.observed.observation.value.kind === 'blank') return entry
    if (!findings.has(said.cell))
      findings.set(said.cell, unitFinding(reader, field, printed.label, said.cell, said.unit))
    return { field, observed: undecided(entry.observed) }
  })
  return { line: read, findings: [...findings.values()] }
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
