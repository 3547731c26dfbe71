import { decimal, Decimal, HUNDRED, sum, ZERO } from '../model/decimal.ts'
import type { Pack, SubjectRules } from '../packs/schema/pack.ts'
import { shown } from '../scoring/shown.ts'
import { itemDistances } from './distance/items.ts'
import {
  around,
  bandStart,
  packWords,
  type Distance,
  type Mark,
  type Measured,
  type Words,
} from './distance/marks.ts'
import { limitFor, placeDistance } from './distance/places.ts'
import type { Grades } from '../packs/schema/grades.ts'
import { amountFor, grants, isDenied, paymentDistances } from './distance/payments.ts'

export type { Distance, Measured } from './distance/marks.ts'

/**
 * How far a subject is from every line that its rules draw next above and below it: pass marks, gates, grades, bands and
 * the quota for its total, then the next band of each item. Pure; nothing for what isn't known yet.
 */
export function distancesOf(pack: Pack, card: Measured): Distance[] {
  const rules = pack.subjects[card.kind]
  if (!rules) return []
  const veto = vetoDistance(rules, card)
  const own = veto ? [veto] : [...totalDistances(rules, card), ...dutyDistances(rules, card)]
  return [...own, ...itemDistances(pack, rules, card)]
}

function totalDistances(rules: SubjectRules, card: Measured): Distance[] {
  const { total } = card
  if (total === null) return []
  const payments = rules.payments.flatMap((rule) => paymentDistances(rule, card, total))
  return [...payments, ...gradeDistances(rules, card, total)]
}

/** Grades with what they are paid, where a payment goes by grade. */
function gradeDistances({ grades, payments }: SubjectRules, card: Measured, total: Decimal): Distance[] {
  if (!grades) return []
  const rule = payments.find(({ byGrade }) => byGrade)
  const least = decimal(grades.rows.at(-1)!.from)
  const amounts = rule && !isDenied(rule, card, total, least) ? rule.byGrade?.amounts : undefined
  const { gate, gradePercent } = rule?.conditions ?? {}
  const words = (grade: string | undefined, ranked = false): Words => {
    if (grade === undefined) return { zh: '没有等次', en: 'no grade' }
    // a grade that begins below the gate, or brings a part of it, doesn't say what is paid
    const from = grades.rows.find((row) => row.grade === grade)?.from ?? '0'
    const amount = gradePercent || decimal(from).lt(gate?.atLeast ?? '0') ? undefined : amounts?.[grade]
    const own = ranked ? { zh: `名次够的评${grade}`, en: `${grade} by its rank` } : packWords(grade)
    if (amount === undefined || !rule) return own
    const grant = grants(amountFor(rule, card, amount), rule)
    return { zh: `${own.zh}，${grant.zh}`, en: `${own.en}, ${grant.en}` }
  }
  const wordsAt = (index: number): Words => {
    const { grade = grades.otherwise, places } = grades.rows[index] ?? {}
    return words(grade, places !== undefined)
  }
  // of grades from one score on, the highest is what that score allows
  const firsts = grades.rows.flatMap(({ from }, index) =>
    grades.rows[index - 1]?.from === from ? [] : [index],
  )
  const marks = firsts.map((index, at): Mark => {
    const { from } = grades.rows[index]!
    const below = wordsAt(firsts[at + 1] ?? grades.rows.length)
    return { at: bandStart(grades.rows, from, grades.hole), above: wordsAt(index), below }
  })
  const subject = { clause: grades.clause, label: '总分', kind: 'grade', item: null, unit: '分' } as const
  return [
    ...around({ ...subject, value: total }, marks),
    ...gradePlaces(grades, card, total, (index) => words(grades.rows[index]?.grade ?? grades.otherwise)),
  ]
}

/** The last place of the grade that its score and its rank allow, and that of the next higher one. */
function gradePlaces(
  { rows, hole }: Grades,
  card: Measured,
  total: Decimal,
  wordsAt: (index: number) => Words,
): Distance[] {
  const lines = rows.flatMap(({ places, from }, index) => {
    const limit = places && limitFor(places, card)
    if (limit === undefined || total.lt(bandStart(rows, from, hole))) return []
    const enters = wordsAt(index)
    const leaves = {
      zh: `排到第 ${limit} 名以后：${wordsAt(index + 1).zh}`,
      en: `behind rank ${limit}: ${wordsAt(index + 1).en}`,
    }
    const fits = { zh: `同分的都排得下：${enters.zh}`, en: `with room for all of its score: ${enters.en}` }
    return placeDistance(places!.clause, limit, card, { leaves, enters, fits })
  })
  const within = lines.findIndex(({ direction }) => direction === 'down')
  return within < 0 ? lines.slice(-1) : lines.slice(Math.max(0, within - 1), within + 1)
}

/** Stars by the share of duties met: how many more have to be met. */
function dutyDistances({ duties }: SubjectRules, { items }: Measured): Distance[] {
  const stars = duties?.stars
  if (!stars || items.some(({ duty }) => duty === undefined)) return []
  const met = new Decimal(items.filter(({ duty }) => duty?.state === 'met').length)
  const marks = stars.rows.map(({ from, grade }, index): Mark => {
    const lower = stars.rows[index + 1]?.grade ?? stars.otherwise
    const at = decimal(from).times(items.length).dividedBy(HUNDRED).ceil()
    const above = { zh: `达标率 ${from}%，评为${grade}`, en: `${from}% met: ${grade}` }
    const below = lower === undefined ? { zh: '不评星级', en: 'no stars' } : packWords(lower)
    return { at, above, below }
  })
  const subject = { clause: stars.clause, label: '达标项数', kind: 'grade', item: null, unit: '项' } as const
  return around({ ...subject, value: met }, marks)
}

/** Where a veto counts the total as 0, nothing but the veto stands between it and its points. */
function vetoDistance(rules: SubjectRules, { vetoes, items }: Measured): Distance | undefined {
  const veto = vetoes.find(({ applied }) => applied)
  if (!veto) return undefined
  const { when } = rules.vetoes.find(({ clause }) => clause === veto.clause) ?? {}
  const once = when
    ? { zh: `不再是“${when.is}”`, en: `once it is no longer "${when.is}"` }
    : { zh: '否决的项目有得分', en: 'once the vetoed items have points' }
  const without = sum(items.flatMap(({ points }) => points ?? []))
  return {
    clause: veto.clause,
    label: '一票否决的项目',
    kind: 'veto',
    item: null,
    value: ZERO,
    threshold: ZERO,
    distance: ZERO,
    direction: 'up',
    strict: true,
    unit: '分',
    changes: {
      zh: `${once.zh}后，总分按各项相加计（现在各项相加 ${shown(without)}）`,
      en: `${once.en}, the total is the sum of all items (now ${shown(without)})`,
    },
  }
}
