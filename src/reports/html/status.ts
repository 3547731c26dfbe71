import type { Scorecard } from '../../model/scorecard.ts'
import { isPaidInPart, subjectWord } from '../wording.ts'
import { html, type Markup } from './markup.ts'

/** Marks that every font of an office has; the word stands beside them. */
const MARKS: Readonly<Record<string, string>> = {
  final: '√',
  provisional: '≈',
  pending: '？',
  withheld: '×',
  incomplete: '▲',
}

/** What came of a subject. */
export function subjectMark(card: Scorecard): Markup {
  return statusMark(isPaidInPart(card) ? 'final' : card.status, subjectWord(card))
}

/** A status as a mark and a word in a frame. */
export function statusMark(status: string, word: string): Markup {
  const mark = MARKS[status]
  if (mark === undefined) return html`<span class="status">${word}</span>`
  return html`<span class="status ${status}"><span aria-hidden="true">${mark} </span>${word}</span>`
}
