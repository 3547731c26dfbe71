import { distancesOf, type Distance } from '../../funding/distance.ts'
import type { Subject } from '../../model/county.ts'
import type { Observation } from '../../model/observation.ts'
import type { Scorecard, ScoredItem } from '../../model/scorecard.ts'
import { fieldsById } from '../../packs/field-path.ts'
import type { Field } from '../../packs/schema/form.ts'
import { isClaimed } from '../../packs/reviewed.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import type { Reach, Shift } from '../../reports/whatif/trial-result.ts'
import { claimsAway, numberAway, otherChoices, type NearValue } from './near-values.ts'
import type { Probe } from './probe.ts'

/** A cell that feeds an item, with the item's and the form's rules. */
interface Feed {
  cell: Observation
  field: Field
  item: ScoredItem
  candidates: (direction: 1 | -1) => Iterable<NearValue>
}

/** So many units a figure is changed by in search of the next line. */
const FURTHEST = 128

/** One unit more or less in these cells changes the subject's status or grade. */
export function decidingCells(pack: Pack, subject: Subject, probe: Probe): Shift[] {
  return feedsOf(pack, subject, probe).flatMap((feed) =>
    ([-1, 1] as const).flatMap((direction) => {
      const [near] = feed.candidates(direction)
      const isOther = ({ status, grade }: Scorecard) =>
        status !== probe.card.status || grade !== probe.card.grade
      const after = near && tried(probe, feed, near, isOther)
      if (!after || after === 'same') return []
      return [shiftOf(feed, near, after)]
    }),
  )
}

/** How far a subject is from the lines next to it; `probe` looks for what would take it over the one above. */
export function reachOf(pack: Pack, card: Scorecard, subject: Subject, probe: Probe | undefined): Reach {
  const lines = distancesOf(pack, card).filter(({ item, kind }) => item === null && kind !== 'places')
  const nearest = (direction: Distance['direction']) =>
    lines
      .filter((line) => line.direction === direction)
      .toSorted((one, other) => one.distance.comparedTo(other.distance))[0] ?? null
  const up = nearest('up')
  const cheapest = up && probe ? cheapestOf(pack, subject, probe, up) : null
  return { card, up, down: nearest('down'), cheapest }
}

function cheapestOf(pack: Pack, subject: Subject, probe: Probe, line: Distance): Shift | null {
  const isOver = (after: Scorecard) => crosses(pack, after, line)
  const shifts = feedsOf(pack, subject, probe).flatMap((feed) => [
    ...([-1, 1] as const).flatMap((direction) => firstOver(probe, feed, direction, isOver) ?? []),
    ...otherChoices(feed.cell, feed.field).flatMap((near) => {
      const after = tried(probe, feed, near, isOver)
      return after && after !== 'same' ? [shiftOf(feed, near, after)] : []
    }),
  ])
  return shifts.toSorted((one, other) => one.units.comparedTo(other.units))[0] ?? null
}

/** The least change in one direction that crosses the line; undefined where none within reach does. */
function firstOver(
  probe: Probe,
  feed: Feed,
  direction: 1 | -1,
  isOver: (after: Scorecard) => boolean,
): Shift | undefined {
  const all = [...feed.candidates(direction)]
  const look = (at: number): Shift | 'short' | 'wrong' => {
    const after = tried(probe, feed, all[at]!, isOver)
    if (!after) return 'wrong'
    return after === 'same' ? 'short' : shiftOf(feed, all[at]!, after)
  }
  // in steps that double, then one by one between the last two
  let short = -1
  for (let at = 0; at < all.length; at = 2 * at + 1) {
    if (look(at) !== 'short') return firstBetween(short + 1, at, look)
    short = at
  }
  return all.length === 0 ? undefined : firstBetween(short + 1, all.length - 1, look)
}

/** The first that crosses, before any that would be wrong for another reason. */
function firstBetween(
  from: number,
  to: number,
  look: (at: number) => Shift | 'short' | 'wrong',
): Shift | undefined {
  for (let at = from; at <= to; at += 1) {
    const found = look(at)
    if (found === 'wrong') return undefined
    if (found !== 'short') return found
  }
  return undefined
}

/**
 * The card under another value, where it is as wanted; `same` where it isn't, undefined where the value would be wrong for
 * another reason. Checks are most of the work: nobody asks them about a value that changes nothing.
 */
function tried(
  probe: Probe,
  { cell }: Feed,
  { value, text }: NearValue,
  wanted: (card: Scorecard) => boolean,
): Scorecard | 'same' | undefined {
  const plain = probe.under(cell, value, text, { checked: false })
  if (plain.status !== 'incomplete' && !wanted(plain)) return 'same'
  const after = probe.under(cell, value, text, { checked: true })
  if (after.status === 'incomplete') return undefined
  return wanted(after) ? after : 'same'
}

/** The line lies below now: a veto, which hides all others, is no way over. */
function crosses(pack: Pack, after: Scorecard, { clause, kind, threshold }: Distance): boolean {
  if (after.total === null) return false
  const lines = distancesOf(pack, after)
  if (lines.some((line) => line.kind === 'veto')) return false
  if (kind === 'veto') return true
  return lines.some(
    (line) =>
      line.clause === clause &&
      line.kind === kind &&
      line.direction === 'down' &&
      line.threshold.gte(threshold),
  )
}

function shiftOf({ cell, item }: Feed, { text, units }: NearValue, after: Scorecard): Shift {
  return { cell, item, to: text, units, after }
}

/** The cells of the subject's own forms that feed its items: figures, claims and choices. */
function feedsOf(pack: Pack, subject: Subject, { card, cells }: Probe): Feed[] {
  const rules = pack.subjects[subject.kind]!
  return card.items.flatMap((item, index) =>
    item.inputs.flatMap((input): Feed[] => {
      const cell = cells.find(
        ({ spot }) => spot.cell === input.cell && spot.sheet === input.sheet && spot.path === input.path,
      )
      if (!cell) return []
      const field = fieldAt(pack, subject, cell)
      const rule = rules.items[index]!
      const candidates = (direction: 1 | -1) =>
        isClaimed(rule) ? claimsAway(cell, field, rule, direction) : numbersAway(cell, field, direction)
      return [{ cell, field, item, candidates }]
    }),
  )
}

function* numbersAway(cell: Observation, field: Field, direction: 1 | -1): Generator<NearValue> {
  for (let units = 1; units <= FURTHEST; units += 1) {
    const near = numberAway(cell, field, direction * units)
    if (!near) return
    yield near
  }
}

/** What the form of a cell says of it: one sheet may hold several forms. */
function fieldAt(pack: Pack, { holdings }: Subject, cell: Observation): Field {
  const [id] = Object.entries(holdings).find(([, list]) =>
    list.some(({ form, row }) => row.fields[cell.field] === cell || form.head[cell.field] === cell),
  )!
  return fieldsById(pack.forms[id]!).get(cell.field)!
}
