import type { County, Subject } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import { valueText } from '../model/observation.ts'
import type { Scorecard } from '../model/scorecard.ts'
import { inForm } from '../packs/field-path.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { reviewsByStation, stationKey } from '../scoring/score.ts'
import { headRole, reportedAt, rowRole } from '../submission/observed.ts'
import { isInForce, yearIn } from '../submission/wrong-year.ts'
import { askedFindings } from './asked.ts'
import { cardKey, subjectsByCard } from './card-key.ts'
import { payConditional } from './conditional.ts'
import { graded } from './grade.ts'
import { rankedKinds, type GradeClaims, type GradeOutcome } from './ranked-grade.ts'

/**
 * Grades the totals, pays what is applied for under conditions, holds it against what was asked for, and notes the facts
 * that the pack's own sheets show. Subjects without such rules stay as they are.
 */
export function payApplications(
  pack: Pack,
  county: County,
  cards: readonly Scorecard[],
): { cards: Scorecard[]; grades: GradeClaims[]; findings: Finding[] } {
  const subjects = subjectsByCard(county)
  const reviews = reviewsByStation(county)
  const results = cards.map((card) => {
    const rules = pack.subjects[card.kind]!
    const subject = subjects.get(cardKey(card))!
    const years = rules.grades?.title?.year?.map((path) => inForm(path, rules.madeBy[0]))
    const withGrade = graded(card, rules.grades, yearOf(pack, subject, years))
    const reviewed = reviews.get(stationKey(card.town, card.name)) ?? new Map()
    const [paid, ...others] = withGrade.cards.map((one) =>
      payConditional({ pack, rules, subject, card: one, reviewed }),
    )
    const asked = askedFindings(paid!.card, subject, rules)
    const findings = [...withGrade.findings, ...paid!.findings, ...asked]
    const noted = (one: Scorecard) => withFacts(pack, withYear(pack, one, subject), subject)
    if (others.length === 0) return { card: noted(paid!.card), outcomes: [], findings }
    return {
      card: noted(card),
      outcomes: [paid!, ...others].map((one) => outcomeOf(one.card, card)),
      findings,
    }
  })
  const grades = rankedKinds(pack).map(({ kind, grades: rules }): GradeClaims => {
    const claims = results.flatMap(({ card: { kind: own, status, total }, outcomes }, at) => {
      const open = status === 'incomplete' || status === 'provisional' || status === 'pending'
      return own === kind && (open || total !== null) ? [{ at, total, open, outcomes }] : []
    })
    return { kind, grades: rules, claims }
  })
  return {
    cards: results.map(({ card }) => card),
    grades,
    findings: results.flatMap(({ findings }) => findings),
  }
}

/** What a grade brings beside the payments that no grade decides about. */
function outcomeOf({ grade, title, payments }: Scorecard, before: Scorecard): GradeOutcome {
  return { grade, ...(title !== undefined && { title }), payments: payments.slice(before.payments.length) }
}

/** The year that the first of these fields names; the pack's where none does. */
function yearOf(pack: Pack, subject: Subject, paths: readonly string[] = []): string {
  const said = paths.map((path) => yearIn(textAt(subject, path)))
  return said.find((year) => year !== undefined) ?? pack.year
}

/** Rules may be in force for several years: the first of them that the subject's forms name. */
function withYear(pack: Pack, card: Scorecard, subject: Subject): Scorecard {
  for (const [key, [holding]] of Object.entries(subject.holdings)) {
    const rules = pack.forms[key]
    const cell =
      rules && holding && (headRole(rules, holding.form, 'year') ?? rowRole(rules, holding.row, 'year'))
    const year = cell && yearIn(valueText(cell.value))
    if (year !== undefined && isInForce(pack, year)) return { ...card, year }
  }
  return card
}

/** The values that the pack's own lists look at. */
function withFacts(pack: Pack, card: Scorecard, subject: Subject): Scorecard {
  const paths = (pack.sheets ?? []).flatMap(({ list }) => (list ? [list.of] : []))
  const facts = paths.flatMap((path) => {
    const text = textAt(subject, path)
    return text === undefined ? [] : [[path, text] as const]
  })
  return facts.length === 0 ? card : { ...card, facts: Object.fromEntries(facts) }
}

function textAt(subject: Subject, path: string): string | undefined {
  const cell = reportedAt(subject, path)
  return cell && valueText(cell.value)
}
