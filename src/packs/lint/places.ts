import { decimal, HUNDRED } from '../../model/decimal.ts'
import { gatesOf } from '../gates.ts'
import type { Path } from '../places.ts'
import type { PlacesRule } from '../schema/places.ts'
import { subjectsOf, type Complaint, type SubjectAt, type View } from './view.ts'

/**
 * Places are a number, or a percentage with its rounding; those of a lower grade go further down the ranking; and nothing
 * looks at a grade before the ranking is known.
 */
export function placesInOrder(view: View): Complaint[] {
  const ranked = new Set(subjectsOf(view).flatMap((at) => (isRanked(at) ? [at.kind] : [])))
  const gates = gatesOf(view.pack).filter(({ kind }) => ranked.has(kind))
  return subjectsOf(view).flatMap((at) => {
    const { subject, path } = at
    const grants = subject.payments.flatMap(({ grant, clause }, index): Complaint[] => {
      const own = [...path, 'payments', index, 'grant']
      const waits = grant && gates.some((gate) => gate.clause === grant.villageGate.clause)
      return [
        ...(grant?.places ? wrongPlaces(grant.places, [...own, 'places']) : []),
        // oxlint-disable-next-line unicorn/no-thenable -- a word of the rules
        ...(waits && grant.villageGate.then !== 'pay'
          ? [together([...own, 'villageGate'], 'villageGate', 'grades.rows.places', clause)]
          : []),
      ]
    })
    const asked =
      subject.asked && isRanked(at)
        ? [together([...path, 'asked'], 'asked', 'grades.rows.places', subject.asked.clause)]
        : []
    return [...grants, ...inGrades(at), ...asked, ...besideBudgets(at)]
  })
}

function isRanked({ subject: { grades } }: SubjectAt): boolean {
  return grades?.rows.some(({ places }) => places) ?? false
}

/** Two parts of a pack that can't be followed together. */
function together(path: Path, key: string, other: string, clause: string): Complaint {
  return { code: 'LG-P150', path, on: 'key', data: { key, other }, clause }
}

/** What goes by the amounts of a subject's payments, or says itself who is paid, before a budget cuts them. */
function besideBudgets({ subject: { payments, onlyLarger, atMost }, path }: SubjectAt): Complaint[] {
  const limited = payments.flatMap(({ budget, grant, clause }, index) =>
    budget && grant?.places
      ? [together([...path, 'payments', index, 'grant', 'places'], 'places', 'budget', clause)]
      : [],
  )
  if (!payments.some(({ budget }) => budget)) return limited
  const compared = Object.entries({ onlyLarger, atMost }).flatMap(([key, rule]) =>
    rule ? [together([...path, key], key, 'budget', rule.clause)] : [],
  )
  return [...limited, ...compared]
}

function inGrades({ subject: { grades }, path }: SubjectAt): Complaint[] {
  const rows = grades?.rows ?? []
  return rows.flatMap(({ places }, index): Complaint[] => {
    if (!places) return []
    const at = [...path, 'grades', 'rows', index, 'places']
    const above = rows.slice(0, index).findLast((row) => row.places)?.places
    return [...wrongPlaces(places, at), ...(above ? notFurther(places, above, at) : [])]
  })
}

function wrongPlaces({ limit, percent, round, clause }: PlacesRule, path: Path): Complaint[] {
  const there = [limit, percent].filter((one) => one !== undefined).length
  if (there !== 1) {
    const data = { key: 'places', read: there === 0 ? '0' : 'limit / percent', wanted: 'limit / percent' }
    return [{ code: 'LG-P101', path, data, clause }]
  }
  if (percent === undefined)
    return round === undefined
      ? []
      : [
          {
            code: 'LG-P147',
            path: [...path, 'round'],
            on: 'key',
            data: { key: 'round', wanted: 'percent' },
            clause,
          },
        ]
  const share = decimal(percent)
  return [
    ...(round === undefined
      ? [{ code: 'LG-P021', path, on: 'key', data: { key: 'round', parent: 'places' }, clause } as const]
      : []),
    ...(share.isPositive() && !share.isZero() && share.lte(HUNDRED)
      ? []
      : [{ code: 'LG-P149', path: [...path, 'percent'], data: { read: percent }, clause } as const]),
  ]
}

/** Places are counted from the first rank on: those of a lower grade that end no further down are never reached. */
function notFurther(places: PlacesRule, above: PlacesRule, path: Path): Complaint[] {
  return (['limit', 'percent'] as const).flatMap((key): Complaint[] => {
    const [own, higher] = [places[key], above[key]]
    if (own === undefined || higher === undefined || decimal(own).gt(decimal(higher))) return []
    return [
      { code: 'LG-P151', path: [...path, key], data: { read: own, above: higher }, clause: places.clause },
    ]
  })
}
