import { CATALOGUE } from '../findings/catalogue.ts'
import { makeFinding } from '../findings/make.ts'
import { UsageFault, type Language } from '../model/finding.ts'
import { usePack, type PackFile } from '../packs/load.ts'
import { isResult } from './conforms.ts'
import { findNamed } from './explain/find.ts'
import type { Explanation } from './explain/model.ts'
import { explainedSubject } from './explain/subject.ts'
import { explainedMissing, explainedTown } from './explain/town.ts'
import { packTitle } from './labels.ts'
import { LAYER_WORDS, severityText } from './wording.ts'

/**
 * Why a subject or a town has its score and its money. `document` is a run's JSON; `word` is `分水镇/某某村`, a name that
 * only one town has, or a town. Throws a UsageFault for a document that is no result, a pack that isn't known and a name
 * that isn't in the run.
 */
export function explain(
  document: unknown,
  packs: readonly PackFile[],
  word: string,
  language: Language = 'zh',
): Explanation {
  if (!isResult(document) || document.pack === null)
    throw new UsageFault([makeFinding('LG-F046', { file: 'summary.json' })])
  const { pack: used } = document
  const file = packs.find((candidate) => candidate.id === used.id && candidate.sha256 === used.sha256)
  const known = file ?? packs.find((candidate) => candidate.id === used.id)
  if (!known) throw new UsageFault([makeFinding('LG-F087', { pack: used.id })])
  const loaded = usePack(known, document.interpretations)
  const { pack } = loaded
  const found = findNamed(document, word)
  return {
    schemaVersion: '1',
    pack: { id: pack.pack, title: packTitle(pack, language), sameVersion: file !== undefined },
    subjects: found.subjects.map((card) => explainedSubject(card, document, loaded, language)),
    town: found.town === null ? null : explainedTown(found.town, document, pack, language),
    missing: found.missing.map((entry) => explainedMissing(entry, pack)),
  }
}

/** What a finding means: its words with gaps for what differs, why it matters, the fix and an example. */
export function explainCode(code: string, language: Language = 'zh'): string[] {
  const entry = CATALOGUE[code]
  if (!entry) throw new UsageFault([makeFinding('LG-F047', { code })])
  const words = entry[language]
  const heads = HEADS[language]
  const layer = LAYER_WORDS[language][code.charAt(3)] ?? ''
  return [
    [code, severityText(entry.severity, language), layer].join(language === 'zh' ? '　' : '  '),
    ...PARTS.flatMap((part) =>
      words[part] === '' ? [] : [`${heads[part]}${withGaps(words[part], language)}`],
    ),
  ]
}

/** What differs from finding to finding stands as a gap. */
function withGaps(words: string, language: Language): string {
  return words.replace(/\{\w+\}/g, language === 'zh' ? '〈…〉' : '<…>')
}

const PARTS = ['message', 'reason', 'fix', 'example'] as const
const HEADS = {
  zh: { message: '内容：', reason: '原因：', fix: '改法：', example: '例：' },
  en: { message: 'message: ', reason: 'why: ', fix: 'fix: ', example: 'example: ' },
} as const
