import type { Entry } from '../entry.ts'

/** Findings of layer P. */
export const PACK_FINDINGS = {} as const satisfies Record<string, Entry>
