import { subjectKey, type Subject } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'

/**
 * True where a finding speaks of a subject: it names the subject itself, or it is an error that names the subject's
 * town and stands in a form that the subject has rows in (the head of a list, a column that isn't there).
 * One that concerns only one of the year's assessments speaks of that one alone.
 */
export function affects(finding: Finding, subject: Subject): boolean {
  if (finding.subject === null) return false
  if (finding.period !== undefined && subject.period !== undefined && finding.period !== subject.period)
    return false
  if (finding.subject === subjectKey(subject)) return true
  if (finding.severity !== 'error' || finding.subject !== subject.town) return false
  return Object.values(subject.holdings).some((holdings) =>
    holdings.some(
      ({ form: { form, path, sheet } }) =>
        form === finding.form && path === finding.path && sheet === finding.sheet,
    ),
  )
}
