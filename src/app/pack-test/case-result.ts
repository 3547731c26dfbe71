import type { Amounts } from '../../model/amounts.ts'
import { subjectKey } from '../../model/county.ts'
import { decimal, HUNDRED, points, yuan } from '../../model/decimal.ts'
import type { Finding } from '../../model/finding.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { PERIOD_WORDS, SEVERITY_WORDS, STATUS_WORDS } from '../../reports/wording.ts'
import type { CaseFile, Expected, GroupBase, Words, WrittenCase } from './case-file.ts'
import { shown } from '../../scoring/shown.ts'
import { placeOf } from './case-submission.ts'

/** One thing that came out otherwise than it was worked out by hand. */
export interface Difference {
  /** subject, or 问题, 合计, 对象 */
  of: string
  /** T-A1, 总分, 金额 … */
  what: string
  expected: string
  actual: string
}

const NONE = '无'

/** What a case says against what came of it; none where all is as it was worked out. */
export function differences(pack: Pack, file: CaseFile, written: WrittenCase, run: Run): Difference[] {
  const known = Object.keys(written.应得)
  const names = run.subjects.map((card) => nameOf(pack, file, written, card))
  const results = known.flatMap((name) => {
    const card = run.subjects[names.indexOf(name)]
    if (!card) return []
    return compare(name, expectedOf(file, written, name), actualOf(written.应得[name]!, card))
  })
  return [
    ...compare('对象', { 对象: known.toSorted().join('、') }, { 对象: names.toSorted().join('、') }),
    ...results,
    ...compare(
      '问题',
      { 问题: written.问题.toSorted().join('；') },
      { 问题: findingsOf(file, written, run).join('；') },
    ),
    ...Object.entries(written.合计).flatMap(([name, words]) => compare(name, words, totalsOf(name, run))),
  ]
}

function compare(of: string, expected: Words, actual: Words): Difference[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(actual)])].flatMap((what) => {
    const [one, other] = [expected[what] ?? '（没有写）', actual[what] ?? NONE]
    return one === other ? [] : [{ of, what, expected: one, actual: other }]
  })
}

/** The group that lists a subject of a case; of the base where only other forms speak of it. */
function groupOf(file: CaseFile, written: WrittenCase, name: string): GroupBase | undefined {
  const [plain = ''] = name.split(' ')
  const listed = Object.entries(written.报送).find(([, subjects]) => Object.hasOwn(subjects, plain))
  return listed && file.底表[listed[0]]
}

/** Points of the base, then what the case says; parts of a whole as `核验 T-S8`. */
function expectedOf(file: CaseFile, written: WrittenCase, name: string): Words {
  const base = groupOf(file, written, name)?.应得 ?? {}
  const said = written.应得[name]!
  return Object.fromEntries(
    [...Object.entries(base), ...Object.entries(said)].flatMap(([key, value]) =>
      typeof value === 'object'
        ? Object.entries(value).map(([part, text]) => [`${key} ${part}`, text])
        : [[key, value]],
    ),
  )
}

function actualOf(wanted: Expected, card: Scorecard): Words {
  const vetoes = card.vetoes.filter(({ applied }) => applied).map(({ clause }) => clause)
  const paid = card.payments.map(({ clause, amount }) => [`拨付 ${clause}`, yuan(amount)])
  const evidence = card.items.map(({ clause, evidence: found }) => [
    `核验 ${clause}`,
    found ? points(found) : NONE,
  ])
  const named = new Set(Object.keys(partsOf(wanted, '核验')).map((clause) => `核验 ${clause}`))
  return {
    ...Object.fromEntries(
      card.items.map((item) => [itemName(card, item), item.points ? points(item.points) : NONE]),
    ),
    总分: card.total ? points(card.total) : NONE,
    金额: card.amount ? yuan(card.amount) : NONE,
    状态: STATUS_WORDS.zh[card.status],
    ...(wanted.名次 !== undefined && { 名次: String(card.rank ?? NONE) }),
    ...(wanted.等次 !== undefined && { 等次: card.grade ?? NONE }),
    ...(vetoes.length > 0 && { 否决: vetoes.join() }),
    ...(wanted.拨付 && Object.fromEntries(paid)),
    ...(wanted.说明 !== undefined && { 说明: card.payments.map(({ work }) => work).join('；') }),
    ...(wanted.达标 !== undefined && { 达标: dutiesOf(card) }),
    ...dutyStates(card, partsOf(wanted, '核查')),
    ...Object.fromEntries(evidence.filter(([key]) => named.has(key!))),
  }
}

