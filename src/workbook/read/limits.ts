/** Filled cells of one workbook or list; a large town has some ten thousand, a province twenty thousand villages. */
export const MOST_CELLS = 250_000

/** So many more where our own result sheets lie in front: a copy of what can be read can be read. */
export const OWN_CELLS = 50_000

/** Rows that hold something, of one sheet: each of them costs as much memory as several cells. */
export const MOST_ROWS = 200_000

/** Characters of all sheets of one workbook together: what is read in about a second. */
export const MOST_CHARACTERS = 32 * 1024 * 1024

/** Merged areas of one sheet. */
export const MOST_MERGES = 100_000

/** Steps over rows and cells that merges may take; a merge over a whole sheet is one for each of its rows. */
export const MOST_COVERED = 5_000_000
