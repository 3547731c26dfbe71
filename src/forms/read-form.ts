import type { Finding } from '../model/finding.ts'
import type { FilledForm } from '../model/observation.ts'
import type { Body } from './body.ts'
import { readFixed } from './fixed.ts'
import { hiddenParts } from './hidden.ts'
import { labelledValues, type Labelled } from './labelled.ts'
import { readList } from './list.ts'
import { missingLabels } from './missing.ts'
import { findingAt, type Reader } from './observe.ts'
import { between, cellsOf, type Paper, usedColumns } from './paper.ts'
import { fieldsOf, findingsOf, isUntouched, type Line } from './prefilled.ts'
import type { PrintedForm } from './printed-form.ts'
import type { Fit } from './recognise.ts'
import { lineOf, placesOf, readRecord } from './record.ts'
import { reportedMonth } from './reported-month.ts'
import type { TableHead } from './table-head.ts'

export interface ReadForm {
  form: FilledForm
  findings: readonly Finding[]
}

/**
 * A recognised form's observations, with what is to be said about them; nothing is said about an untouched form.
 * `named`: what may name its month, the sheet's name and the title.
 */
export function readForm(paper: Paper, fit: Fit, reader: Reader, named: readonly string[]): ReadForm {
  const body = readBody(paper, fit, reader)
  const labelled = fit.labelled ?? aroundTable(paper, fit.form, fit.table!, body)
  const head = headLine(fit, labelled, reader, named)
  const { grid } = paper
  const form: FilledForm = {
    form: fit.form.id,
    path: reader.path,
    sheet: reader.sheet,
    index: grid.index,
    head: fieldsOf(head),
    rows: body.rows,
    untouched: isUntouched(head) && body.rows.every(({ untouched }) => untouched),
  }
  if (form.untouched) return { form, findings: [] }
  const missing = [...fit.form.head, ...fit.form.foot].filter(({ field }) => !labelled.has(field.key))
  const findings = [
    ...missingLabels(reader, missing, fit.table ? aboveTable(paper, fit.table.top) : []),
    ...findingsOf(head),
    ...body.findings,
    ...hiddenParts(grid, form, fit.form, reader),
  ]
  return { form, findings }
}

function readBody(paper: Paper, fit: Fit, reader: Reader): Body {
  if (fit.labelled) return readRecord(paper, fit.form, fit.labelled, reader)
  const read = fit.form.form.layout === 'fixed' ? readFixed : readList
  return read(paper, fit.form, fit.table!, reader)
}

/** Labelled values above and below a table. */
function aroundTable(
  paper: Paper,
  form: PrintedForm,
  table: TableHead,
  { top, bottom }: Body,
): Map<string, Labelled> {
  const fields = [...form.head, ...form.foot]
  const used = usedColumns(between(paper, 0, table.bottom))
  const above = labelledValues(between(paper, 0, top - 1), fields, used)
  if (above.size === fields.length) return above
  const below = labelledValues(between(paper, bottom + 1, Infinity), fields, used)
  return new Map([...below, ...above])
}

function headLine(
  { form }: Fit,
  labelled: ReadonlyMap<string, Labelled>,
  reader: Reader,
  named: readonly string[],
): Line {
  const line = lineOf(placesOf([...form.head, ...form.foot], labelled), reader)
  return line.map(({ field, observed }) =>
    field.role === 'month'
      ? { field, observed: reportedMonth(observed, named, reader) }
      : { field, observed },
  )
}

function aboveTable(paper: Paper, top: number) {
  return between(paper, 0, top - 1).rows.flatMap((row) => [...cellsOf(paper, row)])
}

/** So many missing labels are named. */
const FEW = 4

/** What is to be said about a sheet that isn't read though it has a form's title or some of its labels. */
export function aboutUnread(fit: Fit, kind: 'bare' | 'near', reader: Reader): Finding {
  const title = fit.form.form.title
  const required = fit.missing.filter(({ field }) => field.required)
  const labels = (required.length > 0 ? required : fit.missing).map(({ label }) => `“${label}”`)
  const [few, more] = [labels.slice(0, FEW), labels.length > FEW ? '…' : '']
  const missing = {
    missing: few.join('、') + more,
    missingEn: few.join(', ').replace(/[“”]/g, '"') + more,
  }
  if (kind === 'near') return findingAt(reader, null, null, 'LG-S001', { title, ...missing })
  const isStandard = fit.form.form.ours === true && fit.title !== null && fit.title.title !== title
  if (isStandard && fit.matched === 0)
    return findingAt(reader, null, null, 'LG-S003', { title, read: fit.title!.title })
  return findingAt(reader, null, null, 'LG-S002', { title, ...missing })
}
