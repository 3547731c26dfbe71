import { diffPacks } from '../../../packs/diff.ts'
import { pretty } from '../../../reports/json-text.ts'
import { packNamed } from '../../beside/packs.ts'
import { EXIT } from '../../exit-code.ts'
import { printPackDiff } from '../../print/pack-diff.ts'
import { needed, type PackAction } from './pack-action.ts'

/** `lingong packs diff A B`: what differs, by clause and number. */
export const diff: PackAction = async (screen, references) => {
  const before = await packNamed(needed(references, 0, 'diff'))
  const after = await packNamed(needed(references, 1, 'diff'))
  const changes = diffPacks(before, after)
  if (screen.json) screen.out(pretty({ schemaVersion: '1', before: before.id, after: after.id, changes }))
  else printPackDiff(screen, before, after, changes)
  return EXIT.done
}
