import { readRunDocument } from '../../../app/explain.ts'
import { saveOne } from '../../../app/save-one.ts'
import { pretty } from '../../../reports/json-text.ts'
import { madeBy } from '../../../reports/made-by.ts'
import { letterBook, letterOf, letterText } from '../../../reports/questions.ts'
import { buildWorkbook } from '../../../workbook/build.ts'
import { packNamed } from '../../beside/packs.ts'
import { EXIT } from '../../exit-code.ts'
import { printWritten } from '../../print/written.ts'
import { version } from '../../version.ts'
import { needed, type PackAction } from './pack-action.ts'

/** `lingong packs questions ID [--run RUN] [-o F.md|F.xlsx]`: the letter of questions to the bureau (请示函). */
export const questions: PackAction = async (screen, references, options) => {
  const file = await packNamed(needed(references, 0, 'questions'))
  const letter = letterOf(file, options.run === undefined ? null : readRunDocument(options.run))
  const words = letterText(letter)
  const path = options.output
  const origin = madeBy(version, `${file.id} ${file.sha256}`)
  if (path !== undefined) {
    const book = path.toLowerCase().endsWith('.xlsx')
    const bytes = book ? await buildWorkbook({ ...letterBook(letter), madeBy: origin }) : Buffer.from(words)
    saveOne(path, bytes, options.force ?? false)
  }
  const files = path === undefined ? [] : [path]
  if (screen.json) screen.out(pretty({ schemaVersion: '1', pack: file.id, letter: words, files }))
  else if (path === undefined) screen.out(words)
  else printWritten(screen, files)
  return EXIT.done
}
