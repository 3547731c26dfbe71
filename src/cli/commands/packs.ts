import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import { describePacks } from '../../packs/describe.ts'
import { pretty } from '../../reports/json-text.ts'
import { everyPack, isLocal } from '../beside/packs.ts'
import { shortHash } from '../beside/short-hash.ts'
import type { Action } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { sayStart } from '../launch/words.ts'
import { printPackList } from '../print/packs.ts'
import type { Screen } from '../screen.ts'
import { suggestion } from '../suggestion.ts'
import { refuseUnused, refuseWithout } from '../unused.ts'
import { PACK_WORDS, type PackAction, type PacksOptions } from './packs/pack-action.ts'

interface PackActionSpec {
  /** so many words stand behind it at most */
  words: number
  /** options that do something in it */
  options: readonly (keyof PacksOptions)[]
  /** options that do nothing without another one, as it is typed */
  needs?: Readonly<Record<string, string>>
  /** loaded when it is asked for */
  load: () => Promise<PackAction>
}

/** What can be done, by the word behind `packs`. */
const ACTIONS: Readonly<Record<(typeof PACK_WORDS)[number], PackActionSpec>> = {
  show: {
    words: 1,
    options: ['clause', 'yaml', 'export', 'cases', 'interpret', 'force'],
    needs: { cases: '--export', force: '--export' },
    load: async () => (await import('./packs/show.ts')).show,
  },
  lint: { words: 1, options: [], load: async () => (await import('./packs/lint.ts')).lint },
  test: { words: 1, options: ['cases', 'all'], load: async () => (await import('./packs/test.ts')).test },
  diff: { words: 2, options: [], load: async () => (await import('./packs/diff.ts')).diff },
  new: {
    words: 1,
    options: ['from', 'output', 'force'],
    load: async () => (await import('./packs/new.ts')).create,
  },
  questions: {
    words: 1,
    options: ['run', 'output', 'force'],
    needs: { force: '--output' },
    load: async () => (await import('./packs/questions.ts')).questions,
  },
  schema: { words: 1, options: [], load: async () => (await import('./packs/schema.ts')).schema },
}

/** `lingong packs`, and `lingong packs WORD …` for each of the words above. */
export const packs: Action<PacksOptions> = async (screen, [word, ...references], options) => {
  if (word === undefined) {
    refuseUnused('packs', options)
    return list(screen)
  }
  const known = PACK_WORDS.find((each) => each === word)
  if (!known) {
    throw new UsageFault([makeFinding('LG-F041', { word: `packs ${word}`, ...suggestion(word, PACK_WORDS) })])
  }
  const spec = ACTIONS[known]
  refuseUnused(`packs ${word}`, options, spec.options)
  refuseWithout(spec.needs ?? {}, options)
  if (references.length > spec.words)
    throw new UsageFault([makeFinding('LG-F043', { command: `packs ${word}` })])
  const action = await spec.load()
  return action(screen, references, options)
}

/** Built-in packs, then those beside the program, marked with their paths. */
async function list(screen: Screen): Promise<ExitCode> {
  const files = await everyPack()
  const lines = describePacks(files)
  const origins = files.map(({ sha256, path }) => ({ sha256, path }))
  if (screen.json)
    screen.out(pretty({ schemaVersion: '1', packs: lines.map((line, at) => ({ ...line, ...origins[at] })) }))
  else printPackList(screen, lines)
  for (const { id, sha256, path } of screen.json ? [] : files.filter(isLocal))
    screen.out(
      `${sayStart(screen.language, 'packBeside', { id, hash: shortHash(sha256), path: path ?? '' })}\n`,
    )
  return EXIT.done
}
