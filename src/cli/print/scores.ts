import { maskPrivate } from '../../findings/mask.ts'
import { inYuan, SUMS } from '../../model/amounts.ts'
import { subjectKey, type Missing } from '../../model/county.ts'
import { points, yuan } from '../../model/decimal.ts'
import type { Language } from '../../model/finding.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { LoadedPack } from '../../packs/load.ts'
import { annexOrTitle, resultYear } from '../../reports/labels.ts'
import { levelWord } from '../../reports/level-above.ts'
import { PACK_STATUS_WORDS, PERIOD_WORDS, STATUS_WORDS, subjectWord } from '../../reports/wording.ts'
import type { Screen } from '../screen.ts'
import { clip } from '../width.ts'
import { inList, say } from '../words.ts'
import { underTotals } from './brief-subjects.ts'
import { dutiesMet, isByDuties } from './duties.ts'
import { paragraph, printLines } from './paragraph.ts'
import { printTable } from './table.ts'

/** `桐庐县…经费（2024 年度，征求意见稿）` */
export function packTitleLine(
  { language }: Screen,
  { pack }: LoadedPack,
  cards: readonly Scorecard[],
): string {
  const year = resultYear(cards, pack)
  const state = [say(language, 'yearOf', { year }), PACK_STATUS_WORDS[language][pack.status]]
    .filter((part) => part !== '')
    .join(language === 'zh' ? '，' : ', ')
  return say(language, 'packHead', { title: pack.title, state })
}

/** Title of the pack with year and status, and the interpretations that differ from the defaults. */
export function printPack(screen: Screen, loaded: LoadedPack, cards: readonly Scorecard[]): void {
  const { language } = screen
  screen.out(`${packTitleLine(screen, loaded, cards)}\n`)
  const list = chosenOf(loaded)
  if (list.length > 0) paragraph(screen, say(language, 'choices', { list }), '')
}

/** Interpretations that differ from the defaults, `T-I1=all`. */
export function chosenOf({ pack, interpretations }: LoadedPack): string[] {
  return Object.entries(interpretations)
    .filter(([id, option]) => pack.interpretations[id]?.default !== option)
    .map(([id, option]) => `${id}=${option}`)
}

/** Every subject of a town with total, amount and status. */
export async function printSubjects(screen: Screen, cards: readonly Scorecard[]): Promise<void> {
  if (cards.length === 0) return
  const { language } = screen
  const words = isByDuties(cards) ? DUTY_WORDS : SCORE_WORDS
  const head = words.map((word) => say(language, word))
  const graded = cards.some(({ grade, total }) => grade !== null && total !== null) ? GRADE_WIDTH : 0
  const rows = cards.map((card) => [
    clip(maskPrivate(subjectKey(card)) + periodText(card, language), screen.columns - 42 - graded),
    ...(words === DUTY_WORDS
      ? [dutiesMet(card)]
      : [totalText(card), card.amount === null ? '-' : yuan(card.amount)]),
    subjectWord(card, language),
  ])
  await printTable(screen, head, rows)
}

const SCORE_WORDS = ['subject', 'total', 'amount', 'status'] as const
const DUTY_WORDS = ['subject', 'dutiesMet', 'status'] as const

/** A grade of three characters behind a total, with the blank between them. */
const GRADE_WIDTH = 7

/** `92.5 优秀` */
function totalText({ total, grade }: Scorecard): string {
  if (total === null) return '-'
  const text = points(total.toDecimalPlaces(6))
  return grade === null ? text : `${text} ${grade}`
}

/** `（半年）` behind a name that is assessed more than once a year. */
function periodText({ period }: Scorecard, language: Language): string {
  const word = period === undefined ? undefined : PERIOD_WORDS[language][period]
  if (word === undefined) return ''
  return language === 'zh' ? `（${word}）` : ` (${word})`
}

/** Every town with its sums (`batch`); every subject where the pack knows no towns. */
export async function printTowns(screen: Screen, run: Run, pack: LoadedPack['pack']): Promise<void> {
  const { language } = screen
  if (run.towns.every(({ town }) => town === null)) return printSubjects(screen, run.subjects)
  const head = [
    townWord(pack, language),
    say(language, 'subjects'),
    say(language, 'paid'),
    ...sumWords(language),
  ]
  const rows = run.towns.map(({ town, subjects, paid, amount }) => [
    clip(maskPrivate(town ?? ''), 20),
    String(subjects),
    String(paid),
    ...SUMS.map((key) => yuan(amount[key])),
  ])
  await printTable(screen, head, rows)
}

/** What heads the columns of the three sums. */
export function sumWords(language: Language): string[] {
  return SUMS.map((key) => STATUS_WORDS[language][key])
}

/** What the pack calls the level above. */
export function townWord(pack: LoadedPack['pack'], language: Language): string {
  return (language === 'zh' ? levelWord(pack) : null) ?? say(language, 'town')
}

/** The three sums of a run in one line, and what of them is no money to be paid any more. */
export function printTotals(screen: Screen, run: Run, loaded: LoadedPack): void {
  const line = isByDuties(run.subjects) ? 'byContract' : 'summary'
  screen.out(`\n${screen.paint.bold(say(screen.language, line, inYuan(run.amount)))}\n`)
  printLines(screen, underTotals(screen, run, loaded))
}

/** Who and what is missing: a paragraph a form. */
export function printMissing(screen: Screen, missing: readonly Missing[], pack: LoadedPack['pack']): void {
  if (missing.length === 0) return
  const { language } = screen
  screen.out(`\n${screen.paint.bold(say(language, 'missing', { n: missing.length }))}\n`)
  for (const id of new Set(missing.map((entry) => entry.form))) {
    const entries = missing.filter((entry) => entry.form === id)
    const list = inList(language, entries.map(missingName))
    const form = annexOrTitle(pack, id)
    const line = list === '' ? form : say(language, 'missingForm', { form, n: entries.length, list })
    paragraph(screen, line, '  ')
  }
}

function missingName(entry: Missing): string {
  const who = [entry.town, entry.station ?? entry.village].filter((name) => name !== null).join('/')
  return [maskPrivate(who), entry.month].filter((part) => part !== null).join(' ')
}
