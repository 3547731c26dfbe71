import { statSync } from 'node:fs'
import { COMMANDS } from '../program.ts'
import type { Kind, Surroundings } from './command-for.ts'

/** The commands that there are, and what lies on the disk. */
export function surroundings(): Surroundings {
  return { commands: COMMANDS.map((spec) => spec.name), kindOf, platform: process.platform }
}

function kindOf(file: string): Kind {
  try {
    const found = statSync(file, { throwIfNoEntry: false })
    if (!found) return 'nothing'
    return found.isDirectory() ? 'folder' : 'file'
  } catch {
    return 'nothing'
  }
}
