// One file after another, as the parent sends them: read, annotate, compare. Bundled when it is used.
import { readFileSync } from 'node:fs'
import { wordsOf } from '../../src/findings/words.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { annotated, compareCopy } from './copy.js'

process.on('message', (file) => process.send({ ...examine(file), peak: memory() }))
process.on('disconnect', () => process.exit(0))

/** What becomes of a file, in which time and memory; what it takes to compare the copy is not counted. */
function examine(file) {
  const started = performance.now()
  const cost = () => ({ ms: Math.round(performance.now() - started), mb: memory() })
  try {
    const bytes = readFileSync(file)
    const read = readWorkbook(bytes, file)
    if (!read.ok) return { outcome: 'refused', ...cost(), ...refusal(read.finding) }
    const copy = annotated(bytes, read.workbook)
    return { outcome: 'opens', detail: '', ...cost(), misses: compareCopy(bytes, copy, read.workbook) }
  } catch (error) {
    const detail = error instanceof Error ? error.stack : String(error)
    return { outcome: 'crashed', detail, ...cost(), misses: [] }
  }
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
