import { Decimal, ZERO } from '../../model/decimal.ts'
import type { Language } from '../../model/finding.ts'
import type { Payment, Scorecard, ScoredItem } from '../../model/scorecard.ts'
import { holeBelow, type HoleRule } from '../../scoring/hole.ts'

/** The same in both languages; names and labels are the pack's. */
export type Words = Readonly<Record<Language, string>>

/** What distances are taken of: a scorecard, or as much of one as a result's JSON holds. */
export type Measured = Pick<Scorecard, 'kind' | 'total' | 'rank' | 'vetoes'> & {
  /** how many others have its rank, where that is known */
  tied?: number
  /** how many of its kind are assessed, where that is known */
  assessed?: number
  /** what it is paid, where that is known: a score brings nobody a grant that is denied for another reason */
  payments?: readonly (Pick<Payment, 'clause' | 'denied' | 'parts'> & { status: string })[]
  items: readonly (Pick<ScoredItem, 'clause' | 'label' | 'points' | 'duty'> & {
    inputs: readonly {
      field: string
      label: string
      value: string | null
      sheet?: string | null
      cell?: string | null
    }[]
  })[]
}

/** How far something is from a line that its rules draw. Exact; `distance` is never negative. */
export interface Distance {
  /** the clause that draws the line */
  clause: string
  /** what is held against it: 总分, 名次, the label of a figure */
  label: string
  /** gate: of a payment; pass: of a grant; places: of a quota; grade; band: of an amount; item: of an item's points; veto */
  kind: 'gate' | 'pass' | 'places' | 'grade' | 'band' | 'item' | 'veto'
  /** the item, for what concerns one alone */
  item: string | null
  value: Decimal
  threshold: Decimal
  distance: Decimal
  /** up: it lies above; down: it would be crossed by falling */
  direction: 'up' | 'down'
  /** up: it has to be passed, reaching it isn't enough; down: reaching it is enough to fall */
  strict: boolean
  /** `分`, `名`, `项`, or nothing */
  unit: string
  /** what crossing it would change */
  changes: Words
}

/** A line and what stands on its two sides; reaching it counts unless `strict`. */
export interface Mark {
  at: Decimal
  above: Words
  below: Words
  strict?: boolean
}

export type Subject = Pick<Distance, 'clause' | 'label' | 'kind' | 'item' | 'value' | 'unit'>

/** The next line above a value and the one that it has passed last, of lines in any order; one that nobody is below is none. */
export function around(subject: Subject, marks: readonly Mark[]): Distance[] {
  const { value } = subject
  const passed = marks.filter((mark) => isPassed(value, mark) && (mark.strict || mark.at.gt(ZERO)))
  const ahead = marks.filter((mark) => !isPassed(value, mark))
  const next = ahead.toSorted((one, other) => one.at.comparedTo(other.at))[0]
  const last = passed.toSorted((one, other) => other.at.comparedTo(one.at))[0]
  return [
    ...(next ? [distanceTo(subject, next, 'up', next.above)] : []),
    ...(last ? [distanceTo(subject, last, 'down', last.below)] : []),
  ]
}

function isPassed(value: Decimal, { at, strict = false }: Mark): boolean {
  return strict ? value.gt(at) : value.gte(at)
}

function distanceTo(
  subject: Subject,
  { at, strict = false }: Mark,
  direction: Distance['direction'],
  changes: Words,
): Distance {
  return {
    ...subject,
    threshold: at,
    distance: at.minus(subject.value).abs(),
    direction,
    strict,
    changes,
  }
}

/** Words of the pack, which are one and the same. */
export function packWords(text: string): Words {
  return { zh: text, en: text }
}

const HALF = new Decimal('0.5')

/** Where a band really begins: half a point earlier where totals in the hole under it are rounded half up. */
export function bandStart(rows: Parameters<typeof holeBelow>[0], from: string, hole: HoleRule): Decimal {
  const rounds = hole === 'round' && holeBelow(rows, from) !== undefined
  return rounds ? new Decimal(from).minus(HALF) : new Decimal(from)
}
