import type { Entry } from '../entry.ts'

/** Findings of layer T. */
export const TEMPLATE_FINDINGS = {} as const satisfies Record<string, Entry>
