import type { Finding } from '../model/finding.ts'

/** What every command ends with (product.md, “Streams and exit codes”). */
export const EXIT = { done: 0, dataErrors: 1, usage: 2, unread: 3, fault: 4, interrupted: 130 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** An annotated copy that was not written because its workbook is no longer what was read. */
const REPLACED = 'LG-F034'

/** Inputs that could not be read win over errors in the data; outputs that could not be written are a matter of usage. */
export function exitCodeOf(outcome: {
  findings: readonly Finding[]
  unread: boolean
  unwritten?: readonly Finding[]
}): ExitCode {
  const { findings, unread, unwritten = [] } = outcome
  if (unwritten.some(({ code }) => code !== REPLACED)) return EXIT.usage
  if (unread || unwritten.length > 0) return EXIT.unread
  return findings.some((finding) => finding.severity === 'error') ? EXIT.dataErrors : EXIT.done
}
