import type { County, Subject } from '../model/county.ts'
import { oncePer } from '../model/once-per.ts'

/** A subject or its scorecard as a key: a village and a station of one name are two. */
export function cardKey(card: { kind: string; town: string | null; name: string }): string {
  return `${card.kind}\n${card.town ?? '\t'}\n${card.name}`
}

/** The subjects of a county by the key of their cards; found once, however often money is worked out. */
export const subjectsByCard = oncePer(
  (county: County): ReadonlyMap<string, Subject> =>
    new Map(county.subjects.map((subject) => [cardKey(subject), subject] as const)),
)
