import { readForms } from '../../src/forms/read.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Grid } from '../../src/model/grid.ts'
import { type Fields, type FilledForm, valueText } from '../../src/model/observation.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import type { Pack } from '../../src/packs/schema/pack.ts'
import { type Entry, type Extras, gridOf, workbookOf } from './grids.ts'
import type { Typed } from './printed.ts'

export const PACK: Pack = usePack(BUILTIN[0]!).pack

/** Values that are not blank, by field; `!` for an invalid one. */
export function valuesOf(fields: Fields): Record<string, string> {
  const filled = Object.values(fields).filter(({ value }) => value.kind !== 'blank')
  return Object.fromEntries(
    filled.map(({ field, value }) => [field, value.kind === 'invalid' ? '!' : valueText(value)]),
  )
}

/** What a person would say a form holds. */
export function factsOf(form: FilledForm): unknown {
  return {
    form: form.form,
    head: valuesOf(form.head),
    rows: form.rows.map(({ fields }) => valuesOf(fields)),
    untouched: form.untouched,
  }
}

/** `D12 LG-C021` */
export function saidOf(findings: readonly Finding[]): string[] {
  return findings.map(({ cell, code }) => `${cell ?? '–'} ${code}`)
}

export function readGrids(...grids: readonly Grid[]) {
  return readForms(workbookOf(grids), PACK)
}

/** Reads one sheet that holds one form. */
export function readOne(typed: Typed, extras: Extras = {}) {
  const read = readGrids(gridOf(typed.rows, { merges: typed.merges, ...extras }))
  if (read.forms.length !== 1)
    throw new Error(`${read.forms.length} forms: ${saidOf(read.findings).join(', ')}`)
  const form = read.forms[0]!
  return {
    form,
    rows: form.rows.map(({ fields }) => valuesOf(fields)),
    head: valuesOf(form.head),
    said: saidOf(read.findings),
    findings: read.findings,
  }
}

/** The same form with other content in some cells (`D5`), rows beyond the last one included. */
export function withCells(typed: Typed, cells: Readonly<Record<string, Entry>>): Typed {
  const rows = typed.rows.map((row) => [...row])
  for (const [cell, entry] of Object.entries(cells)) {
    const [, letters, digits] = /^([A-Z])(\d+)$/.exec(cell)!
    const row = Number(digits) - 1
    while (rows.length <= row) rows.push([])
    const column = letters!.charCodeAt(0) - 65
    while (rows[row]!.length <= column) rows[row]!.push(null)
    rows[row]![column] = entry
  }
  return { rows, merges: typed.merges }
}

/** The same form without some rows (1-based); only for forms whose merges stand above. */
export function withoutRows(typed: Typed, ...gone: readonly number[]): Typed {
  return { rows: typed.rows.filter((_, index) => !gone.includes(index + 1)), merges: [] }
}
