import { countFindings, type Language } from '../model/finding.ts'
import type { Run } from '../model/run.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { findingJson, subjectJson, toJson, underTotalsJson } from './json.ts'

/** A document as it is printed: two spaces a level, a newline at the end. */
export function pretty(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`
}

/**
 * The document of a run as text in pieces, one line an entry: a county's has tens of megabytes, and neither all of it nor a
 * copy of its run has to be in memory.
 */
export function* jsonText(run: Run, pack: Pack, language: Language = 'zh'): Generator<string> {
  let text = ''
  for (const part of jsonParts(run, pack, language)) {
    text += part
    if (text.length < PIECE) continue
    yield text
    text = ''
  }
  yield text
}

/** Characters of a piece: few enough to be written in one go. */
const PIECE = 1 << 16

function* jsonParts(run: Run, pack: Pack, language: Language): Generator<string> {
  const { findings, subjects } = run
  const frame = toJson({ ...run, findings: [], subjects: [] }, pack, language)
  let before = '{\n'
  for (const [name, value] of Object.entries({
    ...frame,
    counts: countFindings(findings),
    ...underTotalsJson(run, pack),
  })) {
    yield `${before}  "${name}": `
    before = ',\n'
    if (name === 'findings') yield* listText(findings, (finding) => findingJson(finding, language))
    else if (name === 'subjects') yield* listText(subjects, (card) => subjectJson(card, pack))
    else if (Array.isArray(value)) yield* listText(value, (entry: unknown) => entry)
    else yield JSON.stringify(value)
  }
  yield '\n}\n'
}

function* listText<T>(entries: readonly T[], json: (entry: T) => unknown): Generator<string> {
  if (entries.length === 0) return yield '[]'
  let before = '[\n    '
  for (const entry of entries) {
    yield before + JSON.stringify(json(entry))
    before = ',\n    '
  }
  yield '\n  ]'
}
