import type { Area, Cell, Grid } from '../../src/model/grid.ts'

/** What people do to a form before they fill it in. */
export type Disturbance =
  | { kind: 'row'; at: number }
  | { kind: 'column'; at: number }
  /** an inserted column that is merged with the cells left of it */
  | { kind: 'widen'; at: number }
  /** a line of text above everything */
  | { kind: 'line'; text: string; merged: boolean }

export function disturb(grid: Grid, disturbances: readonly Disturbance[]): Grid {
  return disturbances.reduce(apply, grid)
}

function apply(grid: Grid, disturbance: Disturbance): Grid {
  switch (disturbance.kind) {
    case 'row':
      return move(grid, disturbance.at, Infinity)
    case 'column':
      return move(grid, Infinity, disturbance.at)
    case 'widen':
      return widen(grid, disturbance.at)
    case 'line':
      return addLine(move(grid, 1, Infinity), disturbance.text, disturbance.merged)
  }
}

/** Inserts a row above `row`, a column left of `column`; merges grow where it falls within them. */
function move(grid: Grid, row: number, column: number): Grid {
  const down = (at: number) => (at >= row ? at + 1 : at)
  const right = (at: number) => (at >= column ? at + 1 : at)
  const rows = new Map<number, Map<number, Cell>>()
  for (const [at, cells] of grid.rows) {
    const moved = [...cells.values()].map((cell) => ({
      ...cell,
      row: down(cell.row),
      column: right(cell.column),
    }))
    rows.set(down(at), new Map(moved.map((cell) => [cell.column, cell])))
  }
  const merges = grid.merges.map((area) => ({
    top: down(area.top),
    left: right(area.left),
    bottom: down(area.bottom),
    right: right(area.right),
  }))
  return { ...grid, rows, merges }
}

function widen(grid: Grid, at: number): Grid {
  const wider = move(grid, Infinity, at)
  const covered = (row: number, column: number) =>
    wider.merges.some(
      (area) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
    )
  const merges: Area[] = []
  for (const [row, cells] of wider.rows) {
    if (!cells.has(at - 1) || covered(row, at - 1) || covered(row, at)) continue
    merges.push({ top: row, left: at - 1, bottom: row, right: at })
  }
  return { ...wider, merges: [...wider.merges, ...merges] }
}

function addLine(grid: Grid, text: string, merged: boolean): Grid {
  const cell: Cell = { row: 1, column: 1, kind: 'text', text }
  const rows = new Map<number, ReadonlyMap<number, Cell>>([[1, new Map([[1, cell]])], ...grid.rows])
  const merges = merged ? [...grid.merges, { top: 1, left: 1, bottom: 1, right: 6 }] : grid.merges
  return { ...grid, rows, merges }
}
