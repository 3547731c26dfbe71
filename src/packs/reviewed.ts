import type { SubjectRules } from './schema/pack.ts'
import type { Claim, Item } from './schema/rule.ts'

/** An item that a station scores itself first. */
export type ClaimedItem = Item & { claim: Claim }

export function isClaimed(item: Item): item is ClaimedItem {
  return item.claim !== undefined
}

/** True for subjects about which the county has a say in 评审表: claimed items that it scores, questions that it answers. */
export function isReviewed({ items, reviewFlags = [] }: SubjectRules): boolean {
  return reviewFlags.length > 0 || items.some(isClaimed)
}
