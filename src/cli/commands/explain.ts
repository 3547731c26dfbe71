import { existsSync } from 'node:fs'
import { readRunDocument } from '../../app/explain.ts'
import { makeFinding } from '../../findings/make.ts'
import { CATALOGUE } from '../../findings/catalogue.ts'
import { UsageFault } from '../../model/finding.ts'
import { explain as explainNamed, explainCode } from '../../reports/explain.ts'
import type { Explanation } from '../../reports/explain/model.ts'
import { explanationLines, type Line } from '../../reports/explain/text.ts'
import { pretty } from '../../reports/json-text.ts'
import type { Action } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { paragraph } from '../print/paragraph.ts'
import type { Screen } from '../screen.ts'
import { settle, type CommonOptions } from '../settings.ts'
import { refuseUnused } from '../unused.ts'
import { version } from '../version.ts'
import { wrap } from '../width.ts'
import { say } from '../words.ts'

interface ExplainOptions extends CommonOptions {
  html?: string
}

/** `lingong explain RUN SUBJECT` and `lingong explain CODE`. */
export const explain: Action<ExplainOptions> = async (screen, [first, word], options) => {
  if (word === undefined) return explainOne(screen, first!, options)
  const { packs } = await settle(options)
  const document = readRunDocument(first!)
  const explanation = explainNamed(document, packs, word, screen.language)
  const { html, force = false } = options
  if (html !== undefined) await savePage(explainNamed(document, packs, word), html, force)
  if (screen.json) screen.out(pretty(explanation))
  if (screen.json) return EXIT.done
  for (const line of explanationLines(explanation, screen.language))
    screen.out(`${shownLine(screen, line)}\n`)
  if (html !== undefined) screen.out(`\n${say(screen.language, 'written', { path: html })}\n`)
  return EXIT.done
}

/** What lacks behind a run. */
const SUBJECT = { word: '乡镇街道、乡镇街道/村（或驿站）', wordEn: 'town, town/village or town/station' }

function explainOne(screen: Screen, code: string, options: ExplainOptions): ExitCode {
  if (existsSync(code)) throw new UsageFault([makeFinding('LG-F042', { command: 'explain', ...SUBJECT })])
  const known = code.toUpperCase()
  if (!(known in CATALOGUE)) throw new UsageFault([makeFinding('LG-F047', { code })])
  refuseUnused(`explain ${known}`, options)
  const lines = explainCode(known, screen.language)
  if (screen.json) screen.out(pretty({ schemaVersion: '1', lines }))
  else for (const line of lines) paragraph(screen, line, '')
  return EXIT.done
}

/** Wrapped at its own indent; loud and quiet lines as the stream allows. */
function shownLine({ columns, paint }: Screen, { text, indent, tone }: Line): string {
  const lines = wrap(text, columns, ' '.repeat(indent))
  const paints = {
    answer: paint.bold,
    title: paint.bold.cyan,
    head: paint.bold,
    body: null,
    quiet: paint.dim,
  }
  const painted = paints[tone]
  return (painted ? lines.map((each) => painted(each)) : lines).join('\n')
}

async function savePage(explanation: Explanation, file: string, force: boolean): Promise<void> {
  const { saveOne } = await import('../../app/save-one.ts')
  const { explainPage } = await import('../../reports/html/explain-page.ts')
  saveOne(file, Buffer.from(explainPage(explanation, version)), force)
}
