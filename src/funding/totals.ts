import { amountsBy, type Amounts } from '../model/amounts.ts'
import type { County } from '../model/county.ts'
import { sum } from '../model/decimal.ts'
import { groupedBy } from '../model/grouped.ts'
import type { TownResult } from '../model/run.ts'
import type { Payment, Scorecard } from '../model/scorecard.ts'

/** The towns in the order of the county, and the county's own amounts: sums of rounded payments, nothing else (T-F5). */
export function totalsOf(
  county: Pick<County, 'towns'>,
  cards: readonly Scorecard[],
  scope: 'town' | 'county',
): { towns: TownResult[]; amount: Amounts } {
  const byTown = groupedBy(cards, ({ town }) => town)
  const named = new Set<string | null>([...county.towns, ...byTown.keys()])
  const towns = [...named]
    .map((town) => townResult(town, byTown.get(town) ?? []))
    .filter(({ subjects }) => scope === 'county' || subjects > 0)
  return { towns, amount: amountsOf(cards) }
}

/** The three sums over all payments of these subjects, in yuan. */
export function amountsOf(cards: readonly Scorecard[]): Amounts {
  return sumsOf(cards.flatMap((card) => card.payments))
}

/** The three sums of payments by their status, never added up; what is withheld is in none of them. */
export function sumsOf(payments: readonly Payment[]): Amounts {
  return amountsBy((key) => sum(payments.filter(({ status }) => status === key).map(({ amount }) => amount)))
}

function townResult(town: string | null, own: readonly Scorecard[]): TownResult {
  return {
    town,
    subjects: own.length,
    paid: own.filter((card) => amountsOf([card]).final.gt(0)).length,
    amount: amountsOf(own),
  }
}
