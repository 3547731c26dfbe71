import { decimal, Decimal, sum, ZERO } from '../../model/decimal.ts'
import { oncePer } from '../../model/once-per.ts'
import type { Weighted } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { shown } from '../shown.ts'
import { joined, overReadings, termOf, unusable } from '../term.ts'

/** A level: its points, and how often it was reached. */
interface Level {
  weight: Decimal
  count: Decimal
}

/** Points for levels that were reached (T-B3): each time, once a level, or only the highest level, once (T-I8). */
export function scoreWeighted(scored: Case, rule: Weighted): Outcome {
  const paths = Object.keys(rule.fields)
  const terms = paths.map((path) => termOf(scored, path))
  const { readings } = joined(terms)
  const missing = unusable(terms)
  if (missing.length > 0) return incomplete(readings, missing)
  const levels = paths.map((path, index): Level => ({
    weight: decimal(rule.fields[path]!),
    count: terms[index]!.value!,
  }))
  const { points, work } = COUNTS[rule.count](levels)
  return outcome(readings, points, work, overReadings(formulaOf(rule), terms))
}

interface Counted {
  points: Decimal
  work: string
}

const COUNTS: Record<Weighted['count'], (levels: readonly Level[]) => Counted> = {
  each: (levels) => {
    const points = sum(levels.map(({ weight, count }) => weight.times(count)))
    const terms = levels.map(({ weight, count }) => `${shown(weight)} × ${shown(count)}`)
    return { points, work: `${terms.join(' + ')} = ${shown(points)}` }
  },
  'once-per-level': (levels) => {
    const terms = levels.map(({ weight, count }) => (count.gt(ZERO) ? weight : ZERO))
    const points = sum(terms)
    return { points, work: `每个级别只加一次：${terms.map(shown).join(' + ')} = ${shown(points)}` }
  },
  highest: (levels) => {
    const reached = levels.filter(({ count }) => count.gt(ZERO)).map(({ weight }) => weight)
    const points = reached.length === 0 ? ZERO : Decimal.max(...reached)
    return { points, work: `只按最高级别加一次，得 ${shown(points)}` }
  },
}

/** The levels are the inputs, in the order of the pack. */
const formulaOf = oncePer(({ fields, count }: Weighted): string => {
  const levels = Object.values(fields).map((text, index) => ({ weight: decimal(text), index }))
  switch (count) {
    case 'each':
      return levels.map(({ weight, index }) => `${weight.toFixed()}*{${index}}`).join('+')
    case 'once-per-level':
      return levels.map(({ weight, index }) => `IF({${index}}+0>0,${weight.toFixed()},0)`).join('+')
    case 'highest':
      return levels
        .toSorted((a, b) => b.weight.comparedTo(a.weight))
        .reduceRight((rest, { weight, index }) => `IF({${index}}+0>0,${weight.toFixed()},${rest})`, '0')
    default:
      return count satisfies never
  }
})
