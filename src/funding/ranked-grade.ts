import type { Decimal } from '../model/decimal.ts'
import { strongest, type Payment, type Scorecard, type Status } from '../model/scorecard.ts'
import type { Grades } from '../packs/schema/grades.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { PlacesRule } from '../packs/schema/places.ts'
import { placesWords, rankTotals, sideOf, type Standing, type Standings } from './grant/quota.ts'

/** The grades of one kind of subject that go by places, up to the county's ranking. */
export interface GradeClaims {
  kind: string
  grades: Grades
  /** in the order of the cards: all that are assessed, or would be; `at` is the card's place among them */
  claims: readonly GradeClaim[]
}

export interface GradeClaim {
  at: number
  /** null while its figures aren't whole */
  total: Decimal | null
  /** its score may still change */
  open: boolean
  /** what each grade brings that its place may give it, from the highest down; none where no place decides */
  outcomes: readonly GradeOutcome[]
}

/** A grade, and the payments of a subject that look at its grade or stand beside such. */
export interface GradeOutcome extends Pick<Scorecard, 'grade' | 'title'> {
  payments: readonly Payment[]
}

/** True where the place in the county decides about a grade. */
export function isRanked(grades: Grades | undefined): grades is Grades {
  return grades?.rows.some(({ places }) => places) ?? false
}

/** The kinds of subjects whose grades go by places, in the order of the pack. */
export function rankedKinds({ subjects }: Pick<Pack, 'subjects'>): { kind: string; grades: Grades }[] {
  return Object.entries(subjects).flatMap(([kind, { grades }]) =>
    isRanked(grades) ? [{ kind, grades }] : [],
  )
}

/** Where each total stands among all that are assessed. */
export function rankGrades(claims: readonly Pick<GradeClaim, 'total' | 'open'>[]): Standings {
  const totals = claims.flatMap(({ total }) => total ?? [])
  return rankTotals(totals, { of: totals.length, open: claims.filter(({ open }) => open).length })
}

/** What a place gives a subject, and the status of a grade that isn't settled, with the reason. */
export interface SettledGrade extends GradeOutcome {
  open: { status: Status; reason: string } | null
}

/**
 * The outcome for a place in the county; null: nobody is ranked (a town's run), what would be the most is provisional.
 * All of one score that don't fit together within the places of a grade are for a person. Places are provisional while
 * anybody's score is. A grade that isn't settled isn't named.
 */
export function gradeAt(
  outcomes: readonly [GradeOutcome, ...GradeOutcome[]],
  { rows, clause }: Grades,
  standing: Standing | null,
): SettledGrade {
  const [best] = outcomes
  const hanging = apart(best, outcomes.at(-1)!)
  if (!standing)
    return unsettled(best, hanging, { status: 'provisional', reason: `等次待全县排名（${clause}）` })
  const quotas = outcomes.map(({ grade }) => rows.find((row) => row.grade === grade)?.places)
  const at = quotas.findIndex((quota) => !quota || sideOf(standing, quota) !== 'behind')
  const quota = quotas[at]
  const chosen = withWords(outcomes[at]!, hanging, placeWords(standing, quota, quotas[at - 1]))
  const { rank, equal, of = 0, open = 0 } = standing
  if (open > 0) {
    const reason = `还有 ${open} 家的得分没有定，名次会变（${clause}）`
    return unsettled(chosen, hanging, { status: 'provisional', reason })
  }
  if (!quota || sideOf(standing, quota) === 'in') return { ...chosen, open: null }
  const reason = `第 ${rank} 名起 ${equal} 家同分，${chosen.grade}只有 ${placesWords(quota, of)}，待定（${quota.clause}）`
  return unsettled(chosen, hanging, { status: 'pending', reason })
}

/** The clauses whose payments differ, so that they hang on the place. */
function apart(best: GradeOutcome, least: GradeOutcome): ReadonlySet<string> {
  const other = new Map(least.payments.map((payment) => [payment.clause, payment]))
  const same = best.payments.filter((payment) => {
    const { amount, status, work } = other.get(payment.clause) ?? {}
    return amount?.equals(payment.amount) && status === payment.status && work === payment.work
  })
  const alike = new Set(same.map(({ clause }) => clause))
  return new Set(
    [...best.payments, ...least.payments].map(({ clause }) => clause).filter((one) => !alike.has(one)),
  )
}

function withWords(outcome: GradeOutcome, hanging: ReadonlySet<string>, words: string): GradeOutcome {
  const payments = outcome.payments.map((payment) =>
    hanging.has(payment.clause) ? { ...payment, work: `${payment.work}；${words}` } : payment,
  )
  return { ...outcome, payments }
}

/** `全县第 3 名，在前 6 家（21 家的 30%，不足一家的舍去）以内（C-G1）` */
function placeWords(
  { rank, of = 0 }: Standing,
  quota: PlacesRule | undefined,
  above: PlacesRule | undefined,
): string {
  // whom no place decides about has no outcomes to choose from
  const line = (quota ?? above)!
  return `全县第 ${rank} 名，前 ${placesWords(line, of)}${quota ? '以内' : '以后'}（${line.clause}）`
}

function unsettled(
  { payments }: GradeOutcome,
  hanging: ReadonlySet<string>,
  open: NonNullable<SettledGrade['open']>,
): SettledGrade {
  const waiting = payments.map((payment) => {
    if (!hanging.has(payment.clause)) return payment
    const status = strongest([payment.status, open.status])
    return { ...payment, status, reasons: [...payment.reasons, open.reason] }
  })
  return { grade: null, payments: waiting, open }
}