/** What is expected by clause or duty; nothing where one value is written instead. */
function partsOf(wanted: Expected, key: string): Words {
  const parts = wanted[key]
  return typeof parts === 'object' ? parts : {}
}

/** Duties met, not met, not filled in, and the share of those met in per cent. */
function dutiesOf({ items }: Scorecard): string {
  const of = (state: string) => items.filter(({ duty }) => duty?.state === state).length
  const percent = decimal(String(of('met')))
    .times(HUNDRED)
    .dividedBy(Math.max(1, items.length))
  return [of('met'), of('unmet'), of('blank'), shown(percent)].join(' ')
}

const DUTY = { met: '达标', unmet: '未达标', blank: '未填' } as const

/** `未达标 0.1` for each duty that a case names. */
function dutyStates(card: Scorecard, named: Words): Words {
  const states = card.items.flatMap((item) => {
    const name = itemName(card, item)
    if (!item.duty || !Object.hasOwn(named, name)) return []
    const { state, shortfall } = item.duty
    return [[`核查 ${name}`, [DUTY[state], shortfall ? points(shortfall) : NONE].join(' ')] as const]
  })
  return Object.fromEntries(states)
}

/** The clause, with the label behind it where several items follow one clause. */
export function itemName(
  { items }: { items: readonly { clause: string }[] },
  { clause, label }: { clause: string; label: string },
): string {
  return items.filter((item) => item.clause === clause).length > 1 ? `${clause} ${label}` : clause
}

/** A subject as cases name it: without the group's own town, with the assessment where there are several. */
function nameOf(pack: Pack, file: CaseFile, written: WrittenCase, card: Scorecard): string {
  const period = card.period === undefined ? '' : ` ${PERIOD_WORDS.zh[card.period] ?? card.period}`
  const plain = Object.entries(written.报送).flatMap(([group, subjects]) =>
    Object.keys(subjects).filter((key) => {
      const [town, name] = placeOf(pack, file.底表[group], key)
      return town === card.town && name === card.name
    }),
  )
  return (plain[0] ?? subjectKey(card)) + period
}

/** Errors and findings of scoring, exactly; others of a level and clause only where the case names these. */
function findingsOf(file: CaseFile, written: WrittenCase, run: Run): string[] {
  const named = new Set(written.问题.map(levelAndClause))
  const towns = Object.values(file.底表).flatMap(({ 乡镇 }) => 乡镇 ?? [])
  return run.findings
    .map((finding) => [finding, inWords(finding, towns)] as const)
    .filter(
      ([{ severity, code }, words]) =>
        severity === 'error' || code.startsWith('LG-Q') || named.has(levelAndClause(words)),
    )
    .map(([, words]) => words)
    .toSorted()
}

const levelAndClause = (words: string) => words.split(' ').slice(0, 2).join(' ')

/** `错误 T-A1 甲村`; of what stands in no clause its code, of what is nobody's no name. */
function inWords({ code, severity, clause, subject }: Finding, towns: readonly string[]): string {
  const town = towns.find((one) => subject?.startsWith(`${one}/`))
  const name = town === undefined ? subject : subject!.slice(town.length + 1)
  return [SEVERITY_WORDS.zh[severity], clause ?? code, ...(name === null ? [] : [name])].join(' ')
}

const amounts = ({ final, provisional, pending }: Amounts): Words => ({
  确定: yuan(final),
  暂估: yuan(provisional),
  待定: yuan(pending),
})

function totalsOf(name: string, run: Run): Words {
  if (name === '全县') return amounts(run.amount)
  const town = run.towns.find((one) => one.town === name)
  return town
    ? { 对象: String(town.subjects), 已拨付: String(town.paid), ...amounts(town.amount) }
    : { 乡镇: NONE }
}
