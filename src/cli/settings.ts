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
  choices: Choices
  roster: string | undefined
  stations: string | undefined
}

const CONFIG = 'lingong.config.yaml'

/** Throws a UsageFault for an unknown pack, a bad pack, an unknown interpretation or option, a bad config file. */
export async function settle(options: CommonOptions): Promise<Settings> {
  const config = await readConfig()
  const reference = options.pack ?? config.pack
  const packs = reference === undefined ? BUILTIN : [await findPack(reference, readFileSync)]
  return {
    packs,
    choices: choose(packs, options.interpret ?? [], config.interpret ?? {}),
    roster: options.roster ?? config.roster,
    stations: options.stations ?? config.stations,
  }
}

async function readConfig(): Promise<Config> {
  if (!existsSync(CONFIG)) return {}
  const { parseConfig } = await import('../packs/config.ts')
  const parsed = await parseConfig(readFileSync(CONFIG, 'utf8'), CONFIG)
  if (!parsed.ok) throw new UsageFault(parsed.findings)
  return parsed.config
}

/** Interpretations by id; each must belong to one of the packs that can be in force. */
function choose(packs: readonly PackFile[], given: readonly string[], configured: Choices): Choices {
  const pairs = { ...configured, ...Object.fromEntries(given.map(parseChoice)) }
  const results = packs.map((file) => checkChoices(file, pairs))
  const good = results.find((result) => result.ok)
  if (good?.ok) return good.choices
  throw new UsageFault(results.flatMap((result) => (result.ok ? [] : result.findings)))
}

/** zh unless English is asked for. */
export function languageOf(options: { lang?: string }): Language {
  return options.lang === 'en' ? 'en' : 'zh'
}
