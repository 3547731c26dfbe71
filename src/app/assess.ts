import type { Review, Roster, StationList } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { FilledForm } from '../model/observation.ts'
import type { Run, RunInput } from '../model/run.ts'
import { fieldClauses } from '../packs/field-clauses.ts'
import type { LoadedPack } from '../packs/load.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { assemble } from '../submission/assemble.ts'
import { runChecks } from '../checks/run.ts'
import { scoreCounty } from '../scoring/score.ts'
import { fund } from '../funding/fund.ts'
import { totalsOf } from '../funding/totals.ts'
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
 * The whole road behind the reading of files: forms → county → checks → scores → money → run. Pure: the same inputs give
 * the same run, whatever order the forms come in.
 */
export function assess(given: Assessing): Run {
  const { loaded, scope, inputs, forms, roster, stations, review, preferNewest = false } = given
  const { pack, file, interpretations } = loaded
  const submitted = { pack, forms, findings: given.findings, roster, stations, review, preferNewest }
  const county = assemble(submitted)
  const found = [...county.findings, ...runChecks(pack, county)]
  const scored = scoreCounty(pack, county, found)
  const funded = fund(pack, county, scored.cards, scope)
  const { towns, amount } = totalsOf(county, funded.cards, scope)
  return {
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
}

/** A finding of a cell cites the clause whose rule reads the cell. */
function citing(pack: Pack, findings: readonly Finding[]): Finding[] {
  const clauses = fieldClauses(pack)
  return findings.map((finding) => {
    const clause = finding.clause ?? clauses.get(`${finding.form}/${finding.field}`) ?? null
    return clause === finding.clause ? finding : { ...finding, clause }
  })
}
