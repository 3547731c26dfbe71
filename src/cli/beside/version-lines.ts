import type { Language } from '../../model/finding.ts'
import { BUILTIN } from '../../packs/load.ts'
import { sayStart } from '../launch/words.ts'
import { version } from '../version.ts'
import { localPacks } from './packs.ts'
import { shortHash } from './short-hash.ts'

/** The program's version, then each pack with the beginning of its hash and where it comes from. */
export function versionLines(language: Language): string {
  const builtIn = BUILTIN.map(({ id, sha256 }) =>
    sayStart(language, 'packBuiltIn', { id, hash: shortHash(sha256) }),
  )
  const local = localPacks().map(({ id, sha256, path }) =>
    sayStart(language, 'packLocal', { id, hash: shortHash(sha256), path }),
  )
  return `${[sayStart(language, 'program', { version }), ...builtIn, ...local].join('\n')}\n`
}
