import type { Scorecard } from '../../model/scorecard.ts'

/** Duties are met or not: whoever is checked by them has neither a score nor a sum by formula (L-F1). */
export function isByDuties(cards: readonly Scorecard[]): boolean {
  return cards.length > 0 && cards.every(({ total, items }) => total === null && items.some(isDuty))
}

/** `15/25` */
export function dutiesMet({ items }: Scorecard): string {
  const duties = items.filter(isDuty)
  return `${duties.filter(({ duty }) => duty?.state === 'met').length}/${duties.length}`
}

const isDuty = ({ duty }: Scorecard['items'][number]): boolean => duty !== undefined
