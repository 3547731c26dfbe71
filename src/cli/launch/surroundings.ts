import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { COMMANDS } from '../command-specs.ts'
import type { Kind, Surroundings } from './command-for.ts'

/** As src/app/record.ts names it; that file would load what a mere start doesn't need. */
const RECORD = '运行记录.json'

/** The commands that there are with their options, and what lies on the disk. */
export function surroundings(): Surroundings {
  const commands = COMMANDS.map((spec) => spec.name)
  return { commands, takesValue, kindOf, reviewed, platform: process.platform }
}

function takesValue(word: string): boolean {
  return COMMANDS.some(({ options }) =>
    options.some(({ required, short, long }) => required && (word === short || word === long)),
  )
}

function kindOf(file: string): Kind {
  try {
    const found = statSync(file, { throwIfNoEntry: false })
    if (!found) return 'nothing'
    if (!found.isDirectory()) return 'file'
    return existsSync(path.join(file, RECORD)) ? 'results' : 'folder'
  } catch {
    return 'nothing'
  }
}

/** A record that can't be read counts as none: what stands there is not overwritten unasked anyway. */
function reviewed(folder: string): boolean {
  try {
    const record: unknown = JSON.parse(readFileSync(path.join(folder, RECORD), 'utf8'))
    return listsOf(record).some(
      (list: unknown) =>
        typeof list === 'object' && list !== null && 'kind' in list && list.kind === 'review',
    )
  } catch {
    return false
  }
}

function listsOf(record: unknown): readonly unknown[] {
  const given = typeof record === 'object' && record !== null && 'lists' in record ? record.lists : []
  return Array.isArray(given) ? given : []
}
