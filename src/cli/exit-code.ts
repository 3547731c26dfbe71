import type { Finding } from '../model/finding.ts'

/** What every command ends with (product.md, “Streams and exit codes”). */
export const EXIT = { done: 0, dataErrors: 1, usage: 2, unread: 3, fault: 4, interrupted: 130 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Inputs that could not be read win over errors in the data; outputs that could not be written are a matter of usage. */
export function exitCodeOf(outcome: {
  findings: readonly Finding[]
  unread: boolean
  unwritten?: readonly Finding[]
}): ExitCode {
  if (outcome.unwritten?.length) return EXIT.usage
  if (outcome.unread) return EXIT.unread
  return outcome.findings.some((finding) => finding.severity === 'error') ? EXIT.dataErrors : EXIT.done
}
