import { subjectKey } from '../model/county.ts'
import type { Scorecard } from '../model/scorecard.ts'

/** What a finding about a payment says of itself: the clause, the subject, and which of its assessments. */
export function cardPlace(card: Scorecard, clause: string) {
  const { period } = card
  return { clause, subject: subjectKey(card), ...(period !== undefined && { period }) }
}
