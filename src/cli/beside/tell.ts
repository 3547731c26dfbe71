import type { Language } from '../../model/finding.ts'
import type { PackFile } from '../../packs/load.ts'
import { sayStart } from '../launch/words.ts'
import { isLocal } from './packs.ts'
import { shortHash } from './short-hash.ts'

/** Says on stderr what was found beside the program: nothing of it takes part unseen. */
export function tellBeside(config: boolean, packs: readonly PackFile[], language: Language): void {
  const lines = packs
    .filter(isLocal)
    .map(({ id, sha256, path }) =>
      sayStart(language, 'packBeside', { id, hash: shortHash(sha256), path: path ?? '' }),
    )
  const all = config ? [sayStart(language, 'configBeside'), ...lines] : lines
  for (const line of all) process.stderr.write(`${line}\n`)
}
