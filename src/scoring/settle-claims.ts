import { subjectKey, type County } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import { fieldTarget } from '../packs/field-path.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { reviewsByStation, stationKey } from './score.ts'

/**
 * What is wrong with the claim of an item that the county has scored no longer counts: it is a warning, so that whoever
 * an error names is incomplete. Every other finding stays as it is.
 */
export function settleClaims(pack: Pack, county: County, findings: readonly Finding[]): Finding[] {
  const reviews = reviewsByStation(county)
  const settled = new Set(
    county.subjects.flatMap((subject) => {
      const rules = pack.subjects[subject.kind]
      const reviewed = reviews.get(stationKey(subject.town, subject.name))
      if (!rules || !reviewed) return []
      return rules.items.flatMap(({ clause, claim }) => {
        const at =
          claim && reviewed.get(clause)?.value != null && fieldTarget(pack, claim.of, rules.madeBy[0])
        return at ? [placeKey(subjectKey(subject), at.form, at.id)] : []
      })
    }),
  )
  return findings.map((finding) => {
    const isSettled = settled.has(placeKey(finding.subject, finding.form, finding.field))
    return finding.severity === 'error' && isSettled ? { ...finding, severity: 'warning' } : finding
  })
}

function placeKey(subject: string | null, form: string | null, field: string | null): string {
  return JSON.stringify([subject, form, field])
}
