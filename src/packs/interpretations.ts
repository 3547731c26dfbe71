import { makeFinding } from '../findings/make.ts'
import { UsageFault, type Finding } from '../model/finding.ts'
import { declaredIn, isOption, type Declared } from './choose.ts'
import { usePack, type PackFile } from './load.ts'
import { nearestOrAll } from './nearest.ts'
import type { Choices } from './resolve.ts'

export type CheckedChoices = { ok: true; choices: Choices } | { ok: false; findings: readonly Finding[] }

/** Interpretation (id or name) and option of `T-I1=all`. Throws a UsageFault for anything of another form. */
export function parseChoice(text: string): [interpretation: string, option: string] {
  const match = /^\s*([^=＝\s]+)\s*[=＝]\s*([^=＝\s]+)\s*$/.exec(text)
  if (!match) throw new UsageFault([makeFinding('LG-P053', { read: text })])
  return [match[1]!, match[2]!]
}

/**
 * The options that a user gave, by id, or what is wrong with them. Interpretations may be given by id (`T-I1`) or by
 * name (`zero-total`); any number is an option where the pack says so.
 */
export function checkChoices(file: PackFile, given: Readonly<Record<string, string>>): CheckedChoices {
  const declared = declaredIn(file.tree)
  const findings: Finding[] = []
  const choices = new Map<string, string>()
  for (const [reference, option] of Object.entries(given)) {
    const id = idOf(file, reference)
    const entry = id === undefined ? undefined : declared.get(id)
    const finding = id && entry ? optionFinding(id, entry, option, choices.get(id)) : unknown(file, reference)
    if (finding) findings.push(finding)
    else choices.set(id!, entry!.anyNumber ? plainNumber(option) : option)
  }
  return findings.length > 0 ? { ok: false, findings } : { ok: true, choices: Object.fromEntries(choices) }
}

/** The id of an interpretation that is given by id or by name, whatever the case; undefined where there is none. */
function idOf(file: PackFile, reference: string): string | undefined {
  const wanted = reference.toLowerCase()
  return [...namesOf(file)].find(
    ([id, name]) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  )?.[0]
}

/** Interpretation id → name, in the order of the pack. */
function namesOf(file: PackFile): ReadonlyMap<string, string> {
  const { interpretations } = usePack(file).pack
  return new Map(Object.entries(interpretations).map(([id, { name }]) => [id, name]))
}

function unknown(file: PackFile, reference: string): Finding {
  const words = [...namesOf(file)].flat()
  const ids = [...namesOf(file).keys()]
  const near = nearestOrAll(reference, words)
  return makeFinding('LG-P051', {
    pack: file.id,
    read: reference,
    wanted: words.includes(near) ? near : ids.join(' / '),
  })
}

function optionFinding(
  interpretation: string,
  entry: Declared,
  option: string,
  earlier?: string,
): Finding | undefined {
  if (earlier !== undefined && earlier !== option) {
    return makeFinding('LG-P054', { interpretation, first: earlier, second: option })
  }
  if (isOption(entry, option)) return undefined
  const known = [...entry.options, ...(entry.anyNumber ? ['0, 1, 2 …'] : [])]
  const wanted = nearestOrAll(option, known)
  return makeFinding('LG-P052', { interpretation, read: option, known: known.join(' / '), wanted })
}

/** 010 is 10: the option is printed with every result. */
function plainNumber(option: string): string {
  return /^\d+$/.test(option) ? option.replace(/^0+(?=\d)/, '') : option
}
