import { makeFinding } from '../../findings/make.ts'
import { figureText } from '../../model/amount-text.ts'
import { subjectKey } from '../../model/county.ts'
import { decimal, type Decimal } from '../../model/decimal.ts'
import type { Finding } from '../../model/finding.ts'
import { oncePer } from '../../model/once-per.ts'
import type { Bands } from '../../packs/schema/rule.ts'
import { measureOf } from '../../packs/sentence/words.ts'
import type { Case } from '../case.ts'
import { heldAgainst, holeOf, reachesFormula, type Hole } from '../hole.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { shown } from '../shown.ts'
import { overReadings, termOf, unusable, type Term } from '../term.ts'

/**
 * Points of the band that a value falls into (T-A5): half-open bands from the highest down. A value in a hole
 * that the document prints may be rounded half up first (T-I14), and always gets a notice that names the hole.
 */
export function scoreBands(scored: Case, rule: Bands, clause: string): Outcome {
  const term = termOf(scored, rule.of)
  const { value, readings } = term
  if (value === undefined) return incomplete(readings, unusable([term]))
  const compared = heldAgainst(rule.rows, value, rule.hole)
  const index = rule.rows.findIndex((row) => compared.gte(decimal(row.from)))
  const points = decimal(rule.rows[index]?.points ?? rule.otherwise)
  const rounded = compared.equals(value) ? '' : `${shown(value)} 四舍五入为 `
  const reached =
    index >= 0
      ? `${shown(compared)} ≥ ${figureText(rule.rows[index]!.from)}`
      : `${shown(compared)} < ${figureText(rule.rows.at(-1)!.from)}`
  const hole = holeOf(rule.rows, value)
  const formula = overReadings(formulaOf(rule), [term])
  return outcome(readings, points, `${rounded}${reached}，得 ${shown(points)}`, formula, {
    notes: notTaken(scored, rule, compared, index),
    findings: hole ? [holeFinding(scored, term, clause, hole, points)] : [],
  })
}

/** Each band that was not taken, and why. */
function notTaken({ pack, rules }: Case, rule: Bands, value: Decimal, taken: number): string[] {
  const unit = measureOf({ pack, base: rules.madeBy[0] }, rule.of)
  const others = rule.rows.flatMap((row, index) => {
    if (index === taken) return []
    const from = figureText(row.from)
    const name = `${from} ${unit}及以上得 ${row.points} 分`
    return [
      value.lt(decimal(row.from))
        ? `未取“${name}”：${shown(value)} < ${from}`
        : `未取“${name}”：已归入更高的一档`,
    ]
  })
  if (taken < 0) return others
  return [...others, `未取“不足 ${figureText(rule.rows.at(-1)!.from)} ${unit}得 ${rule.otherwise} 分”`]
}

/** At the cell of the value; a sum has none. */
function holeFinding(scored: Case, term: Term, clause: string, hole: Hole, points: Decimal): Finding {
  const { label, value, readings } = term
  const data = { label, read: shown(value!), above: hole.above, below: hole.below, points: shown(points) }
  const at = { clause, subject: subjectKey(scored.subject) }
  const [reading, ...more] = readings
  if (!reading || more.length > 0) return makeFinding('LG-Q001', data, at)
  const { path, sheet, cell, field } = reading.input
  return makeFinding('LG-Q001', data, { ...at, path, sheet, cell, form: reading.form, field })
}

/** `+0` makes a number of a cell that holds one as text: Excel takes any text for larger than any number. */
const formulaOf = oncePer((rule: Bands): string => {
  const { rows, hole } = rule
  return rows.reduceRight(
    (rest, { from, points }) => `IF(${reachesFormula(rows, from, '{0}+0', hole)},${points},${rest})`,
    rule.otherwise,
  )
})
