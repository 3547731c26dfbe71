import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import type { Config } from '../../packs/config.ts'
import { programFolder } from './program-folder.ts'

export const CONFIG = 'lingong.config.yaml'

/**
 * lingong.config.yaml of the working folder; only where there is none, the one beside the program (`beside`), whose
 * paths start at its own folder. Throws a UsageFault for a bad file.
 */
export async function readConfig(
  working = process.cwd(),
  program = programFolder(),
): Promise<{ config: Config; beside: boolean }> {
  if (existsSync(path.join(working, CONFIG))) return { config: await parsed(working), beside: false }
  if (program === undefined || !existsSync(path.join(program, CONFIG))) return { config: {}, beside: false }
  return { config: fromFolder(await parsed(program), program), beside: true }
}

async function parsed(folder: string): Promise<Config> {
  const { parseConfig } = await import('../../packs/config.ts')
  const result = await parseConfig(bytesOf(path.join(folder, CONFIG)), CONFIG)
  if (!result.ok) throw new UsageFault(result.findings)
  return result.config
}

/** Throws a UsageFault for a folder of that name, and for a file that this user may not read. */
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new UsageFault([makeFinding('LG-P014', { file: CONFIG }, { path: CONFIG })], { cause })
  }
}

function fromFolder(config: Config, folder: string): Config {
  const { pack, roster, stations } = config
  return {
    ...config,
    ...(pack !== undefined && /[./\\]/.test(pack) && { pack: path.resolve(folder, pack) }),
    ...(roster !== undefined && { roster: path.resolve(folder, roster) }),
    ...(stations !== undefined && { stations: path.resolve(folder, stations) }),
  }
}
