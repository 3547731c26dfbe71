import type { Screen } from '../screen.ts'

const EDGES = ['top', 'bottom', 'left', 'right', 'mid'].flatMap((edge) => [
  edge,
  `${edge}-mid`,
  `${edge}-left`,
  `${edge}-right`,
])
const NO_LINES = { ...Object.fromEntries(EDGES.map((edge) => [edge, ''])), middle: '  ' }

/** A table without lines, so that any console shows it; numbers stand to the right. */
export async function printTable(
  screen: Screen,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const { default: Table } = await import('cli-table3')
  const colAligns = head.map((_, column) => (isAmount(rows, column) ? 'right' : 'left'))
  const style = { head: [], border: [], 'padding-left': 0, 'padding-right': 0 }
  const table = new Table({ chars: NO_LINES, style, colAligns })
  table.push(
    head.map((title) => screen.paint.bold(title)),
    ...rows.map((row) => [...row]),
  )
  screen.out(`\n${table.toString().replace(/[ \t]+$/gm, '')}\n`)
}

const isAmount = (rows: readonly (readonly string[])[], column: number): boolean =>
  rows.every((row) => /^(-|-?\d+(\.\d+)?)$/.test(row[column]!))
