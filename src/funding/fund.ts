import type { County } from '../model/county.ts'
import { sum } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import { strongest, type Scorecard } from '../model/scorecard.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { payGrants } from './grant.ts'
import { payShare } from './share.ts'

/**
 * Puts the payments on the scorecards: shares of the base first, then the grants, which look at their village's share;
 * then each subject's status and amount. `scope`: a town's run knows neither the county's review nor its ranking.
 */
export function fund(
  pack: Pack,
  county: County,
  cards: readonly Scorecard[],
  scope: 'town' | 'county',
): { cards: Scorecard[]; findings: Finding[] } {
  const shared = cards.map((card) => withShares(pack, card))
  const findings = shared.flatMap((result) => result.findings)
  let paid = shared.map(({ card }) => card)
  for (const [kind, rules] of Object.entries(pack.subjects)) {
    for (const rule of rules.payments) {
      if (!rule.grant) continue
      const granted = payGrants({ pack, county, cards: paid, kind, rule, grant: rule.grant, scope })
      paid = granted.cards
      findings.push(...granted.findings)
    }
  }
  return { cards: paid.map(settled), findings }
}

function withShares(pack: Pack, card: Scorecard): { card: Scorecard; findings: Finding[] } {
  const rules = pack.subjects[card.kind]?.payments ?? []
  const results = rules.flatMap((rule) => (rule.share ? [payShare(card, rule, rule.share)] : []))
  const payments = results.flatMap(({ payment }) => payment ?? [])
  return {
    card: { ...card, payments: [...card.payments, ...payments] },
    findings: results.flatMap((result) => result.findings),
  }
}

/** Status and amount of a subject from its payments. */
function settled(card: Scorecard): Scorecard {
  if (card.status === 'incomplete') return card
  const { payments } = card
  return {
    ...card,
    status: payments.length > 0 ? strongest(payments.map(({ status }) => status)) : card.status,
    amount: sum(payments.map(({ amount }) => amount)),
    reasons: [...new Set([...card.reasons, ...payments.flatMap(({ reasons }) => reasons)])],
  }
}
