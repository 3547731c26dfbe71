import { decimal } from '../../model/decimal.ts'
import { oncePer } from '../../model/once-per.ts'
import type { ByChoice } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { choiceOf, read } from '../reading.ts'
import { shown } from '../shown.ts'

/** Points by the choice that was ticked (T-A3 part a, T-A4, T-B2). */
export function scoreByChoice(scored: Case, rule: ByChoice): Outcome {
  const reading = read(scored, rule.of)
  const choice = choiceOf(reading)
  const text = choice === undefined ? undefined : rule.points[choice]
  if (text === undefined) return incomplete([reading], [reading])
  const points = decimal(text)
  const said = reading.value.kind === 'blank' ? '未填，不加分' : `“${choice}”`
  return outcome([reading], points, `${said}，得 ${shown(points)}`, formulaOf(rule))
}

/** Choices worth 0 need no branch: everything else comes to 0. */
const formulaOf = oncePer((rule: ByChoice): string =>
  Object.entries(rule.points)
    .filter(([, worth]) => !decimal(worth).isZero())
    .reduceRight((rest, [choice, worth]) => `IF({0}="${choice}",${worth},${rest})`, '0'),
)
