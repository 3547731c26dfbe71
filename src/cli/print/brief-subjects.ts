import { maskPrivate } from '../../findings/mask.ts'
import { budgetResults } from '../../funding/budget.ts'
import { settledSum } from '../../funding/settled.ts'
import { inYuan } from '../../model/amounts.ts'
import type { Missing } from '../../model/county.ts'
import { decimal, sum, ZERO, yuan } from '../../model/decimal.ts'
import type { Language } from '../../model/finding.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard, Status } from '../../model/scorecard.ts'
import type { LoadedPack } from '../../packs/load.ts'
import { annexOrTitle, kindLabel, paymentLabel, shownKey } from '../../reports/labels.ts'
import { countsByWord, PERIOD_WORDS, subjectWord } from '../../reports/wording.ts'
import type { Screen } from '../screen.ts'
import { clip, wrap } from '../width.ts'
import { inList, say } from '../words.ts'
import { isByDuties, isChecked } from './duties.ts'
import { entryIn, type Entry } from './fit.ts'

/** Final, provisional and pending, never added up. */
export function moneyLine(screen: Screen, { amount, subjects }: Run): string {
  const line = isByDuties(subjects) ? 'byContract' : 'briefMoney'
  return screen.paint.bold(say(screen.language, line, inYuan(amount)))
}

/** What of the final sum is no money to be paid any more (D-F5), and what budgets have cut: a line each, or none. */
export function underTotals(screen: Screen, run: Run, { pack }: LoadedPack): string[] {
  const { language } = screen
  const settled = settledSum(run.subjects, pack)
  const cuts = run.scope === 'town' ? [] : budgetResults(pack, run.subjects)
  const lines = [
    ...(settled.isZero() ? [] : [say(language, 'settled', { settled: yuan(settled) })]),
    ...cuts.map(({ kind, clause, budget: { amount }, claims, paid, open }) => {
      const budget = decimal(amount)
      const sums = { budget: yuan(budget), claims: yuan(claims), rest: yuan(budget.minus(paid)) }
      return say(language, open ? 'budgetOpen' : 'budget', {
        payment: paymentLabel(pack, kind, clause),
        ...sums,
      })
    }),
  ]
  return lines.map((line) => clip(`  ${line}`, screen.columns))
}

/** How many there are of each kind and of each status: `村（社区） 26 个：确定 22  不予拨付 1  数据不全 3`. */
export function countLine(screen: Screen, cards: readonly Scorecard[], { pack }: LoadedPack): string {
  const { language } = screen
  const kinds = [...new Set(cards.map(({ kind }) => kind))].map((kind) => {
    const n = cards.filter((card) => card.kind === kind).length
    return say(language, 'briefKind', { kind: language === 'zh' ? kindLabel(pack, kind) : kind, n })
  })
  const states = countsByWord(cards, language).map(([word, n]) => `${word} ${n}`)
  const line = say(language, 'briefCounts', { kinds, states: states.join('  ') })
  return clip(line, screen.columns)
}

/** Those that are not simply final, with why, one entry for all of one status and one reason; duties say how many are met. */
export function openEntries(screen: Screen, cards: readonly Scorecard[]): Entry[] {
  const open = OPEN.flatMap((status) => cards.filter((card) => card.status === status))
  const groups = groupedBy(
    open,
    ({ status, reasons }) => `${status} ${status === 'incomplete' ? '' : reasons.join('\n')}`,
  )
  const texts = [
    ...cards.filter(isChecked).map((card) => dutyText(card, screen.language)),
    ...[...groups.values()].map((group) => groupText(screen, group)),
  ]
  return texts.map((text) => entryOf(screen, maskPrivate(text)))
}

const OPEN: readonly Status[] = ['pending', 'provisional', 'withheld', 'incomplete']

/** In one line as far as it goes, or in up to three. */
function entryOf({ columns }: Screen, text: string): Entry {
  return { short: [`  ${clip(text, columns - 2)}`], full: wrap(clip(text, 3 * columns - 20), columns, '  ') }
}

function groupText({ language }: Screen, group: readonly Scorecard[]): string {
  const { status, reasons } = group[0]!
  const amount = sum(group.map((card) => card.amount ?? ZERO))
  const names = inList(
    language,
    group.map((card) => nameOf(card, language)),
  )
  const why =
    status === 'incomplete' ? say(language, 'briefMend') : reasons.join(language === 'zh' ? '；' : '; ')
  const state =
    subjectWord({ status, amount }, language) +
    (amount.isZero() ? '' : ` ${say(language, 'yuan', { amount: yuan(amount) })}`)
  return `${state}  ${names}${language === 'zh' ? '：' : ': '}${why}`
}

function dutyText(card: Scorecard, language: Language): string {
  const [colon, between] = language === 'zh' ? ['：', '；'] : [': ', '; ']
  const works = [card.totalWork, ...card.payments.map(({ work }) => work)]
  return `${nameOf(card, language)}${colon}${works.join(between)}`
}

/** The name without its town, which the screen is about. */
function nameOf(card: Scorecard, language: Language): string {
  const period = card.period === undefined ? undefined : PERIOD_WORDS[language][card.period]
  return shownKey({ town: null, name: card.name }) + (period === undefined ? '' : ` ${period}`)
}

/** What was not handed in: each form with its number and, as far as a line goes, what is lacking. */
export function missingEntries(screen: Screen, missing: readonly Missing[], { pack }: LoadedPack): Entry[] {
  if (missing.length === 0) return []
  const { language } = screen
  const [between, after] = language === 'zh' ? ['；', '：'] : ['; ', ': ']
  const several = new Set(missing.map(({ town }) => town)).size > 1
  const forms = [...new Set(missing.map(({ form }) => form))].map((id) => {
    const entries = missing.filter(({ form }) => form === id)
    const form = annexOrTitle(pack, id)
    const names = several ? [] : entries.map(lacking).filter((name) => name !== '')
    const list = names.length === 0 ? '' : `${after}${inList(language, [...new Set(names)])}`
    return language === 'zh' ? `${form}（${entries.length}）${list}` : `${form} (${entries.length})${list}`
  })
  const line = maskPrivate(`${say(language, 'missing', { n: missing.length })}${after}${forms.join(between)}`)
  return [entryIn(screen, line, '')]
}

const lacking = ({ station, village, month }: Missing): string =>
  [station ?? village, month].filter((part) => part !== null).join(' ')
