import { readRunDocument } from '../../app/explain.ts'
import { makeFinding } from '../../findings/make.ts'
import { CATALOGUE } from '../../findings/catalogue.ts'
import { UsageFault } from '../../model/finding.ts'
import { explainCode, explainSubject } from '../../reports/explain.ts'
import type { Action } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { settle } from '../settings.ts'
import { wrap } from '../width.ts'

/** `lingong explain RUN SUBJECT` and `lingong explain CODE`. */
export const explain: Action = async (screen, [first, subject], options) => {
  const lines =
    subject === undefined ? codeLines(first!, screen.language) : await subjectLines(first!, subject, options)
  if (screen.json) screen.out(`${JSON.stringify({ schemaVersion: '1', lines }, null, 2)}\n`)
  if (!screen.json) for (const line of lines) screen.out(`${wrapped(line, screen.columns)}\n`)
  return EXIT.done
}

function codeLines(code: string, language: 'zh' | 'en'): readonly string[] {
  const known = code.toUpperCase()
  if (!(known in CATALOGUE)) throw new UsageFault([makeFinding('LG-F047', { code })])
  return explainCode(known, language)
}

async function subjectLines(
  run: string,
  subject: string,
  options: Parameters<Action>[2],
): Promise<readonly string[]> {
  const { packs } = await settle(options)
  return explainSubject(readRunDocument(run), packs, subject)
}

function wrapped(line: string, columns: number): string {
  const indent = /^ */.exec(line)![0]
  return wrap(line.trimStart(), columns, indent).join('\n')
}
