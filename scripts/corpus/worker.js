// One file after another, as the parent sends them: read, annotate, compare. Bundled when it is used.
import { readFileSync, writeFileSync } from 'node:fs'
import { wordsOf } from '../../src/findings/words.ts'
import { isZip } from '../../src/workbook/guard.ts'
import { openPackage } from '../../src/workbook/package.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { stopwatch } from '../stopwatch.js'
import { annotated, annotationOf, compareCopy } from './copy.js'

process.on('message', ({ file, keep }) => process.send?.({ ...examine(file, keep), peak: memory() }))
process.on('disconnect', () => process.exit(0))

/**
 * What becomes of a file, in which time and memory; what it takes to compare the copy is not counted. The copy is left
 * at `keep` where that is given.
 */
function examine(file, keep) {
  const watch = stopwatch()
  const cost = () => ({ ms: watch(), mb: memory() })
  try {
    const bytes = readFileSync(file)
    const read = annotationFor(bytes, file)
    if (read.finding) return { outcome: 'refused', ...cost(), ...refusal(read.finding) }
    const copy = annotated(bytes, read.annotation)
    const spent = cost()
    const again = readWorkbook(bytes, file)
    if (!again.ok) throw new Error(`refused when it is read again: ${again.finding.code}`)
    if (keep !== undefined) writeFileSync(keep, copy)
    const misses = compareCopy(bytes, copy, again.workbook)
    return { outcome: 'opens', detail: '', ...spent, misses, ...forLibreOffice(bytes) }
  } catch (error) {
    const detail = error instanceof Error ? error.stack : String(error)
    return { outcome: 'crashed', detail, ...cost(), misses: [] }
  }
}

/**
 * What to make of other values there: of the old format only stored values are kept, which that program computes anew; a
 * function that says on which sheet it stands counts ours too, which are in front.
 */
function forLibreOffice(bytes) {
  if (!isZip(bytes)) return { old: true, countsSheets: false }
  const { zip, sheets } = openPackage(bytes)
  const parts = sheets.flatMap(({ part }) => zip.find(part) ?? [])
  return {
    old: false,
    countsSheets: parts.some((part) => /[.(+;,=>\s]SHEETS?\(/.test(zip.read(part).toString('utf8'))),
  }
}

function annotationFor(bytes, file) {
  const read = readWorkbook(bytes, file)
  return read.ok ? { annotation: annotationOf(read.workbook) } : { finding: read.finding }
}

function refusal(finding) {
  const { message, fix } = wordsOf(finding, 'zh')
  const misses = message === '' || fix === '' ? ['a finding without words'] : []
  return { detail: `${finding.code} ${message}`, misses }
}

/** Megabytes that this process has had at most. */
function memory() {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}
