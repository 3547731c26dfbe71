import { figureText } from '../../model/amount-text.ts'
import { decimal, Decimal, sum, ZERO } from '../../model/decimal.ts'
import type { Duty } from '../../packs/schema/rule/duty.ts'
import type { Case } from '../case.ts'
import type { Condition } from '../duty-condition.ts'
import { dutyMonths } from '../duty-months.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { choiceOf, numberOf, read, type Reading } from '../reading.ts'
import { shown } from '../shown.ts'
import { joined, termOf } from '../term.ts'

const ONE = new Decimal(1)
const WORDS = { met: '达标', unmet: '未达标', blank: '未填' } as const

/** A duty (L-K1 … L-K10): 1 where every condition holds, else 0; what is not filled in is not met, and is said apart. */
export function scoreDuty(scored: Case, rule: Duty): Outcome {
  const conditions = [
    ...(rule.of !== undefined && rule.atLeast !== undefined ? [figure(scored, rule.of, rule.atLeast)] : []),
    ...(rule.ticked === undefined ? [] : [ticked(scored, rule.ticked)]),
    ...(rule.months ? [dutyMonths(scored, rule.months)] : []),
  ]
  const { readings, formulas } = joined(conditions)
  const wrong = readings.filter(isWrong)
  if (wrong.length > 0) return incomplete(readings, wrong)
  const states = new Set(conditions.map((condition) => condition.state))
  const state = states.has('unmet') ? 'unmet' : states.has('blank') ? 'blank' : 'met'
  const work = `${WORDS[state]}：${conditions.map((condition) => condition.work).join('；')}`
  const formula = `IF(AND(${formulas.join(',')}),1,0)`
  const shortfall = conditions.find((condition) => condition.state !== 'met')?.shortfall ?? null
  return outcome(readings, state === 'met' ? ONE : ZERO, work, formula, { duty: { state, shortfall } })
}

/** A blank is not met; what is filled in wrongly can't be judged. */
function isWrong({ trouble, value }: Reading): boolean {
  return trouble !== null && value.kind !== 'blank'
}

/** A figure, or a measure: blanks that are added count nothing, as long as something is filled in. */
function figure(scored: Case, of: string, atLeast: string): Condition {
  const { label, readings, soFar: reached, formula } = termOf(scored, of)
  const numbers = readings.flatMap((reading) => numberOf(reading) ?? [])
  const test = `${formula}>=${atLeast}`
  if (!reached) {
    // a sheet would take nothing for what was left blank
    const unmet = numbers.length === 0 ? test : '0>1'
    return { state: 'blank', readings, work: label, shortfall: decimal(atLeast), formula: unmet }
  }
  const met = reached.gte(atLeast)
  const isSum = numbers.length > 1 && sum(numbers).equals(reached)
  const terms = isSum ? `${numbers.map(shown).join(' + ')} = ` : ''
  const blanks = readings.length - numbers.length
  const open = blanks > 0 ? `（${blanks} 处没有填）` : ''
  const shortfall = met ? null : decimal(atLeast).minus(reached)
  const short = shortfall ? `，差 ${shown(shortfall)}` : ''
  return {
    state: met ? 'met' : 'unmet',
    readings,
    work: `${label} ${terms}${shown(reached)} ${met ? '≥' : '<'} ${figureText(atLeast)}${short}${open}`,
    shortfall,
    formula: test,
  }
}

function ticked(scored: Case, path: string): Condition {
  const reading = read(scored, path)
  const choice = choiceOf(reading)
  const { label } = reading.input
  const formula = '{0}="是"'
  const readings = [reading]
  if (reading.value.kind === 'blank') {
    return { state: 'blank', readings, work: label, shortfall: null, formula }
  }
  const state = choice === '是' ? 'met' : 'unmet'
  return { state, readings, work: `${label}“${choice}”`, shortfall: null, formula }
}
