import { subjectKey, type ReviewEntry, type Subject } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { SubjectRules } from '../packs/schema/pack.ts'
import { affects } from '../submission/affects.ts'

/**
 * The errors that keep a subject incomplete: all that name it, but not what is wrong with the claim of an item that
 * the county has scored.
 */
export function affectingErrors(
  findings: readonly Finding[],
  subject: Subject,
  rules: SubjectRules,
  reviewed: ReadonlyMap<string, ReviewEntry>,
): Finding[] {
  if (findings.length === 0) return []
  const settled = new Set(settledClaims(rules, reviewed))
  const key = subjectKey(subject)
  return findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      affects(finding, subject) &&
      !(finding.subject === key && finding.form === rules.madeBy[0] && settled.has(finding.field ?? '')),
  )
}

/** The fields of claims whose items the county has scored. */
export function settledClaims(rules: SubjectRules, reviewed: ReadonlyMap<string, ReviewEntry>): string[] {
  return rules.items.flatMap(({ clause, claim }) =>
    claim && reviewed.get(clause)?.value != null ? [claim.of] : [],
  )
}
