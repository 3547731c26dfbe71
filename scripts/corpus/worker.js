// One file after another, as the parent sends them: read, annotate, compare. Bundled when it is used.
import { readFileSync } from 'node:fs'
import { wordsOf } from '../../src/findings/words.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { compareCopy } from './copy.js'

process.on('message', (file) => {
  const started = performance.now()
  const answer = examine(file)
  const ms = Math.round(performance.now() - started)
  const mb = Math.round(process.resourceUsage().maxRSS / 1024)
  process.send({ ...answer, ms, mb })
})
process.on('disconnect', () => process.exit(0))

function examine(file) {
  try {
    const bytes = readFileSync(file)
    const read = readWorkbook(bytes, file)
    if (read.ok) return { outcome: 'opens', detail: '', misses: compareCopy(bytes, read.workbook) }
    const { message, fix } = wordsOf(read.finding, 'zh')
    const misses = message === '' || fix === '' ? ['a finding without words'] : []
    return { outcome: 'refused', detail: `${read.finding.code} ${message}`, misses }
  } catch (error) {
    return { outcome: 'crashed', detail: error instanceof Error ? error.stack : String(error), misses: [] }
  }
}
