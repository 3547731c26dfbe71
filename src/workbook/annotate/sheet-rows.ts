import { columnName } from '../../model/grid.ts'
import type { CellPlan, Look, SheetPlan, Shown } from '../../model/sheet-plan.ts'
import { rowHeights } from '../build/heights.ts'
import { cellText, escapeText } from '../build/markup.ts'
import { storedNumber } from '../build/stored-number.ts'
import type { PlacedLink } from '../build/tail.ts'
import type { Ink } from './ink.ts'

/** Writes the rows of a plan and returns its links; `formatOf` gives the number of a look's cell format. */
export function writeRows(ink: Ink, plan: SheetPlan, formatOf: (look: Look) => number): PlacedLink[] {
  const heightOf = rowHeights(plan)
  const covered = coveredCells(plan)
  const writer = new CellWriter(formatOf)
  plan.rows.forEach((row, index) => {
    // a row may be made when it is looked at
    const { cells } = row
    const number = String(index + 1)
    const written = writer.cells(cells, covered.get(index + 1), number)
    const height = heightOf(cells, index)
    const tall = height === null ? '' : ` ht="${height}" customHeight="1"`
    if (written !== '' || tall !== '') ink.write(`<row r="${number}"${tall}>${written}</row>`)
  })
  return writer.links
}

/** Cells under a merge of one row, by column index, with the look that its borders need. */
type Covered = Look[]

function coveredCells(plan: SheetPlan): Map<number, Covered> {
  const rows = new Map<number, Covered>()
  for (const area of plan.merges) {
    const look = plan.rows[area.top - 1]?.cells[area.left - 1]?.look
    if (look === undefined) continue
    for (let row = area.top; row <= area.bottom; row += 1) {
      let covered = rows.get(row)
      if (!covered) rows.set(row, (covered = []))
      for (let column = area.left; column <= area.right; column += 1) covered[column - 1] = look
    }
  }
  return rows
}

/** What follows the row number in the cells of one look. */
interface Style {
  /** up to the content */
  start: string
  /** runs of blank cells by their first and last column: what stands around the row numbers */
  runs: Map<number, readonly string[]>
}

/** More columns than any sheet of ours has. */
const COLUMNS = 1024

/** So many texts are remembered at most: a county's proof has tens of thousands that stand there once. */
const TEXTS = 4096

/** A sheet has thousands of cells of a few looks and a few hundred texts: what repeats is put together once. */
class CellWriter {
  readonly links: PlacedLink[] = []
  /** up to a cell's row number, by column */
  private readonly starts: string[] = []
  private readonly styles = new Map<Look, Style>()
  /** what follows the style, by text */
  private readonly texts = new Map<string, string>()

  constructor(private readonly formatOf: (look: Look) => number) {}

  cells(cells: readonly (CellPlan | null)[], covered: Covered | undefined, row: string): string {
    const width = Math.max(cells.length, covered?.length ?? 0)
    let xml = ''
    for (let column = 0; column < width; column += 1) {
      const cell = cells[column]
      const look = cell?.look ?? covered?.[column]
      if (look === undefined) continue
      const style = this.styles.get(look) ?? this.style(look)
      if (cell && cell.content.kind !== 'blank') {
        const { content } = cell
        if (content.kind === 'link') this.links.push({ row: Number(row), column: column + 1, link: content })
        xml += this.start(column) + row + style.start + this.content(content)
        continue
      }
      let last = column
      while (last + 1 < width && isBlank(cells[last + 1], covered?.[last + 1], look)) last += 1
      xml += this.run(style, column, last).join(row)
      column = last
    }
    return xml
  }

  private start(column: number): string {
    return (this.starts[column] ??= `<c r="${columnName(column + 1)}`)
  }

  private style(look: Look): Style {
    const style = { start: `" s="${this.formatOf(look)}"`, runs: new Map<number, readonly string[]>() }
    this.styles.set(look, style)
    return style
  }

  private run({ start, runs }: Style, first: number, last: number): readonly string[] {
    const key = first * COLUMNS + last
    const known = runs.get(key)
    if (known) return known
    const pieces = [this.start(first)]
    for (let column = first; column < last; column += 1) pieces.push(`${start}/>${this.start(column + 1)}`)
    pieces.push(`${start}/>`)
    runs.set(key, pieces)
    return pieces
  }

  /** The rest of a cell's element behind its style. */
  private content(content: Shown): string {
    switch (content.kind) {
      case 'text':
      case 'link':
        return this.texts.get(content.text) ?? this.text(content.text)
      case 'number': {
        const stored = storedNumber(content.number)
        return 'text' in stored ? inline(stored.text) : `><v>${stored.number}</v></c>`
      }
      case 'formula': {
        const { formula, result } = content
        const stored = 'text' in result ? result : storedNumber(result.number)
        return 'text' in stored
          ? ` t="str"><f>${escapeText(formula)}</f><v>${escapeText(cellText(stored.text))}</v></c>`
          : `><f>${escapeText(formula)}</f><v>${stored.number}</v></c>`
      }
    }
  }

  private text(text: string): string {
    const written = inline(text)
    if (this.texts.size === TEXTS) this.texts.clear()
    this.texts.set(text, written)
    return written
  }
}

/** True where a cell is blank and of that look, or is none and would get it. */
function isBlank(cell: CellPlan | null | undefined, covered: Look | undefined, look: Look): boolean {
  return cell ? cell.content.kind === 'blank' && cell.look === look : covered === look
}

/** Whitespace that a reader may take off the ends, unless it is told to keep it. */
const LOOSE = /^\s|\s$|\n/

function inline(text: string): string {
  if (text === '') return '/>'
  const kept = LOOSE.test(text) ? ' xml:space="preserve"' : ''
  return ` t="inlineStr"><is><t${kept}>${escapeText(cellText(text))}</t></is></c>`
}
