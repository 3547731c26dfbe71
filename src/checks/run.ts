import type { County } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { Check, CheckShape } from '../packs/schema/check.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { CHECK_SHAPES } from '../packs/vocabulary.ts'
import { checkAddsUp } from './adds-up.ts'
import { checkAgree } from './agree.ts'
import { checkAttainable } from './attainable.ts'
import { checkAverage } from './average.ts'
import { checkBetween } from './between.ts'
import { checkCompanion } from './companion.ts'
import { checkCompare } from './compare.ts'
import { checkDeadline } from './deadline.ts'
import { checkEveryVillage } from './every-village.ts'
import { checkHandedIn } from './handed-in.ts'
import { checkMonthEnd } from './month-end.ts'
import { checkMonthly } from './monthly.ts'
import { checkMonthsComplete } from './months-complete.ts'
import { checkNeeded } from './needed.ts'
import { checkOneKind } from './one-kind.ts'
import { checkOnRoster } from './on-roster.ts'
import { checkOnlyWith } from './only-with.ts'
import { checkPair } from './pair.ts'
import { checkPhones } from './phones.ts'
import { checkRepeated } from './repeated.ts'
import { checkSameNumber } from './same-number.ts'
import { checkSamePerson } from './same-person.ts'
import { checkWithin } from './within.ts'
import { readyToCheck, type Checked, type RunCheck } from './reported.ts'

type Shapes = { [Shape in CheckShape]: RunCheck<NonNullable<Check[Shape]>> }

const CHECKS: Shapes = {
  pair: checkPair,
  compare: checkCompare,
  average: checkAverage,
  onRoster: checkOnRoster,
  everyVillage: checkEveryVillage,
  /** settled where the forms are put together: a repeated row must not count twice */
  once: () => [],
  samePerson: checkSamePerson,
  phones: checkPhones,
  repeated: checkRepeated,
  deadline: checkDeadline,
  monthEnd: checkMonthEnd,
  companion: checkCompanion,
  attainable: checkAttainable,
  needed: checkNeeded,
  onlyWith: checkOnlyWith,
  monthly: checkMonthly,
  monthsComplete: checkMonthsComplete,
  within: checkWithin,
  addsUp: checkAddsUp,
  sameNumber: checkSameNumber,
  handedIn: checkHandedIn,
  between: checkBetween,
  agree: checkAgree,
  oneKind: checkOneKind,
}

/** All checks of a pack over a county, in the pack's order; each finding has the clause and the severity of its check. */
export function runChecks(pack: Pack, county: County): Finding[] {
  const ready = readyToCheck(pack, county)
  return pack.checks.flatMap((check) => CHECK_SHAPES.flatMap((shape) => runShape(shape, check, pack, ready)))
}

function runShape<Shape extends CheckShape>(
  shape: Shape,
  check: Check,
  pack: Pack,
  county: Checked,
): Finding[] {
  const params = check[shape]
  return params === undefined ? [] : CHECKS[shape](params, check, pack, county)
}
