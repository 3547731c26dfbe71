import type { Language } from '../../model/finding.ts'
import { placeText } from '../../model/place-text.ts'
import { inForceText, quietText, underText } from './choice-text.ts'
import { changesNothing } from './choices.ts'
import { groupedInputs, mainFile, nextSteps, pointsOfItem } from './cells.ts'
import type {
  ExplainedChoice,
  ExplainedFinding,
  ExplainedItem,
  ExplainedMissing,
  ExplainedPayment,
  ExplainedSubject,
  ExplainedTown,
  Explanation,
} from './model.ts'
import { missingText, subjectLine } from './town.ts'
import { sayIn, type Say } from './wording.ts'
import { money, paymentMoney, pointsText, spokenName } from './words.ts'

/** A line of the terminal: how deep it stands and how loud it is. */
export interface Line {
  text: string
  indent: number
  tone: 'answer' | 'title' | 'head' | 'body' | 'quiet'
}

const line = (text: string, indent = 0, tone: Line['tone'] = 'body'): Line => ({ text, indent, tone })
const blank = line('')
const title = (text: string): Line[] => [blank, line(text, 0, 'title')]
const section = (text: string, lines: readonly Line[]): Line[] =>
  lines.length === 0 ? [] : [...title(text), ...lines]

/** An explanation as lines for a terminal, the answer first. */
export function explanationLines(explanation: Explanation, language: Language = 'zh'): Line[] {
  const { subjects, town, pack } = explanation
  const say = sayIn(language)
  const notes = [say('quoted'), pack.sameVersion ? '' : say('oldPack')].filter((note) => note !== '')
  return [
    ...subjects.flatMap((subject, index) => [
      ...(index === 0 ? [] : [blank, blank]),
      ...subjectLines(subject, say),
    ]),
    ...(town ? townLines(town, say) : []),
    ...missingLines(explanation, say),
    blank,
    line(say('rules', { title: pack.title, id: pack.id }), 0, 'quiet'),
    ...notes.map((note) => line(note, 0, 'quiet')),
  ]
}

function missingLines({ missing }: Explanation, say: Say): Line[] {
  if (missing.length === 0) return []
  return [
    line(missingAnswer(missing, say), 0, 'answer'),
    ...section(
      say('dueHead'),
      missing.map((entry) => line(missingText(entry, say), 2)),
    ),
  ]
}

/** Of somebody who handed nothing in, in one sentence. */
export function missingAnswer([first]: readonly ExplainedMissing[], say: Say): string {
  const name = spokenName({ town: first?.town ?? null, name: first?.station ?? first?.village ?? '' })
  return say('missing', { name })
}

function subjectLines(subject: ExplainedSubject, say: Say): Line[] {
  const { answer, findings, payments, distances, choices } = subject
  const of = (wanted: string) => findings.filter(({ severity }) => severity === wanted)
  return [
    line(answer, 0, 'answer'),
    ...section(say('mendFirst'), mendLines(of('error'), say)),
    ...section(say('moneyHead'), [
      ...payments.flatMap((payment) => paymentLines(payment, say)),
      ...stationLines(subject, say),
    ]),
    ...section(say('scoreHead'), scoreLines(subject, say)),
    ...section(
      say('distanceHead'),
      distances.map(({ words }) => line(words, 2)),
    ),
    ...section(say('reviewHead'), reviewLines(subject, say)),
    ...section(
      say('choiceHead'),
      choices.flatMap((choice) => choiceLines(choice, subject, say)),
    ),
    ...quietChoices(subject, say),
    ...section(say('lookHead'), mendLines(of('warning'), say)),
  ]
}

function paymentLines(payment: ExplainedPayment, say: Say): Line[] {
  const { clause, place, label, statusWord, rule, work, inputs, reasons } = payment
  const because = reasons.filter((reason) => !work.includes(reason))
  return [
    line([`${clause} ${label}`, paymentMoney(payment, say), statusWord].join(say('gap')), 2, 'head'),
    line(say('figure', { label: place, value: rule }), 4, 'quiet'),
    line(work, 4),
    ...groupedInputs(inputs, null, say).map((text) => line(`· ${text}`, 4)),
    ...because.map((reason) => line(say('reason', { reason }), 4)),
  ]
}

function stationLines({ stations }: ExplainedSubject, say: Say): Line[] {
  return stations.map((station) => line(stationText(station, say), 2))
}

/** Of a station of a village: its grant is explained under its own name. */
export function stationText(
  { name, amount, statusWord }: ExplainedSubject['stations'][number],
  say: Say,
): string {
  const sum = amount === null ? say('noSum') : money(amount, say)
  return say('station', { name, sum, status: statusWord })
}

function scoreLines(subject: ExplainedSubject, say: Say): Line[] {
  const main = mainFile(subject.items)
  return [
    ...totalLines(subject, say),
    ...(main === null ? [] : [line(say('mainFile', { file: main }), 2, 'quiet')]),
    ...subject.items.flatMap((item) => itemLines(item, main, say)),
  ]
}

