import type { Score } from '../../packs/schema/rule/score.ts'
import type { Case } from '../case.ts'
import { incomplete, outcome, type Outcome } from '../outcome.ts'
import { numberOf, read, type Reading } from '../reading.ts'
import { shown } from '../shown.ts'

/**
 * A score that somebody gave (Y-I1, Q-I3): the assessor's; while there is none, the self-assessment, provisional; or the
 * self-assessment alone. Points as given, exact.
 */
export function scoreGiven(scored: Case, rule: Score): Outcome {
  const self = read(scored, rule.self)
  if (rule.optional && !isHandedIn(scored, self)) return notYet(self)
  const claim = numberOf(self)
  if (rule.which === 'self') {
    return claim === undefined
      ? incomplete([self], [self])
      : outcome([self], claim, `自评 ${shown(claim)}`, '{0}+0')
  }
  const given = read(scored, rule.given)
  const points = numberOf(given)
  const readings = [self, given]
  if (points !== undefined) {
    const beside = claim === undefined ? '' : `（自评 ${shown(claim)}）`
    return outcome(readings, points, `${rule.by} ${shown(points)}${beside}`, FORMULA)
  }
  if (given.value.kind !== 'blank') return incomplete(readings, [given])
  if (claim === undefined) return incomplete(readings, [self])
  const work = `还没有${rule.by}得分，暂按自评 ${shown(claim)}`
  return outcome(readings, claim, work, FORMULA, { status: 'provisional' })
}

/** The second input where there is one, else the first. */
const FORMULA = 'IF({1}="",{0}+0,{1}+0)'

function isHandedIn({ subject }: Case, { form }: Reading): boolean {
  return subject.holdings[form] !== undefined
}

function notYet(self: Reading): Outcome {
  const work = '没有报送考核表，还没有考核得分'
  const base = { notes: [], inputs: [self.input], formula: null, findings: [] }
  return { ...base, points: null, status: 'provisional', work }
}
