import { CONFIG, readConfig } from './beside/config.ts'
import { everyPack, packNamed, refuseRivals } from './beside/packs.ts'
import { tellBeside } from './beside/tell.ts'
import { languageOf } from './language.ts'
import { makeFinding } from '../findings/make.ts'
import { UsageFault } from '../model/finding.ts'
import { checkChoices, parseChoice } from '../packs/interpretations.ts'
import type { PackFile } from '../packs/load.ts'
import type { Choices } from '../packs/resolve.ts'

/** The options that every command shares, as commander gives them. */
export interface CommonOptions {
  pack?: string
  interpret?: string[]
  json?: boolean
  quiet?: boolean
  color?: boolean
  lang?: string
  force?: boolean
  dryRun?: boolean
  roster?: string
  stations?: string
}

/** Common options and lingong.config.yaml joined; the command line wins. */
export interface Settings {
  packs: readonly PackFile[]
  /** for the pack of the run, once it is known; throws a UsageFault for an interpretation that it doesn't have */
  choices: (file: PackFile) => Choices
  roster: string | undefined
  stations: string | undefined
}

/**
 * Throws a UsageFault for an unknown pack, a bad pack, two packs of one id, an unknown interpretation or option, a bad
 * config file. What lies beside the program and is used is said on stderr.
 */
export async function settle(options: CommonOptions): Promise<Settings> {
  const { config, beside } = await readConfig()
  const given = options.interpret ?? []
  const configured = config.interpret ?? {}
  const packs = await packsFor(options.pack, config.pack)
  if (!options.quiet) tellBeside(beside, packs, languageOf(options))
  choose(packs, given, configured)
  return {
    packs,
    choices: (file) => {
      refuseRivals(file, packs)
      return choose([file], given, configured)
    },
    roster: options.roster ?? config.roster,
    stations: options.stations ?? config.stations,
  }
}

/** The pack of the command line, else that of the config file, else every one; a wrong one is looked for where it stands. */
async function packsFor(
  typed: string | undefined,
  configured: string | undefined,
): Promise<readonly PackFile[]> {
  if (typed !== undefined) return [await packNamed(typed)]
  if (configured === undefined) return everyPack()
  try {
    return [await packNamed(configured)]
  } catch (error) {
    if (!(error instanceof UsageFault)) throw error
    // a pack that can be read says itself where it is wrong
    const findings = error.findings.map((finding) =>
      finding.path === null || finding.code === 'LG-P014' ? { ...finding, path: CONFIG } : finding,
    )
    throw new UsageFault(findings, { cause: error })
  }
}

/** Interpretations by id, the command line before the file; each must belong to a pack that can be in force. */
function choose(packs: readonly PackFile[], given: readonly string[], configured: Choices): Choices {
  const typed = choicesTyped(given)
  const results = packs.map((file) => [inConfig(checkChoices(file, configured)), checkChoices(file, typed)])
  for (const [earlier, later] of results) {
    if (earlier?.ok && later?.ok) return { ...earlier.choices, ...later.choices }
  }
  throw new UsageFault((results[0] ?? []).flatMap((result) => (result.ok ? [] : result.findings)))
}

/** A wrong choice of the config file is looked for there, not on the command line. */
function inConfig(checked: ReturnType<typeof checkChoices>): ReturnType<typeof checkChoices> {
  if (checked.ok) return checked
  return { ...checked, findings: checked.findings.map((finding) => ({ ...finding, path: CONFIG })) }
}

/** One option for each interpretation: a second one would win in silence. */
function choicesTyped(given: readonly string[]): Choices {
  const typed = new Map<string, string>()
  for (const [interpretation, option] of given.map(parseChoice)) {
    const first = typed.get(interpretation) ?? option
    if (first !== option)
      throw new UsageFault([makeFinding('LG-P054', { interpretation, first, second: option })])
    typed.set(interpretation, option)
  }
  return Object.fromEntries(typed)
}

/** The interpretations given on the command line for one pack. Throws a UsageFault for one that it doesn't have. */
export function choicesFor(file: PackFile, given: readonly string[]): Choices {
  return choose([file], given, {})
}
