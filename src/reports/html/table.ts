import { html, type Markup, type Piece } from './markup.ts'

export interface TableColumn<Row> {
  head: string
  /** figures stand on the right and are sorted by their size */
  number?: boolean
  /** stands in the head of each row */
  rowHead?: boolean
  /** a word or two that stay on one line */
  short?: boolean
  /** takes what is left of the width */
  wide?: boolean
  cell: (row: Row) => Piece
  /** what it is sorted by, where that isn't what is shown: a plain decimal */
  value?: (row: Row) => string | null
}

export interface TablePlan<Row> {
  caption: string
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  /** one more row with the sums, in the order of the columns */
  foot?: readonly Piece[]
  /** may be sorted where scripts are allowed */
  sortable?: boolean
  /** the caption is said to screen readers alone: a heading stands right above */
  quietCaption?: boolean
}

/** A table with its caption, in a frame that scrolls by keyboard too where a screen is narrow. */
export function dataTable<Row>(plan: TablePlan<Row>): Markup {
  const { caption, columns, rows, foot, sortable = true, quietCaption = false } = plan
  const heads = columns.map((column) => html`<th scope="col" ${className(column)}>${column.head}</th>`)
  const sums =
    foot &&
    html`<tfoot>
      <tr>
        ${foot.map((cell, index) => footCell(cell, columns[index]))}
      </tr>
    </tfoot>`
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table${sortable ? html` data-sortable` : null}>
<caption${quietCaption ? html` class="quiet"` : null}>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    html`<tr>
      ${columns.map((column) => dataCell(column, row))}
    </tr> `,
)}</tbody>${sums ?? null}
</table></div>`
}

function dataCell<Row>(column: TableColumn<Row>, row: Row): Markup {
  const value = column.value?.(row) ?? null
  const sorted = value === null ? null : html` data-value="${value}"`
  const content = column.cell(row)
  return column.rowHead
    ? html`<th scope="row" ${className(column)}${sorted}>${content}</th>`
    : html`<td${className(column)}${sorted}>${content}</td>`
}

function footCell<Row>(cell: Piece, column: TableColumn<Row> | undefined): Markup {
  if (column?.rowHead) return html`<th scope="row">${cell}</th>`
  return html`<td${column ? className(column) : null}>${cell}</td>`
}

function className<Row>({ number = false, wide = false, short = false }: TableColumn<Row>): Markup | null {
  if (number) return html` class="number"`
  if (short) return html` class="short"`
  return wide ? html` class="wide"` : null
}
