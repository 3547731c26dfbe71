import type { Entry } from '../entry.ts'

/** Findings of layer X. */
export const CROSS_FINDINGS = {} as const satisfies Record<string, Entry>
