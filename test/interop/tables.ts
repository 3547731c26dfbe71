import type { Grid } from '../../src/model/grid.ts'

/** A sheet as its rows of texts, below the first row that holds these heads. */
export interface Sheet {
  /** the row's cells by head */
  rows: readonly Readonly<Record<string, string>>[]
  /** the row of the sheet, from 1, that an entry of `rows` stands in */
  places: readonly number[]
  /** head → column, from 1 */
  columns: Readonly<Record<string, number>>
}

export function sheetOf(grids: readonly Grid[], name: string, head: string): Sheet {
  const grid = grids.find(({ sheet }) => sheet === name)
  if (!grid) throw new Error(`no sheet ${name}`)
  const lines = [...grid.rows].map(([row, cells]) => ({ row, cells: [...cells.values()] }))
  const at = lines.findIndex(({ cells }) => cells.some(({ text }) => text === head))
  if (at < 0) throw new Error(`no ${head} on ${name}`)
  const columns = Object.fromEntries(lines[at]!.cells.map(({ text, column }) => [text, column]))
  const below = lines.slice(at + 1)
  return {
    columns,
    places: below.map(({ row }) => row),
    rows: below.map(({ cells }) => {
      const texts = new Map(cells.map(({ column, text }) => [column, text]))
      return Object.fromEntries(
        Object.entries(columns).map(([key, column]) => [key, texts.get(column) ?? '']),
      )
    }),
  }
}
