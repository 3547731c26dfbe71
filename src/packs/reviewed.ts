import type { SubjectRules } from './schema/pack.ts'

/** True for subjects about which the county has a say in 评审表: claimed items that it scores, questions that it answers. */
export function isReviewed({ items, reviewFlags = [] }: SubjectRules): boolean {
  return reviewFlags.length > 0 || items.some(({ claim }) => claim)
}
