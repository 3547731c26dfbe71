import { listed } from '../findings/listed.ts'
import { makeFinding } from '../findings/make.ts'
import type { Subject } from '../model/county.ts'
import { oncePer } from '../model/once-per.ts'
import { decimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Item } from '../packs/schema/rule.ts'
import { inForm } from '../packs/field-path.ts'
import { isClaimed, type ClaimedItem } from '../packs/reviewed.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { attainableWords, judgePoints } from '../submission/attainable.ts'
import { quantityOf, rowPlace, type OwnedRow, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['attainable']>

/** Claims within 0 … max and attainable under their item's rule (T-X11); an unusual one gets a notice. */
export const checkAttainable: RunCheck<Params> = (_, check, pack, county) =>
  county.subjects.flatMap((subject) =>
    claimedItems(pack.subjects[subject.kind]!.items).flatMap((item) =>
      claimsOf(pack, subject, item).flatMap((claim) => oddClaim(item, claim, check)),
    ),
  )

const claimedItems = oncePer((items: readonly Item[]) => items.filter(isClaimed))

interface PlacedClaim {
  owned: OwnedRow
  field: string
}

/** A plain field is looked up in the first form of the subject's kind. */
function claimsOf(pack: Pack, subject: Subject, { claim }: ClaimedItem): PlacedClaim[] {
  const [form, field] = inForm(claim.of, pack.subjects[subject.kind]!.madeBy[0]).split('.')
  return (subject.holdings[form!] ?? []).map((holding) => ({ owned: { ...holding, subject }, field: field! }))
}

function oddClaim(item: ClaimedItem, { owned, field }: PlacedClaim, check: Check): Finding[] {
  const claim = quantityOf(owned, field)
  if (claim?.kind !== 'number') return []
  const verdict = judgePoints(item, decimal(claim.value))
  if (verdict === undefined) return []
  const place = rowPlace(claim.observation, owned, check)
  const rule = item.claim.attainable
  const data = { label: claim.observation.label, claimed: claim.value, item: item.label }
  switch (verdict) {
    case 'outside':
      return [makeFinding('LG-X057', { ...data, max: item.max! }, place)]
    case 'unattainable':
      return [makeFinding('LG-X058', { ...data, ...attainableWords(rule) }, place)]
    case 'unusual': {
      const usual = listed('usual', rule.usual ?? [])
      return [makeFinding('LG-X059', { ...data, ...usual }, { ...place, severity: 'notice' })]
    }
  }
}
