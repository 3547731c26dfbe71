import type { Item, Part } from '../../packs/schema/rule.ts'
import type { Case } from '../case.ts'
import type { Outcome } from '../outcome.ts'
import { scoreBands } from './bands.ts'
import { scoreByChoice } from './by-choice.ts'
import { scoreClaim } from './claim.ts'
import { scoreDuty } from './duty.ts'
import { scorePerUnit } from './per-unit.ts'
import { scoreProportion } from './proportion.ts'
import { scoreRatio } from './ratio.ts'
import { scoreGiven } from './score.ts'
import { scoreSteps } from './steps.ts'
import { scoreTiers } from './tiers.ts'
import { scoreWeighted } from './weighted.ts'

/** The outcome of the one shape that a rule has. Throws on a rule without a shape: lint finds these before. */
export function scoreShape(
  scored: Case,
  rule: Item | Part,
  item: { clause: string; label: string },
): Outcome {
  if (rule.perUnit) return scorePerUnit(scored, rule.perUnit)
  if (rule.ratio) return scoreRatio(scored, rule.ratio)
  if (rule.byChoice) return scoreByChoice(scored, rule.byChoice)
  if (rule.bands) return scoreBands(scored, rule.bands, item.clause)
  if (rule.weighted) return scoreWeighted(scored, rule.weighted)
  if (rule.claim) return scoreClaim(scored, rule.claim, item)
  if (rule.tiers) return scoreTiers(scored, rule.tiers)
  if (rule.proportion) return scoreProportion(scored, rule.proportion)
  if (rule.steps) return scoreSteps(scored, rule.steps)
  if (rule.score) return scoreGiven(scored, rule.score)
  if (rule.duty) return scoreDuty(scored, rule.duty)
  throw new Error(`${item.clause} has no rule`)
}
