import type { Language, Severity } from '../model/finding.ts'

/** The words of one finding in one language; `{name}` stands for a key of the finding's data. */
export interface Words {
  /** what was read and what is wanted; one sentence or two, without place and code */
  message: string
  /** why this matters, for `explain` */
  reason: string
  /** the one thing to do */
  fix: string
  /** a short example, for `explain` */
  example: string
}

export interface Entry extends Readonly<Record<Language, Words>> {
  /** the usual severity; a pack's check may set another */
  severity: Severity
}
