import { isDeepStrictEqual } from 'node:util'
import { assess } from '../../src/app/assess.ts'
import { CATALOGUE } from '../../src/findings/catalogue.ts'
import { wordsOf } from '../../src/findings/words.ts'
import { readForms } from '../../src/forms/read.ts'
import { recognisePack } from '../../src/forms/recognise-pack.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { annotationFor } from '../../src/reports/annotation.ts'
import { toJson } from '../../src/reports/json.ts'
import { annotateWorkbook } from '../../src/workbook/annotate.ts'
import { strippingFault } from '../../src/workbook/annotate/strip.ts'
import { RESULT_SHEET } from '../../src/workbook/read/own-sheets.ts'
import { readWorkbook } from '../../src/workbook/read.ts'

const PATH = '收件.xlsx'

/**
 * The whole road for one odd workbook: read, recognise, score, annotate, read the copy. Says what became of it
 * (`read`, `formless`, `refused`) and what is wrong with that; anything thrown is a fault of ours.
 * @returns {{ outcome: string, misses: string[] }}
 */
export function examine(bytes) {
  const read = readWorkbook(bytes, PATH)
  if (!read.ok) return { outcome: 'refused', misses: wordless([read.finding]) }
  const { workbook } = read
  const fault = workbook.annotatedFrom !== null && strippingFault(bytes, PATH)
  if (fault) return { outcome: 'refused', misses: wordless([fault]) }
  const { loaded, forms, run } = scored(workbook)
  const json = JSON.stringify(toJson(run, loaded.pack))
  const copy = annotateWorkbook(bytes, annotationFor(run, loaded.pack, PATH, workbook.sha256))
  const misses = [...wordless(run.findings), ...strayNumbers(json), ...compare(workbook, copy)]
  return { outcome: forms.length === 0 ? 'formless' : 'read', misses }
}

/** The annotated copy of a sound workbook. */
export function copyOf(bytes) {
  const read = readWorkbook(bytes, PATH)
  if (!read.ok) throw new Error(`not a sound workbook: ${read.finding.code}`)
  const { loaded, run } = scored(read.workbook)
  return annotateWorkbook(bytes, annotationFor(run, loaded.pack, PATH, read.workbook.sha256))
}

function scored(workbook) {
  const packs = BUILTIN.map((file) => usePack(file).pack)
  const id = recognisePack(workbook, packs)
  const file = BUILTIN.find((one) => one.id === id) ?? BUILTIN[0]
  const loaded = usePack(file)
  const { forms, findings } = readForms(workbook, loaded.pack)
  const inputs = [
    { path: PATH, sha256: workbook.sha256, forms: forms.map(({ form, sheet }) => ({ form, sheet })) },
  ]
  const nothing = { roster: null, stations: null, review: null }
  const run = assess({
    loaded,
    scope: 'town',
    inputs,
    forms,
    findings: [...(workbook.findings ?? []), ...findings],
    ...nothing,
  })
  return { loaded, forms, run }
}

function wordless(findings) {
  return findings.flatMap((finding) => {
    if (!CATALOGUE[finding.code]) return [`${finding.code} is not in the catalogue`]
    const { message } = wordsOf(finding, 'zh')
    return message === '' || message.includes('undefined') ? [`${finding.code} says: ${message}`] : []
  })
}

/** Numbers that are none must never stand in a result. */
function strayNumbers(json) {
  return (
    json.match(/"(?:points|total|amount|final|provisional|pending)":"?(?:NaN|-?Infinity|undefined)/g) ?? []
  )
}

/** The copy is read as the workbook that it was made of, but for a list of result sheets that can't be ours. */
function compare({ sheets, sha256 }, copy) {
  const own = sheets.filter(({ sheet }) => sheet !== RESULT_SHEET)
  const read = readWorkbook(copy, PATH)
  if (!read.ok) return [`the copy is refused: ${read.finding.code}`]
  if (read.workbook.annotatedFrom !== sha256) return ['the copy does not name its source']
  return isDeepStrictEqual(read.workbook.sheets, own) ? [] : ['the copy reads otherwise']
}
