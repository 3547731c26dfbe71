import type { County, Subject } from '../model/county.ts'

/** A subject or its scorecard as a key: a village and a station of one name are two. */
export function cardKey(card: { kind: string; town: string | null; name: string }): string {
  return `${card.kind}\n${card.town ?? '\t'}\n${card.name}`
}

export function subjectsByCard(county: County): Map<string, Subject> {
  return new Map(county.subjects.map((subject) => [cardKey(subject), subject] as const))
}
