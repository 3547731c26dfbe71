import type { Path } from '../places.ts'
import type { Check } from '../schema/check.ts'
import type { PaymentRule } from '../schema/payment.ts'
import type { ExtraSheet } from '../schema/extra-sheet.ts'
import type { SubjectRules } from '../schema/pack.ts'
import type { Score } from '../schema/rule/score.ts'
import { named, type Named, type Reference } from './reference.ts'
import { itemRulesOf, paymentsOf, subjectsOf, type View } from './view.ts'

/** Every place where scores, applications, their checks and the pack's own sheets name a field. */
export function applicationReferences(view: View): Reference[] {
  return [
    ...itemRulesOf(view).flatMap(({ rule, path, subject }) =>
      rule.score ? inScore(rule.score, path, subject.madeBy[0]) : [],
    ),
    ...paymentsOf(view).flatMap(({ payment, path, subject }) =>
      inConditions(payment, path, subject.madeBy[0]),
    ),
    ...subjectsOf(view).flatMap(({ subject, path }) => inApplication(subject, path)),
    ...view.pack.checks.flatMap((check, index) => inPaperCheck(check, ['checks', index])),
    ...(view.pack.sheets ?? []).flatMap((sheet, index) => inSheet(sheet, ['sheets', index])),
  ]
}

function inScore(score: Score, path: Path, base: string | undefined): Reference[] {
  return named(path, base, [
    [score.given, 'number', 'score', 'given'],
    [score.self, 'number', 'score', 'self'],
  ])
}

/** The fields that the conditions of a payment look at. */
function inConditions({ conditions }: PaymentRule, path: Path, base: string | undefined): Reference[] {
  if (!conditions) return []
  const { appliedFor, proRata, needs, documents, served, by, overlap, withdrawn } = conditions
  const papers = documents?.papers ?? []
  return named([...path, 'conditions'], base, [
    [appliedFor?.of, 'choice', 'appliedFor', 'of'],
    [proRata?.of, 'figure', 'proRata', 'of'],
    [needs?.of, 'choice', 'needs', 'of'],
    ...papers.map(({ ticked }, at): Named => [ticked, 'choice', 'documents', 'papers', at, 'ticked']),
    ...(served?.since ?? []).map((text, index): Named => [text, 'date', 'served', 'since', index]),
    [served?.until, 'date', 'served', 'until'],
    [served?.latestIn, 'date', 'served', 'latestIn'],
    [by?.of, 'date', 'by', 'of'],
    [overlap?.of, 'choice', 'overlap', 'of'],
    [overlap?.from, 'date', 'overlap', 'from'],
    [overlap?.to, 'date', 'overlap', 'to'],
    ...(overlap?.on ?? []).map((text, index): Named => [text, 'date', 'overlap', 'on', index]),
    [withdrawn?.of, 'choice', 'withdrawn', 'of'],
  ])
}

/** What a subject is made by, named and asked for. */
function inApplication(subject: SubjectRules, path: Path): Reference[] {
  const year = subject.grades?.title?.year ?? []
  return named(path, subject.madeBy[0], [
    [subject.asked?.of, 'number', 'asked', 'of'],
    ...year.map((text, index): Named => [text, 'any', 'grades', 'title', 'year', index]),
  ])
}

function inPaperCheck(check: Check, path: Path): Reference[] {
  const { addsUp, sameNumber, handedIn, between, agree } = check
  return [
    ...named(path, addsUp?.form, [
      ...(addsUp?.parts ?? []).map((text, at): Named => [text, 'number', 'addsUp', 'parts', at]),
      [addsUp?.total, 'number', 'addsUp', 'total'],
    ]),
    ...named(path, sameNumber?.form, [[sameNumber?.field, 'any', 'sameNumber', 'field']]),
    ...named(path, undefined, [
      [handedIn?.ticked, 'choice', 'handedIn', 'ticked'],
      [between?.of, 'date', 'between', 'of'],
      [agree?.left, 'any', 'agree', 'left'],
      [agree?.right, 'any', 'agree', 'right'],
    ]),
  ]
}

function inSheet({ list }: ExtraSheet, path: Path): Reference[] {
  return named(path, undefined, [[list?.of, 'choice', 'list', 'of']])
}

/** Every place where the conditions of payments name a form. */
export function applicationForms(view: View): { form: string; path: Path }[] {
  return paymentsOf(view).flatMap(({ payment: { conditions }, path }) => {
    const at = [...path, 'conditions']
    const places = [
      ...(conditions?.documents?.papers ?? []).map(({ handedIn }, paper) => ({
        form: handedIn,
        path: [...at, 'documents', 'papers', paper, 'handedIn'],
      })),
      { form: conditions?.appliedFor?.orForm, path: [...at, 'appliedFor', 'orForm'] },
    ]
    return places.flatMap(({ form, path: place }) => (form === undefined ? [] : [{ form, path: place }]))
  })
}
