import type { Entry } from '../entry.ts'
import { FILE_ACCESS_FINDINGS } from './file-access.ts'
import { FILE_ARCHIVE_FINDINGS } from './file-archive.ts'
import { FILE_DAMAGE_FINDINGS } from './file-damage.ts'
import { FILE_FORMAT_FINDINGS } from './file-format.ts'
import { FILE_KIND_FINDINGS } from './file-kind.ts'
import { FILE_SAVING_FINDINGS } from './file-saving.ts'

/** Findings of layer F: what can be wrong with a file before its forms are looked at. */
export const FILE_FINDINGS = {
  ...FILE_ACCESS_FINDINGS,
  ...FILE_SAVING_FINDINGS,
  ...FILE_KIND_FINDINGS,
  ...FILE_FORMAT_FINDINGS,
  ...FILE_DAMAGE_FINDINGS,
  ...FILE_ARCHIVE_FINDINGS,
} as const satisfies Record<string, Entry>
