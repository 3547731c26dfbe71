import type { Filled } from './fill.ts'

/** What the fields of one sheet need to know: what is filled in, and what their help speaks of. */
export interface Setting {
  filled: Filled
  /** where the pack's months begin (`startOf`) */
  start: string
  /** last day of the sheet's quarter, YYYY-MM-DD; null where it is not one quarter's */
  quarterEnd: string | null
  /** names to choose from, by role; others may be typed */
  names: { readonly village: readonly string[]; readonly station: readonly string[] }
}
