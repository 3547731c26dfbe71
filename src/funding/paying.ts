import type { Subject } from '../model/county.ts'
import { sum, ZERO, type Decimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { Payment, Scorecard, ScoredItem, Status } from '../model/scorecard.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { casePaid } from '../scoring/case.ts'
import { choiceOf, numberOf, read, troubleWords } from '../scoring/reading.ts'

/** One scorecard that is being paid by a rule of its own kind. */
export interface Paying {
  pack: Pack
  card: Scorecard
  subject: Subject
  /** every scorecard of the run: a year's settlement looks at the half-year's */
  cards: readonly Scorecard[]
  /** what each of them handed in, by the key of its card */
  subjects: ReadonlyMap<string, Subject>
}

export interface Paid {
  /** null where nothing can be said: the card is incomplete, or wasn't assessed */
  payment: Payment | null
  findings: readonly Finding[]
}

export const NOTHING_PAID: Paid = { payment: null, findings: [] }

/** A payment for a person, never of zero: what the subject left blank, or didn't hand in. */
export function unreported(paying: Paying, clause: string, ...paths: readonly string[]): Paid {
  const readings = paths.map((path) => read(casePaid(paying), path))
  const open = readings.filter(({ trouble }) => trouble !== null)
  const reasons = open.map((reading) => `${troubleWords(reading)}，待定`)
  const work = reasons.join('；')
  const payment = { clause, amount: ZERO, status: 'pending', work, reasons, formula: null } as const
  return { payment, findings: [] }
}

/** A payment of nothing, and why. */
export function withheld(clause: string, reason: string, formula: string): Payment {
  return { clause, amount: ZERO, status: 'withheld', work: reason, reasons: [reason], formula }
}

/** A payment of nothing for a total below a mark, and why; it waits as long as a score does that may still rise. */
export function belowMark(card: Scorecard, clause: string, reason: string, formula: string): Payment {
  const waits = itemsThat('provisional', card.items)
  const below = withheld(clause, reason, formula)
  return waits.length === 0 ? below : { ...below, status: 'provisional', reasons: [reason, ...waits] }
}

/** Whether a total is below a mark, whatever becomes of its open items; undefined where that isn't known. */
export function isBelow({ items, total, status }: Scorecard, mark: string): boolean | undefined {
  // not assessed at all, or not to be computed yet
  if (total === null) return status === 'final' ? false : undefined
  const open = items.filter((item) => item.status !== 'final')
  // what a person must decide counts with its most; a score that waits may rise
  if (total.lt(mark)) return open.some((item) => item.status === 'provisional') ? undefined : true
  return total.minus(sum(open.flatMap(({ points }) => points ?? []))).lt(mark) ? undefined : false
}

/** A number that the subject reported; undefined where it is blank. An error in it has left the card incomplete before. */
export function reportedNumber(paying: Paying, path: string): Decimal | undefined {
  return numberOf(read(casePaid(paying), path))
}

/** The choice that the subject ticked; undefined where it is blank. */
export function reportedChoice(paying: Paying, path: string): string | undefined {
  return choiceOf(read(casePaid(paying), path))
}

/** What a field is called on the form. */
export function labelFor(paying: Paying, path: string): string {
  return read(casePaid(paying), path).input.label
}

/** The cell of a field, for a finding about what it says. */
export function cellFor(paying: Paying, path: string) {
  const { form, input } = read(casePaid(paying), path)
  return { form, field: input.field, path: input.path, sheet: input.sheet, cell: input.cell }
}

/** The scorecard of the same subject under another key of the pack (the half-year's). */
export function siblingOf({ card, cards }: Paying, key: string): Scorecard | undefined {
  return cards.find((other) => other.kind === key && other.town === card.town && other.name === card.name)
}

/** The items that a person must decide, or that wait, in words. */
export function openItems(card: Scorecard): string[] {
  return card.items.filter(({ status }) => status !== 'final').map(worded)
}

/** The items of one status in words: those that wait for a score (provisional), or that a person must decide. */
export function itemsThat(status: Status, items: readonly ScoredItem[]): string[] {
  return items.filter((item) => item.status === status).map(worded)
}

function worded({ clause, label, work }: ScoredItem): string {
  return `${clause} ${label}：${work}`
}
