import type { Assessing } from '../assess.ts'
import { runChecks } from '../../checks/run.ts'
import { claimFunds, NO_RANKING, settleClaimed } from '../../funding/fund.ts'
import type { County, Holding, Subject } from '../../model/county.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { FilledForm, FilledRow, Observation, Value } from '../../model/observation.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { openCases, scoreCases } from '../../scoring/score.ts'
import { settleClaims } from '../../scoring/settle-claims.ts'

/** One subject by itself, with those whose results it looks at: what it would be if one of its cells said something else. */
export interface Probe {
  /** as it is, without the ranking of the county */
  card: Scorecard
  /** the cells of its own forms */
  cells: readonly Observation[]
  under: (cell: Observation, value: Value, raw: string, manner: Checking) => Scorecard
}

/** `checked: false`: as if no check could find fault with the other value. */
interface Checking {
  checked: boolean
}

/** Opens probes into a county; see Probe. */
export function prober(pack: Pack, county: County, scope: Assessing['scope']): (subject: Subject) => Probe {
  const byPlace = groupedBy(county.subjects, ({ town, name }) => placeKey(town, name))
  return (subject) => {
    const around = [subject.name, ...(subject.village === null ? [] : [subject.village])]
    const group = around.flatMap((name) => byPlace.get(placeKey(subject.town, name)) ?? [])
    const alone = {
      ...county,
      towns: [],
      strays: [],
      missing: [],
      roster: null,
      stations: null,
      findings: [],
    }
    const cardOf = (subjects: readonly Subject[], manner: Checking) =>
      scored(pack, { ...alone, subjects, forms: formsOf(subjects) }, scope, manner).find((card) =>
        isOf(card, subject),
      )!
    const plain = group.map(ownRowsOnly)
    return {
      card: cardOf(plain, { checked: true }),
      cells: cellsOf(subject),
      under: (cell, value, raw, manner) =>
        cardOf(
          plain.map((one) => withCell(one, cell, { ...cell, value, raw })),
          manner,
        ),
    }
  }
}

function placeKey(town: string | null, name: string): string {
  return JSON.stringify([town, name])
}

type Named = Pick<Subject, 'kind' | 'period' | 'town' | 'name'>

/** True where both are the same subject in the same assessment. */
export function isOf(one: Named, other: Named): boolean {
  return (
    one.kind === other.kind &&
    one.period === other.period &&
    one.town === other.town &&
    one.name === other.name
  )
}

function scored(pack: Pack, county: County, scope: Assessing['scope'], { checked }: Checking): Scorecard[] {
  const found = checked ? settleClaims(pack, county, runChecks(pack, county)) : []
  const { cards } = scoreCases(openCases(pack, county, found))
  const claimed = claimFunds(pack, county, cards, scope)
  return settleClaimed(claimed, { ...NO_RANKING, budgets: claimed.budgets.map(() => NOTHING_CLAIMED) })
}

/** One subject by itself says nothing about places, nor about what all claim together. */
const NOTHING_CLAIMED = { sum: '0', pending: 0, open: 0 }

function formsOf(subjects: readonly Subject[]): FilledForm[] {
  return [
    ...new Set(
      subjects.flatMap(({ holdings }) =>
        Object.values(holdings).flatMap((list) => list.map(({ form }) => form)),
      ),
    ),
  ]
}

/** Forms with the rows of others taken out: they cost time and say nothing. */
function ownRowsOnly(subject: Subject): Subject {
  return withHoldings(subject, ({ form, row }) => ({ form: { ...form, rows: [row] }, row }))
}

function withHoldings(subject: Subject, change: (holding: Holding) => Holding): Subject {
  const holdings = Object.entries(subject.holdings).map(([id, list]) => [id, list.map(change)] as const)
  return { ...subject, holdings: Object.fromEntries(holdings) }
}

function cellsOf({ holdings }: Subject): Observation[] {
  return Object.values(holdings).flatMap((list) =>
    list.flatMap(({ form, row }) => [...Object.values(form.head), ...Object.values(row.fields)]),
  )
}

function withCell(subject: Subject, old: Observation, changed: Observation): Subject {
  const swapped = <T extends Readonly<Record<string, Observation>>>(fields: T) =>
    Object.fromEntries(Object.entries(fields).map(([key, seen]) => [key, seen === old ? changed : seen]))
  return withHoldings(subject, (holding) => {
    const { form, row } = holding
    const inRow = Object.values(row.fields).includes(old)
    if (!inRow && !Object.values(form.head).includes(old)) return holding
    const other: FilledRow = inRow ? { ...row, fields: swapped(row.fields) } : row
    return { form: { ...form, head: inRow ? form.head : swapped(form.head), rows: [other] }, row: other }
  })
}
