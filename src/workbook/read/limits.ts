/** Filled cells of one workbook or list; a large town has some ten thousand, a province twenty thousand villages. */
export const MOST_CELLS = 500_000
