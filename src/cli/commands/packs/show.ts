import { casesByClause, casesOf } from '../../../app/pack-test/cases-of.ts'
import { saveOne } from '../../../app/save-one.ts'
import { clauseChoices } from '../../../packs/clause-choices.ts'
import { describeClause, describePack } from '../../../packs/describe.ts'
import { usePack, type LoadedPack } from '../../../packs/load.ts'
import { pretty } from '../../../reports/json-text.ts'
import { madeBy } from '../../../reports/made-by.ts'
import { packReviewBook } from '../../../reports/pack-review.ts'
import { buildWorkbook } from '../../../workbook/build.ts'
import { packNamed } from '../../beside/packs.ts'
import { EXIT } from '../../exit-code.ts'
import { printPackClause, printPackDetails } from '../../print/packs.ts'
import { printWritten } from '../../print/written.ts'
import { outFile, outText, type Screen } from '../../screen.ts'
import { choicesFor } from '../../settings.ts'
import { refuseUnused } from '../../unused.ts'
import { version } from '../../version.ts'
import { needed, type PackAction, type PacksOptions } from './pack-action.ts'

/** `lingong packs show ID [--clause C] [--yaml] [--export F.xlsx]` */
export const show: PackAction = async (screen, references, options) => {
  if (options.yaml) refuseUnused('packs show --yaml', options, ['yaml'])
  if (options.export !== undefined)
    refuseUnused('packs show --export', options, ['export', 'cases', 'interpret', 'force'])
  const file = await packNamed(needed(references, 0, 'show'))
  const loaded = usePack(file, choicesFor(file, options.interpret ?? []))
  if (options.yaml) printText(screen, file.text)
  else if (options.export !== undefined) await exportReview(screen, loaded, options.export, options)
  else if (options.clause === undefined) showAll(screen, loaded)
  else showClause(screen, loaded, options.clause)
  return EXIT.done
}

/** The pack's file, to be saved; under --json its lines. */
function printText(screen: Screen, text: string): void {
  if (screen.json) outText(screen, text)
  else outFile(text)
}

function showAll(screen: Screen, loaded: LoadedPack): void {
  const pack = describePack(loaded)
  if (screen.json) screen.out(pretty({ schemaVersion: '1', pack }))
  else printPackDetails(screen, pack)
}

function showClause(screen: Screen, loaded: LoadedPack, id: string): void {
  const clause = describeClause(loaded, id)
  if (screen.json) screen.out(pretty({ schemaVersion: '1', pack: loaded.file.id, clause }))
  else printPackClause(screen, clause)
}

/** The review sheet: one row a clause, for the bureau to sign. */
async function exportReview(
  screen: Screen,
  loaded: LoadedPack,
  path: string,
  { cases: named, force = false }: PacksOptions,
): Promise<void> {
  const pack = describePack(loaded)
  const cases = casesByClause(
    await casesOf(loaded.file, named),
    pack.clauses.map(({ id }) => id),
  )
  const book = packReviewBook({ pack, choices: clauseChoices(loaded.file.tree), cases })
  const origin = madeBy(version, `${loaded.file.id} ${loaded.file.sha256}`)
  saveOne(path, await buildWorkbook({ ...book, madeBy: origin }), force)
  if (screen.json) screen.out(pretty({ schemaVersion: '1', pack: pack.id, files: [path] }))
  else printWritten(screen, [path])
}
