import { oncePer } from '../model/once-per.ts'
import type { Cell } from '../model/grid.ts'
import { cellsOf, keysOf, type Paper } from './paper.ts'
import type { PrintedForm, PrintedPack } from './printed-form.ts'
import { withoutDates } from './title-core.ts'

/** A line of a sheet that is the title of a form. */
export interface TitleLine {
  row: number
  /** as typed; lines of a title over two rows joined */
  text: string
  cell: Cell
  form: PrintedForm
  /** the title of the pack that it is */
  title: string
}

/** A sentence that speaks of a form: `请按要求填写《……申报表》`. */
const QUOTED = /\S《|填写|填报|详见|参见/

/** Where a title may begin: with the name of a place. */
const PLACE = /^(?:.{0,14}(?:省|县|市|区|镇|乡|街道|村|社区))?$/

/** No title has fewer characters. */
const SHORTEST = 6

/** Every title of a form on the paper, from the top. Looked for once: to know the pack, and to read its forms. */
export function titleLines(paper: Paper, printed: PrintedPack): readonly TitleLine[] {
  return linesOn(paper)(printed)
}

const linesOn = oncePer((paper: Paper) => oncePer((printed: PrintedPack) => findLines(paper, printed)))

function findLines(paper: Paper, { forms, endings }: PrintedPack): TitleLine[] {
  const lines: TitleLine[] = []
  let above: { cell: Cell; key: string } | undefined
  for (const row of paper.rows) {
    const only = onlyText(paper, row)
    for (const cell of cellsOf(paper, row)) {
      if (cell.kind !== 'text' || cell.text.length < SHORTEST) continue
      if (!mayEnd(cell.text, endings) || QUOTED.test(cell.text)) continue
      const found = titleOf(keysOf(paper, cell)[0], forms, endings)
      if (found) lines.push({ row, text: cell.text, cell, ...found })
    }
    const key = only && keysOf(paper, only)[0]
    const split =
      above && key !== undefined && lines.at(-1)?.row !== row && titleOf(above.key + key, forms, endings)
    if (split && above)
      lines.push({ row: above.cell.row, text: above.cell.text + only!.text, cell: above.cell, ...split })
    above = key !== undefined && lines.at(-1)?.row !== row ? { cell: only!, key } : undefined
  }
  return lines
}

/** A quick no: Chinese characters are the same in a text and in its key. */
function mayEnd(text: string, endings: readonly string[]): boolean {
  return endings.some((ending) => ending < '\u4e00' || text.includes(ending))
}

function onlyText(paper: Paper, row: number): Cell | undefined {
  const line = paper.cells.get(row)
  const [cell] = line?.size === 1 ? line.values() : []
  return cell?.kind === 'text' && !QUOTED.test(cell.text) ? cell : undefined
}

/** The form whose title this is: the longest one that fits. `endings`: the last characters of all titles, for a quick no. */
function titleOf(
  key: string | undefined,
  forms: readonly PrintedForm[],
  endings: readonly string[],
): { form: PrintedForm; title: string } | undefined {
  if (key === undefined || key.length < SHORTEST) return undefined
  if (!endings.some((ending) => key.includes(ending))) return undefined
  const text = withoutDates(key)
  let best: { form: PrintedForm; title: string; length: number } | undefined
  for (const form of forms) {
    for (const { title, core } of form.titles) {
      if (!text.endsWith(core) || !PLACE.test(text.slice(0, -core.length))) continue
      if (!best || core.length > best.length) best = { form, title, length: core.length }
    }
  }
  return best && { form: best.form, title: best.title }
}
