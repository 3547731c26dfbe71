import type { Entry } from '../entry.ts'

/** Findings of layer H. */
export const HEADER_FINDINGS = {} as const satisfies Record<string, Entry>
