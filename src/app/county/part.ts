import { runChecks } from '../../checks/run.ts'
import { claimFunds, type Claimed } from '../../funding/fund.ts'
import type { Missing, Review, ReviewEntry, Roster, SeenTown, StationList } from '../../model/county.ts'
import type { Finding } from '../../model/finding.ts'
import type { FilledForm } from '../../model/observation.ts'
import { fieldClauses } from '../../packs/field-clauses.ts'
import type { LoadedPack } from '../../packs/load.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { openCases, scoreCases } from '../../scoring/score.ts'
import { settleClaims } from '../../scoring/settle-claims.ts'
import { assemble } from '../../submission/assemble.ts'
import { partUnderOptions, type Known } from '../alternatives.ts'
import type { PartUnder } from '../alternatives/stakes.ts'

/** Forms that belong together, and what is known about them from elsewhere. */
export interface PartGiven {
  loaded: LoadedPack
  /** town: a town by itself, which knows no ranking; part: a part of a county; county: all of it, or what is left of it */
  scope: 'town' | 'part' | 'county'
  forms: readonly FilledForm[]
  /** what was found while reading workbooks and lists */
  findings: readonly Finding[]
  roster: Roster | null
  stations: StationList | null
  review: Review | null
  /** of a form that was handed in twice with different facts, take the one with the later 填报时间 */
  preferNewest?: boolean | undefined
  /** towns that other parts of the county speak of: nothing is due from them here */
  elsewhere?: ReadonlySet<string>
}

/** What one part of a county says by itself: everything but the ranking and the sums. */
export interface Part {
  /** the towns that its forms speak of, as they appear */
  seen: readonly SeenTown[]
  /** all of its towns: those of the roster first */
  towns: readonly string[]
  findings: readonly Finding[]
  missing: readonly Missing[]
  /** in the spelling of the forms */
  review: readonly ReviewEntry[]
  /** scorecards, and who claims a grant that the county ranks */
  claimed: Claimed
  /** what every other option of the interpretations would change; empty where nobody asked */
  under: readonly (PartUnder | null)[]
}

/**
 * The road from forms to money for one part of a county: forms → county → checks → scores → claims. Pure: the same forms
 * give the same part, whatever order they come in. `priced`: also what every other option would change.
 */
export function assessPart(given: PartGiven, priced = true): Part {
  const outcome = outcomeOf(given)
  const { county, claimed, findings } = outcome
  const { loaded, scope } = given
  const known: Known = {
    ...outcome,
    loaded,
    scope: moneyScope(scope),
    again: (other) => outcomeOf({ ...given, loaded: other }).claimed,
  }
  return {
    seen: county.seen ?? [],
    towns: county.towns,
    findings,
    missing: county.missing,
    review: county.review?.entries ?? [],
    claimed,
    under: priced ? partUnderOptions(known) : [],
  }
}

type Outcome = Pick<Known, 'county' | 'found' | 'cases' | 'cards' | 'claimed'> & { findings: Finding[] }

function outcomeOf(given: PartGiven): Outcome {
  const { loaded, scope, preferNewest = false, ...submitted } = given
  const { pack } = loaded
  const county = assemble({ ...submitted, pack, preferNewest, scope })
  const found = settleClaims(pack, county, [...county.findings, ...runChecks(pack, county)])
  const cases = openCases(pack, county, found)
  const { cards, findings } = scoreCases(cases)
  const claimed = claimFunds(pack, county, cards, moneyScope(scope))
  const all = citing(pack, [...found, ...findings, ...claimed.findings])
  return { county, found, cases, cards, claimed, findings: all }
}

function moneyScope(scope: PartGiven['scope']): 'town' | 'county' {
  return scope === 'town' ? 'town' : 'county'
}

/** A finding of a cell cites the clause whose rule reads the cell. */
function citing(pack: Pack, findings: readonly Finding[]): Finding[] {
  const clauses = fieldClauses(pack)
  return findings.map((finding) => {
    const clause = finding.clause ?? clauses.get(`${finding.form}/${finding.field}`) ?? null
    return clause === finding.clause ? finding : { ...finding, clause }
  })
}
