import type { LoadedPack } from '../../packs/load.ts'
import type { Tree } from '../../packs/resolve.ts'
import { isMap } from '../../packs/places.ts'
import type { ExplainedChoice, ExplainedOption } from './model.ts'
import type { Result, ResultAlternative, ResultChange, ResultSubject } from '../result.ts'
import type { Language } from '../../model/finding.ts'
import { statusWord } from './words.ts'

/**
 * The interpretations that the rules of a subject depend on, or whose other options change it, in the order of the pack:
 * what is in force, and what every other option would give it.
 */
export function choicesOf(
  card: ResultSubject,
  kind: string,
  document: Result,
  { pack, file }: LoadedPack,
  language: Language,
): ExplainedChoice[] {
  const named = chosenIn(rulesTree(file.tree, kind))
  return Object.entries(pack.interpretations).flatMap(([id, { question, options, default: usual }]) => {
    const option = document.interpretations[id] ?? usual
    const priced = document.alternatives.filter(({ interpretation }) => interpretation === id)
    const touches = named.has(id) || priced.some(({ changes = [] }) => changes.some(isOf(card)))
    if (!touches) return []
    const others = Object.keys(options)
      .filter((other) => other !== option)
      .map((other) => optionOf(card, other, options[other]!, priced, language))
    return [{ id, question, option, means: options[option] ?? option, isDefault: option === usual, others }]
  })
}

function optionOf(
  card: ResultSubject,
  option: string,
  means: string,
  priced: readonly ResultAlternative[],
  language: Language,
): ExplainedOption {
  const found = priced.find((alternative) => alternative.option === option)
  if (!found) return { option, means }
  const { subjects, difference, changes } = found
  const run = { subjects, difference }
  if (changes === undefined) return { option, means, run }
  const change = changes.find(isOf(card))
  if (!change) return { option, means, subject: null, run }
  const { status, total, amount } = change
  return {
    option,
    means,
    subject: { status, statusWord: statusWord(status, language, amount), total, amount },
    run,
  }
}

/** True where the run says that no other option changes the subject. */
export function changesNothing({ others }: ExplainedChoice): boolean {
  return others.length > 0 && others.every(({ subject }) => subject === null)
}

function isOf({ kind, period, town, name }: ResultSubject): (change: ResultChange) => boolean {
  return (change) =>
    change.kind === kind && change.period === period && change.town === town && change.name === name
}

function rulesTree(tree: Tree, kind: string): Tree {
  const subjects = isMap(tree) ? tree['subjects'] : undefined
  return subjects !== undefined && isMap(subjects) ? (subjects[kind] ?? '') : ''
}

/** The interpretations that stand anywhere in a part of a pack's file. */
function chosenIn(node: Tree): Set<string> {
  if (typeof node === 'string' || typeof node === 'boolean') return new Set()
  const own = isMap(node) && typeof node['choose'] === 'string' ? [node['choose']] : []
  const parts = isMap(node) ? Object.values(node) : node
  return new Set([...own, ...parts.flatMap((part) => [...chosenIn(part)])])
}
