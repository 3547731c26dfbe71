import { documentFindings } from '../../../packs/document-findings.ts'
import { parsePack } from '../../../packs/file.ts'
import { lintPack } from '../../../packs/lint.ts'
import type { PackFile } from '../../../packs/load.ts'
import { errorJson } from '../../../reports/json.ts'
import { pretty } from '../../../reports/json-text.ts'
import { packNamed } from '../../beside/packs.ts'
import { EXIT } from '../../exit-code.ts'
import { printFindings } from '../../print/findings.ts'
import { printRemark } from '../../print/packs.ts'
import { version } from '../../version.ts'
import { say } from '../../words.ts'
import { needed, type PackAction } from './pack-action.ts'

/** `lingong packs lint FILE`. Errors in a pack never get here: a pack that has one can't be loaded (exit code 2). */
export const lint: PackAction = async (screen, references) => {
  const file = await packNamed(needed(references, 0, 'lint'))
  const remarks = file.remarks ?? lintPack(await withPlaces(file))
  const document = documentFindings(file)
  if (screen.json) screen.out(pretty(errorJson([...remarks, ...document], screen.language, version)))
  if (screen.json) return EXIT.done
  const word = remarks.length === 0 ? 'lintClean' : 'lintRemarks'
  screen.out(`${say(screen.language, word, { id: file.id, n: remarks.length })}\n`)
  printFindings(screen, remarks, { withFile: false })
  for (const finding of document) printRemark(screen, finding)
  return EXIT.done
}

/** A built-in pack with the lines of its text. */
async function withPlaces(file: PackFile): Promise<PackFile> {
  const parsed = await parsePack(file.text, `${file.id}.yaml`)
  return parsed.ok ? parsed.file : file
}
