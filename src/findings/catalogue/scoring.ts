import type { Entry } from '../entry.ts'

/** Findings of layer Q. */
export const SCORING_FINDINGS = {} as const satisfies Record<string, Entry>
