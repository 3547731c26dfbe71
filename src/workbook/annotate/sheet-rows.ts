import { columnName } from '../../model/grid.ts'
import type { CellPlan, Content, Look, SheetPlan } from '../../model/sheet-plan.ts'
import { rowHeights } from '../build/heights.ts'
import { cellText, escapeText } from '../build/markup.ts'
import { storedNumber } from '../build/stored-number.ts'
import type { Ink } from './ink.ts'

/** Writes the rows of a plan; `formatOf` gives the number of a look's cell format. */
export function writeRows(ink: Ink, plan: SheetPlan, formatOf: (look: Look) => number): void {
  const heights = rowHeights(plan)
  const covered = coveredCells(plan)
  const writer = new CellWriter(formatOf)
  plan.rows.forEach(({ cells }, index) => {
    const number = String(index + 1)
    const written = writer.cells(cells, covered.get(index + 1), number)
    const height = heights[index] ?? null
    const tall = height === null ? '' : ` ht="${height}" customHeight="1"`
    if (written !== '' || tall !== '') ink.write(`<row r="${number}"${tall}>${written}</row>`)
  })
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

/** A sheet has thousands of cells of a few looks and a few hundred texts: what repeats is put together once. */
class CellWriter {
  /** up to a cell's row number, by column */
  private readonly starts: string[] = []
  /** what follows the row number, by look */
  private readonly styles = new Map<Look, string>()
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
      xml += (this.starts[column] ?? this.start(column)) + row + (this.styles.get(look) ?? this.style(look))
      xml += cell ? this.content(cell.content) : '/>'
    }
    return xml
  }

  private start(column: number): string {
    const start = `<c r="${columnName(column + 1)}`
    this.starts[column] = start
    return start
  }

  private style(look: Look): string {
    const style = `" s="${this.formatOf(look)}"`
    this.styles.set(look, style)
    return style
  }

  /** The rest of a cell's element behind its style. */
  private content(content: Content): string {
    switch (content.kind) {
      case 'blank':
        return '/>'
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
    this.texts.set(text, written)
    return written
  }
}

/** Whitespace that a reader may take off the ends, unless it is told to keep it. */
const LOOSE = /^\s|\s$|\n/

function inline(text: string): string {
  if (text === '') return '/>'
  const kept = LOOSE.test(text) ? ' xml:space="preserve"' : ''
  return ` t="inlineStr"><is><t${kept}>${escapeText(cellText(text))}</t></is></c>`
}
