import type { Review, Roster, StationList } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { FilledForm } from '../model/observation.ts'
import type { Run, RunInput } from '../model/run.ts'
import { fieldClauses } from '../packs/field-clauses.ts'
import type { LoadedPack } from '../packs/load.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { assemble } from '../submission/assemble.ts'
import { runChecks } from '../checks/run.ts'
import { openCases, scoreCases } from '../scoring/score.ts'
import { settleClaims } from '../scoring/settle-claims.ts'
import { fund } from '../funding/fund.ts'
import { totalsOf } from '../funding/totals.ts'
import { priceAlternatives, type Priced } from './alternatives.ts'
import { sortFindings } from './sort-findings.ts'

export interface Assessing {
  loaded: LoadedPack
  /** county: ranking and quota are known; town: they are not */
  scope: 'town' | 'county'
  inputs: readonly RunInput[]
  forms: readonly FilledForm[]
  /** what was found while reading workbooks and lists */
  findings: readonly Finding[]
  roster: Roster | null
  stations: StationList | null
  review: Review | null
  /** of a form that was handed in twice with different facts, take the one with the later 填报时间 */
  preferNewest?: boolean | undefined
}

/**
 * The whole road behind the reading of files: forms → county → checks → scores → money → run, and what every other option
 * of the interpretations would change. Pure: the same inputs give the same run, whatever order the forms come in.
 */
export function assess(given: Assessing): Run {
  const { loaded, scope } = given
  const { county, found, cases, scored, funded, run } = outcomeOf(given)
  const again = (other: LoadedPack) => outcomeOf({ ...given, loaded: other }).run.subjects
  const { cards } = scored
  const priced = { loaded, county, scope, found, cases, cards, funded: funded.cards, again }
  return { ...run, alternatives: priceAlternatives(priced) }
}

/** The same without the other options: where a pack is tried many times over. */
export function assessOnce(given: Assessing): Run {
  return outcomeOf(given).run
}

/** A run without the price of its interpretations, and what it came from. */
interface Outcome extends Pick<Priced, 'county' | 'found' | 'cases'> {
  scored: ReturnType<typeof scoreCases>
  funded: ReturnType<typeof fund>
  run: Run
}

function outcomeOf(given: Assessing): Outcome {
  const { loaded, scope, inputs, forms, roster, stations, review, preferNewest = false } = given
  const { pack, file, interpretations } = loaded
  const submitted = { pack, forms, findings: given.findings, roster, stations, review, preferNewest, scope }
  const county = assemble(submitted)
  const found = settleClaims(pack, county, [...county.findings, ...runChecks(pack, county)])
  const cases = openCases(pack, county, found)
  const scored = scoreCases(cases)
  const funded = fund(pack, county, scored.cards, scope)
  const { towns, amount } = totalsOf(county, funded.cards, scope)
  const run: Run = {
    scope,
    pack: { id: file.id, title: pack.title, status: pack.status, sha256: file.sha256 },
    interpretations,
    inputs,
    findings: sortFindings(citing(pack, [...found, ...scored.findings, ...funded.findings]), county.forms),
    subjects: funded.cards,
    towns,
    amount,
    missing: county.missing,
    roster,
    stations,
    review: county.review,
  }
  return { county, found, cases, scored, funded, run }
}

/** A finding of a cell cites the clause whose rule reads the cell. */
function citing(pack: Pack, findings: readonly Finding[]): Finding[] {
  const clauses = fieldClauses(pack)
  return findings.map((finding) => {
    const clause = finding.clause ?? clauses.get(`${finding.form}/${finding.field}`) ?? null
    return clause === finding.clause ? finding : { ...finding, clause }
  })
}
