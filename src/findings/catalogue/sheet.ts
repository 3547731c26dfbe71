import type { Entry } from '../entry.ts'

/** Findings of layer S. */
export const SHEET_FINDINGS = {} as const satisfies Record<string, Entry>
