import { existsSync, readFileSync } from 'node:fs'
import type { Language } from '../model/finding.ts'
import { UsageFault } from '../model/finding.ts'
import { findPack } from '../packs/find.ts'
import { checkChoices, parseChoice } from '../packs/interpretations.ts'
import { BUILTIN, type PackFile } from '../packs/load.ts'
import type { Choices } from '../packs/resolve.ts'
import type { Config } from '../packs/config.ts'

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

const CONFIG = 'lingong.config.yaml'

/** Throws a UsageFault for an unknown pack, a bad pack, an unknown interpretation or option, a bad config file. */
export async function settle(options: CommonOptions): Promise<Settings> {
  const config = await readConfig()
  const reference = options.pack ?? config.pack
  const given = options.interpret ?? []
  const configured = config.interpret ?? {}
  const packs = reference === undefined ? BUILTIN : [await findPack(reference, readFileSync)]
  choose(packs, given, configured)
  return {
    packs,
    choices: (file) => choose([file], given, configured),
    roster: options.roster ?? config.roster,
    stations: options.stations ?? config.stations,
  }
}

async function readConfig(): Promise<Config> {
  if (!existsSync(CONFIG)) return {}
  const { parseConfig } = await import('../packs/config.ts')
  const parsed = await parseConfig(readFileSync(CONFIG), CONFIG)
  if (!parsed.ok) throw new UsageFault(parsed.findings)
  return parsed.config
}

/** Interpretations by id, the command line before the file; each must belong to a pack that can be in force. */
function choose(packs: readonly PackFile[], given: readonly string[], configured: Choices): Choices {
  const typed = Object.fromEntries(given.map(parseChoice))
  const results = packs.map((file) => [checkChoices(file, configured), checkChoices(file, typed)])
  for (const [earlier, later] of results) {
    if (earlier?.ok && later?.ok) return { ...earlier.choices, ...later.choices }
  }
  throw new UsageFault((results[0] ?? []).flatMap((result) => (result.ok ? [] : result.findings)))
}

/** The interpretations given on the command line for one pack. Throws a UsageFault for one that it doesn't have. */
export function choicesFor(file: PackFile, given: readonly string[]): Choices {
  return choose([file], given, {})
}

/** zh unless English is asked for. */
export function languageOf(options: { lang?: string }): Language {
  return options.lang === 'en' ? 'en' : 'zh'
}
