import { CATALOGUE } from '../findings/catalogue.ts'
import { makeFinding } from '../findings/make.ts'
import { maskPrivate } from '../findings/mask.ts'
import { nearest } from '../packs/nearest.ts'
import { subjectKey } from '../model/county.ts'
import { UsageFault, type Language } from '../model/finding.ts'
import { usePack, type PackFile } from '../packs/load.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { isResult } from './conforms.ts'
import { explainCard } from './explain-card.ts'
import { packTitle } from './labels.ts'
import type { Result, ResultSubject } from './result.ts'
import { LAYER_WORDS, severityText } from './wording.ts'

/**
 * Why a subject has its score and its money: from the amount down to clause, rule, arithmetic and cell, and what did
 * not apply. `document` is a run's JSON; `key` is `分水镇/某某村`, or the name alone where there is one of that name.
 * Throws a UsageFault for a document that is no result, a pack that isn't known and a subject that isn't in the run.
 */
export function explainSubject(document: unknown, packs: readonly PackFile[], key: string): string[] {
  if (!isResult(document) || document.pack === null) throw noResult()
  const { pack: used } = document
  const file = packs.find((candidate) => candidate.id === used.id && candidate.sha256 === used.sha256)
  const known = file ?? packs.find((candidate) => candidate.id === used.id)
  if (!known) throw noResult()
  const { pack } = usePack(known, document.interpretations)
  const found = cardsFor(document, maskPrivate(key))
  if (found.length === 0) return missingLines(document, key)
  return [
    `规则：${packTitle(pack)}（${pack.pack}）`,
    ...(file ? [] : ['注意：这次运行用的规则包与现在的不是同一个版本，下面的条款文字可能不同。']),
    ...found.flatMap((card) => ['', ...explainCard(card, document, pack)]),
    ...interpretationLines(document, pack),
  ]
}

function noResult(): UsageFault {
  return new UsageFault([makeFinding('LG-F046', { file: 'summary.json' })])
}

/** A village and a station may have one name: both are explained. A bare name counts where only one town has it. */
function cardsFor(document: Result, key: string): ResultSubject[] {
  const exact = document.subjects.filter((card) => subjectKey(card) === key)
  if (exact.length > 0) return exact
  const named = document.subjects.filter((card) => card.name === key)
  return new Set(named.map((card) => card.town)).size === 1 ? named : []
}

function missingLines(document: Result, key: string): string[] {
  const name = maskPrivate(key)
  const due = document.missing.filter((entry) => {
    const names = [entry.village, entry.station].filter((part) => part !== null)
    return names.some((part) => part === name || `${entry.town ?? ''}/${part}` === name)
  })
  if (due.length === 0) {
    const near = nearest(key, document.subjects.map(subjectKey))
    const hint = near === undefined ? '' : `是不是 ${near}？`
    throw new UsageFault([makeFinding('LG-F049', { word: key, nearest: hint })])
  }
  return [`${name}：未报送，没有得分和金额。`]
}

/** The options that are not the pack's defaults: they may be why. */
function interpretationLines(document: Result, pack: Pack): string[] {
  const changed = Object.entries(document.interpretations).flatMap(([id, option]) => {
    const entry = pack.interpretations[id]
    if (!entry || entry.default === option) return []
    return [`  ${id} ${entry.question} 采用：${entry.options[option] ?? option}`]
  })
  return changed.length === 0 ? [] : ['', '与默认不同的口径：', ...changed]
}

/** What a finding means: its words with gaps for what differs, why it matters, the fix and an example. */
export function explainCode(code: string, language: Language = 'zh'): string[] {
  const entry = CATALOGUE[code]
  if (!entry) throw new UsageFault([makeFinding('LG-F047', { code })])
  const words = entry[language]
  const heads = HEADS[language]
  const layer = LAYER_WORDS[language][code.charAt(3)] ?? ''
  const lines = [
    [heads.message, words.message],
    [heads.reason, words.reason],
    [heads.fix, words.fix],
    [heads.example, words.example],
  ]
  return [
    `${code}　${severityText(entry.severity, language)}　${layer}`,
    ...lines.flatMap(([head, said]) => (said === '' ? [] : [`${head}${withGaps(said!)}`])),
  ]
}

/** What differs from finding to finding stands as a gap. */
function withGaps(words: string): string {
  return words.replace(/\{\w+\}/g, '〈…〉')
}

const HEADS = {
  zh: { message: '内容：', reason: '原因：', fix: '改法：', example: '例：' },
  en: { message: 'message: ', reason: 'why: ', fix: 'fix: ', example: 'example: ' },
} as const
