import { decimal, sum, ZERO, type Decimal } from '../../model/decimal.ts'
import type { Weighted } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { numberOf, read } from '../reading.ts'
import { shown } from '../shown.ts'

/** A level: its points, and how often it was reached. */
interface Level {
  /** index of its input */
  index: number
  weight: Decimal
  count: Decimal
}

/** Points for levels that were reached (T-B3): each time, once a level, or only the highest level, once (T-I8). */
export function scoreWeighted(scored: Case, rule: Weighted): Outcome {
  const paths = Object.keys(rule.fields)
  const readings = paths.map((path) => read(scored, path))
  const unusable = readings.filter((reading) => numberOf(reading) === undefined)
  if (unusable.length > 0) return incomplete(readings, unusable)
  const levels = paths.map((path, index): Level => {
    return { index, weight: decimal(rule.fields[path]!), count: numberOf(readings[index]!)! }
  })
  const { points, work, formula } = COUNTS[rule.count](levels)
  return outcome(readings, points, work, formula)
}

interface Counted {
  points: Decimal
  work: string
  formula: string
}

const COUNTS: Record<Weighted['count'], (levels: readonly Level[]) => Counted> = {
  each: (levels) => {
    const points = sum(levels.map(({ weight, count }) => weight.times(count)))
    const terms = levels.map(({ weight, count }) => `${shown(weight)} × ${shown(count)}`)
    return {
      points,
      work: `${terms.join(' + ')} = ${shown(points)}`,
      formula: levels.map(({ weight, index }) => `${weight.toFixed()}*{${index}}`).join('+'),
    }
  },
  'once-per-level': (levels) => {
    const terms = levels.map(({ weight, count }) => (count.gt(0) ? weight : ZERO))
    const points = sum(terms)
    return {
      points,
      work: `每个级别只加一次：${terms.map(shown).join(' + ')} = ${shown(points)}`,
      formula: levels.map(({ weight, index }) => `IF({${index}}+0>0,${weight.toFixed()},0)`).join('+'),
    }
  },
  highest: (levels) => {
    const ranked = levels.toSorted((a, b) => b.weight.comparedTo(a.weight))
    const points = ranked.find(({ count }) => count.gt(0))?.weight ?? ZERO
    return {
      points,
      work: `只按最高级别加一次，得 ${shown(points)}`,
      formula: ranked.reduceRight(
        (rest, { weight, index }) => `IF({${index}}+0>0,${weight.toFixed()},${rest})`,
        '0',
      ),
    }
  },
}
