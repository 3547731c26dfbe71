import type { County, Subject } from '../model/county.ts'
import { sum } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import { strongest, type Scorecard } from '../model/scorecard.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { PaymentRule } from '../packs/schema/payment.ts'
import { payApplications } from './applications.ts'
import { payBuilding } from './building.ts'
import { cardKey, subjectsByCard } from './card-key.ts'
import { endFindings } from './ends.ts'
import { payContract } from './contract.ts'
import { payGrants } from './grant.ts'
import { payInstalment } from './instalment.ts'
import type { Paid, Paying } from './paying.ts'
import { paySettlement } from './settlement.ts'
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
  const subjects = subjectsByCard(county)
  const shared = cards.map((card) => withOwnPayments(pack, card, subjects.get(cardKey(card)), cards))
  const findings = shared.flatMap((result) => result.findings)
  const applied = payApplications(
    pack,
    county,
    shared.map(({ card }) => card),
  )
  findings.push(...applied.findings)
  let paid = applied.cards
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

/** The payments that depend on the subject's own form and total, and what ends it. */
function withOwnPayments(
  pack: Pack,
  card: Scorecard,
  subject: Subject | undefined,
  cards: readonly Scorecard[],
): { card: Scorecard; findings: Finding[] } {
  const rules = pack.subjects[card.kind]?.payments ?? []
  const paying = subject && { pack, card, subject, cards }
  const results = rules.flatMap((rule) => payOwn(rule, card, paying) ?? [])
  const payments = results.flatMap(({ payment }) => payment ?? [])
  return {
    card: { ...card, payments: [...card.payments, ...payments] },
    findings: [...results.flatMap((result) => result.findings), ...(paying ? endFindings(paying) : [])],
  }
}

function payOwn(rule: PaymentRule, card: Scorecard, paying: Paying | undefined): Paid | undefined {
  if (rule.share) return payShare(card, rule, rule.share)
  if (!paying) return undefined
  if (rule.instalment) return payInstalment(paying, rule, rule.instalment)
  if (rule.settlement) return paySettlement(paying, rule, rule.settlement)
  if (rule.contract) return payContract(paying, rule, rule.contract)
  return rule.building && payBuilding(paying, rule, rule.building)
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
