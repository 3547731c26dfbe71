import { wordsOf } from '../findings/words.ts'
import type { Subject } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { ScoredItem, Scorecard } from '../model/scorecard.ts'
import { strongest } from '../model/scorecard.ts'
import { cellKey, type Case } from './case.ts'
import { judgeDuties } from './duties.ts'
import { scoreItem } from './item.ts'
import { choiceOf, troubleWords, type Reading } from './reading.ts'
import { skippedCard, skipReason } from './skip.ts'
import { totalOf } from './total.ts'
import { askedBy, judgeVeto } from './veto.ts'

/**
 * The scorecard of one subject, its payments still to come. `errors` are those that keep it incomplete; `known` are items
 * that were scored by the same rules before, in the order of the rules: these are taken as they are, without findings.
 */
export function scoreSubject(
  scored: Case,
  errors: readonly Finding[],
  known: readonly (ScoredItem | undefined)[] = [],
): { card: Scorecard; findings: readonly Finding[] } {
  const { subject, rules } = scored
  const skipped = skipReason(scored)
  if (skipped !== undefined) return { card: skippedCard(named(subject), rules.items, skipped), findings: [] }
  const results = rules.items.map((rule, index) => {
    const item = known[index]
    return item ? { item, findings: [] } : scoreItem(scored, rule)
  })
  const items = results.map(({ item }) => item)
  const vetoes = rules.vetoes.map((rule) => judgeVeto(scored, rule, items))
  const unanswered = rules.vetoes
    .flatMap((rule) => askedBy(scored, rule) ?? [])
    .filter((reading) => choiceOf(reading) === undefined)
  const duties = rules.duties && judgeDuties(rules.duties, items)
  const { total, work, formula } = duties
    ? { total: null, work: duties.work, formula: null }
    : totalOf(rules, items, vetoes)
  const open =
    errors.length > 0 || unanswered.length > 0 || items.some(({ status }) => status === 'incomplete')
  const card: Scorecard = {
    ...named(subject),
    status: open ? 'incomplete' : strongest(items.map(({ status }) => status)),
    total: open ? null : total,
    totalWork: open && total !== null ? '有错误待改，没有总分' : work,
    totalFormula: open ? null : formula,
    grade: open ? null : (duties?.grade ?? null),
    items,
    vetoes: open ? [] : vetoes,
    payments: [],
    amount: null,
    reasons: open ? openReasons(items, errors, unanswered) : [],
    rank: null,
  }
  return { card, findings: results.flatMap(({ findings }) => findings) }
}

function named({
  kind,
  period,
  town,
  name,
  village,
}: Subject): Pick<Scorecard, 'kind' | 'period' | 'town' | 'name' | 'village'> {
  return { kind, ...(period !== undefined && { period }), town, name, village }
}

/** Items that can't be computed, then the errors that stand in other cells than theirs. */
function openReasons(
  items: readonly ScoredItem[],
  errors: readonly Finding[],
  unanswered: readonly Reading[],
): string[] {
  const open = items.filter(({ status }) => status === 'incomplete')
  const said = new Set(open.flatMap(({ inputs }) => inputs.map(cellKey)))
  const places = errors.filter((error) => error.cell === null || !said.has(cellKey(error))).map(placeReason)
  const wrong = new Set(errors.map(cellKey))
  const blank = unanswered.filter(({ input }) => !wrong.has(cellKey(input))).map(troubleWords)
  const works = open.map(({ clause, label, work }) => `${clause} ${label}：${work}`)
  return [...new Set([...works, ...places, ...blank])]
}

/** Where the error stands; what it says, where it stands in no sheet (a month that is missing). */
function placeReason(error: Finding): string {
  const place = [error.sheet, error.cell].filter((part) => part !== null).join('!')
  if (place !== '') return `${place}有错误待改 [${error.code}]`
  return `${wordsOf(error, 'zh').message.replace(/。$/, '')} [${error.code}]`
}
