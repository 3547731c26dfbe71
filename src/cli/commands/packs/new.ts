import { saveOne } from '../../../app/save-one.ts'
import { makeFinding } from '../../../findings/make.ts'
import { UsageFault } from '../../../model/finding.ts'
import { BUILTIN } from '../../../packs/load.ts'
import { newPackText } from '../../../packs/new-pack.ts'
import { pretty } from '../../../reports/json-text.ts'
import { packNamed } from '../../beside/packs.ts'
import { EXIT } from '../../exit-code.ts'
import { printWritten } from '../../print/written.ts'
import { needed, type PackAction } from './pack-action.ts'

/** `lingong packs new ID --from ID [-o F]`: a copy that says what to look at. */
export const create: PackAction = async (screen, references, options) => {
  const id = needed(references, 0, 'new')
  if (!/^[a-z][a-z0-9-]*$/.test(id) || BUILTIN.some((file) => file.id === id)) {
    throw new UsageFault([makeFinding('LG-P062', { read: id })])
  }
  if (options.from === undefined)
    throw new UsageFault([makeFinding('LG-F042', { command: 'packs new', word: '--from' })])
  const from = await packNamed(options.from)
  const path = options.output ?? `${id}.yaml`
  saveOne(path, Buffer.from(await newPackText(from, id)), options.force ?? false)
  if (screen.json) screen.out(pretty({ schemaVersion: '1', pack: id, files: [path] }))
  else printWritten(screen, [path])
  return EXIT.done
}
