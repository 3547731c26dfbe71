import type { Entry } from '../entry.ts'

/** Findings of layer C. */
export const CELL_FINDINGS = {} as const satisfies Record<string, Entry>
