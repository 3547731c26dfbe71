import type { Entry } from '../entry.ts'

/** Findings of layer R. */
export const ROW_FINDINGS = {} as const satisfies Record<string, Entry>
