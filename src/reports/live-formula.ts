import type { Formula } from '../model/scorecard.ts'

/** Where the values of one subject stand, as a formula of the asking sheet spells them (`$H$12`, `'评分明细'!$H$12`). */
export interface Cells {
  /** 取值 cells of the item's inputs, in their order */
  inputs: readonly string[]
  /** clause → the item's points */
  items: ReadonlyMap<string, string>
  total: string | null
}

const PLACEHOLDER = /^(?:\d+|total|[A-Z]-[A-Z]+\d+)$/

/** A formula template with cells in the place of `{0}`, `{T-A1}` and `{total}`; null where one of them has no cell. */
export function fillFormula(template: Formula | null, cells: Cells): string | null {
  if (template === null) return null
  // by hand: a county has tens of thousands of them
  const [start = '', ...parts] = template.split('{')
  let filled = start
  for (const part of parts) {
    const end = part.indexOf('}')
    const key = part.slice(0, Math.max(0, end))
    const cell = cellFor(key, cells)
    if (cell !== undefined) filled += cell + part.slice(end + 1)
    else if (PLACEHOLDER.test(key)) return null
    else filled += `{${part}`
  }
  return filled
}

function cellFor(key: string, cells: Cells): string | undefined {
  if (key === 'total') return cells.total ?? undefined
  return cells.items.get(key) ?? (key === '' ? undefined : cells.inputs[Number(key)])
}

/** Compares two cells to 10 decimals; the words are what a reader looks for. */
export function agreement(one: string, other: string): string {
  return `IF(ABS(${one}-${other})<0.00000000005,"${AGREED}","${DIFFERENT}")`
}

export const AGREED = '一致'
export const DIFFERENT = '不一致'

/**
 * A cell that holds this name, as a criterion of SUMIF and COUNTIFS, which take * ? ~ and a leading < > = for more than
 * themselves: masked names have asterisks, and clerks mark names with them.
 */
export function criterion(cell: string, name: string): string {
  const plain = [...'~*?'].reduce(
    (found, sign) => (name.includes(sign) ? `SUBSTITUTE(${found},"${sign}","~${sign}")` : found),
    cell,
  )
  return plain === cell && !/^[<>=]/.test(name) ? cell : `"="&${plain}`
}