/** Total, grade and rank in one line; '' where there are only duties. */
export function totalFigures({ total, grade, rank, items }: ExplainedSubject, say: Say): string {
  const duties = items.some(({ duty }) => duty !== null)
  const figures = [
    ...(duties ? [] : [total === null ? say('noTotal') : say('total', { n: pointsText(total) })]),
    ...(grade === null ? [] : [say('grade', { grade })]),
    ...(rank === null ? [] : [say('rank', { n: rank })]),
  ]
  return figures.join(say('gap'))
}

function totalLines(subject: ExplainedSubject, say: Say): Line[] {
  const { total, totalWork, vetoes, items } = subject
  const figures = totalFigures(subject, say)
  const alone = items.length === 1 && total !== null
  return [
    ...(figures === '' ? [] : [line(figures, 2, 'head')]),
    ...(totalWork === '' || alone ? [] : [line(totalWork, 2)]),
    ...vetoes.flatMap(({ clause, place, rule, applied, work }) => [
      line(say('veto', { clause, applied: say(applied ? 'applied' : 'notApplied') }), 2),
      line(say('figure', { label: place, value: rule }), 4, 'quiet'),
      ...(work === '' || !applied ? [] : [line(work, 4)]),
    ]),
  ]
}

function itemLines(item: ExplainedItem, main: string | null, say: Say): Line[] {
  const { clause, label, place, rule, work, notes } = item
  return [
    line(`${clause} ${label}${say('gap')}${pointsOfItem(item, say)}`, 2, 'head'),
    line(say('figure', { label: place, value: rule }), 4, 'quiet'),
    ...(work === '' ? [] : [line(work, 4)]),
    ...groupedInputs(item.inputs, main, say).map((text) => line(`· ${text}`, 4)),
    ...notes.map((note) => line(note, 4)),
    ...nextSteps(item).map((words) => line(words, 4)),
  ]
}

function reviewLines({ review, reviewer, reviewedOn }: ExplainedSubject, say: Say): Line[] {
  const [first] = review
  if (!first) return []
  const entries = review.map(({ label, clause, value, note, sheet, cell }) => {
    const figure = say('figure', { label: `${clause} ${label}`, value: value ?? say('blank') })
    const said = note === '' ? '' : say('note', { note })
    return line(`${figure}${say('gap')}${sheet ?? ''}!${cell ?? ''}${said}`, 2)
  })
  return [line(reviewText(first.path, reviewer, reviewedOn, say), 2), ...entries]
}

/** Who filled it in, when, and in which file. */
export function reviewText(
  path: string | null,
  reviewer: string | null,
  reviewedOn: string | null,
  say: Say,
): string {
  const unsaid = say('unsaid')
  return say('reviewer', { path: path ?? '', reviewer: reviewer ?? unsaid, on: reviewedOn ?? unsaid })
}

/** Only those whose other options change it, or of which the run doesn't say so. */
function choiceLines(
  { id, question, means, isDefault, others }: ExplainedChoice,
  now: ExplainedSubject,
  say: Say,
): Line[] {
  const telling = others.filter(({ subject: changed }) => changed !== null)
  if (telling.length === 0) return []
  return [
    line(`${id} ${question}`, 2, 'head'),
    line(inForceText(means, isDefault, say), 4),
    ...telling.map((option) => line(underText(option, now, say), 4)),
  ]
}

/** The interpretations that touch it and change nothing, in one line. */
function quietChoices({ choices, status }: ExplainedSubject, say: Say): Line[] {
  const quiet = choices.filter(changesNothing)
  if (quiet.length === 0) return []
  const shown = quiet.length < choices.length
  return [...(shown ? [] : title(say('choiceHead'))), line(quietText(quiet, status, say), 2, 'quiet')]
}

function mendLines(findings: readonly ExplainedFinding[], say: Say): Line[] {
  return findings.map(({ code, message, fix, ...where }) => {
    const place = placeText(where)
    return line(
      `${place === '' ? '' : `${place}${say('gap')}`}${message}${say('between')}${fix} [${code}]`,
      2,
    )
  })
}

function townLines({ answer, groups, missing, mend, warnings, notices }: ExplainedTown, say: Say): Line[] {
  const counts = warnings + notices === 0 ? [] : [line(say('counts', { warnings, notices }), 2, 'quiet')]
  return [
    line(answer, 0, 'answer'),
    ...groups.flatMap(({ statusWord, subjects }) => [
      ...title(say('townGroup', { status: statusWord, n: subjects.length })),
      ...subjects.flatMap((subject) => [
        line(subjectLine(subject, say), 2),
        ...(subject.why === '' ? [] : [line(subject.why, 4, 'quiet')]),
      ]),
    ]),
    ...section(
      say('lackHead'),
      missing.map((entry) => line(missingText(entry, say), 2)),
    ),
    ...section(say('mendHead'), mendLines(mend, say)),
    ...counts,
  ]
}
