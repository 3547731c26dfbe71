import { decimal } from '../../model/decimal.ts'
import { fieldTarget, measureAt } from '../field-path.ts'
import type { Path } from '../places.ts'
import type { Field } from '../schema/form.ts'
import type { Band } from '../schema/grades.ts'
import type { Bands } from '../schema/rule.ts'
import { itemRulesOf, subjectsOf, type Complaint, type View } from './view.ts'

/** What a band gives, and where that stands. */
interface Award {
  worth: string
  path: Path
}

/**
 * Bands go from the highest down without overlaps, every band can be reached, and who scores more gets more: the bands of
 * items, of grades and their stars, of payments.
 */
export function bandsInOrder(view: View): Complaint[] {
  const items = itemRulesOf(view).flatMap(({ rule, item, subject, path }) => {
    if (!rule.bands) return []
    const at = [...path, 'bands']
    const { of } = rule.bands
    // a sum may be more than one cell of it may hold
    const field = measureAt(view.pack, of) ? undefined : fieldTarget(view.pack, of, subject.madeBy[0])?.field
    const found = [
      ...inOrder(rule.bands, at),
      ...falling([...awardsOf(rule.bands.rows, 'points', at), otherwiseOf(rule.bands, at)]),
      ...(field ? outsideRange(rule.bands, field, at) : []),
    ]
    return found.map((complaint) => ({ ...complaint, clause: item.clause }))
  })
  return [...items, ...totalsInOrder(view)]
}

/** Awards from the highest band down, each lower than the one above. */
export function falling(awards: readonly Award[]): Complaint[] {
  return awards.slice(1).flatMap(({ worth, path }, index): Complaint[] => {
    const above = awards[index]!.worth
    if (decimal(worth).lt(decimal(above))) return []
    return [{ code: 'LG-P105', path, data: { points: worth, above } }]
  })
}

/** The same for what a band, a tier or a grade gives under one key. */
export function awardsOf<Key extends string>(
  rows: readonly Readonly<Record<Key, string>>[],
  key: Key,
  path: Path,
): Award[] {
  return rows.map((row, index) => ({ worth: row[key], path: [...path, 'rows', index, key] }))
}

/** What is given below the lowest band. */
export function otherwiseOf({ otherwise }: { otherwise: string }, path: Path): Award {
  return { worth: otherwise, path: [...path, 'otherwise'] }
}

/** Bands of totals, and of the share of duties met. */
function totalsInOrder(view: View): Complaint[] {
  return subjectsOf(view).flatMap(({ subject, path }) => {
    const { grades, duties, payments } = subject
    const stars = duties?.stars
    return [
      ...(grades ? inOrder(grades, [...path, 'grades']) : []),
      ...(stars ? inOrder(stars, [...path, 'duties', 'stars']) : []),
      ...payments.flatMap(({ byBands, byFigure }, index) =>
        Object.entries({ byBands, byFigure }).flatMap(([shape, banded]) => {
          if (!banded) return []
          const at = [...path, 'payments', index, shape]
          return [...inOrder(banded, at), ...falling(awardsOf(banded.rows, 'amount', at))]
        }),
      ),
    ]
  })
}

interface Banded {
  rows: readonly (Band & { places?: object | undefined })[]
  hole?: 'lower' | 'round' | undefined
}

function inOrder(banded: Banded, path: Path): Complaint[] {
  return [...outOfOrder(banded, path), ...unnamedHole(banded, path)]
}

function outOfOrder({ rows }: Banded, path: Path): Complaint[] {
  return rows.flatMap(({ from, printedTo }, index): Complaint[] => {
    const at = [...path, 'rows', index]
    const { from: above, places } = rows[index - 1] ?? {}
    // behind the places of the band above, the same score comes down to this one
    const meets = above !== undefined && places !== undefined && decimal(from).equals(decimal(above))
    if (above !== undefined && decimal(from).gte(decimal(above)) && !meets)
      return [{ code: 'LG-P104', path: [...at, 'from'], data: { from, above } }]
    if (printedTo === undefined) return []
    const tooHigh = above !== undefined && decimal(printedTo).gte(decimal(above))
    if (!tooHigh && decimal(printedTo).gte(decimal(from))) return []
    const data = { read: printedTo, from, above: above ?? '∞' }
    return [{ code: 'LG-P106', path: [...at, 'printedTo'], data }]
  })
}

/** What a range in 万元 comes to. */
function fromTenThousands(end: string): string {
  return decimal(end).times(10_000).toFixed()
}

/** `round` closes a hole that the document prints: it has to be named. */
function unnamedHole({ rows, hole }: Banded, path: Path): Complaint[] {
  if (hole !== 'round' || rows.some((row) => row.printedTo !== undefined)) return []
  return [{ code: 'LG-P107', path: [...path, 'hole'], on: 'key', data: {} }]
}

function outsideRange({ rows }: Bands, { label, unit, ...range }: Field, path: Path): Complaint[] {
  const [min, max] = [range.min, range.max].map(
    (end) => end && (unit === '万元' ? fromTenThousands(end) : end),
  )
  // a range without numbers is said by itself
  if (min !== undefined && max !== undefined && decimal(min).gt(decimal(max))) return []
  return rows.flatMap(({ from }, index): Complaint[] => {
    const above = max !== undefined && decimal(from).gt(decimal(max))
    const below = min !== undefined && decimal(from).lt(decimal(min))
    if (!above && !below) return []
    const data = { from, label, min: min ?? '-∞', max: max ?? '∞' }
    return [{ code: 'LG-P108', path: [...path, 'rows', index, 'from'], data }]
  })
}
