import type { Entry } from '../entry.ts'

/** Findings of layer F. */
export const FILE_FINDINGS = {} as const satisfies Record<string, Entry>
