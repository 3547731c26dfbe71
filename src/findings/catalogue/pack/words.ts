import type { Words } from '../../entry.ts'

/** The four texts of a finding in the order in which `explain` shows them. */
export function words(message: string, reason: string, fix: string, example: string): Words {
  return { message, reason, fix, example }
}
