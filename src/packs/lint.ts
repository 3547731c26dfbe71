import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import { declaredIn, variantsOf } from './choose.ts'
import { inOrder } from './file.ts'
import { aboveZero, printableRows } from './lint/above-zero.ts'
import { payableAmounts } from './lint/amounts.ts'
import { bandsInOrder } from './lint/bands.ts'
import { basesAboveNothing } from './lint/bases.ts'
import { circles } from './lint/circles.ts'
import { choicesWithPoints } from './lint/choices.ts'
import { claimsWithinBounds } from './lint/claims.ts'
import { idleClauses, idleFigures, itemsByClause, unknownClauses } from './lint/clauses.ts'
import { datesInOrder } from './lint/dates.ts'
import { unknownForms, unknownSubjects, unreadFields, wrongFields } from './lint/fields.ts'
import { unknownFlaws } from './lint/flaws.ts'
import { formsComplete, neverMade } from './lint/forms.ts'
import { unknownGates, unknownVillages } from './lint/gates.ts'
import { gradesWithAmounts } from './lint/grades.ts'
import { idleParts } from './lint/idle-parts.ts'
import { idleInterpretations } from './lint/interpretations.ts'
import { printedPoints, reachableMaxima, statedTotals } from './lint/maxima.ts'
import { monthsAssessed, monthsInOrder, monthsNamed } from './lint/months.ts'
import { placesInOrder } from './lint/places.ts'
import { rangesInOrder } from './lint/ranges.ts'
import { emptySections } from './lint/sections.ts'
import { oneShapeEach, wholeShapes } from './lint/shapes.ts'
import { eachInYuan, marksInYuan, sameUnits } from './lint/ten-thousands.ts'
import { tiersInOrder } from './lint/tiers.ts'
import { namesTwice } from './lint/twice.ts'
import { amountsInYuan } from './lint/units.ts'
import { viewOf, type Check, type Complaint, type View, type WholeCheck } from './lint/view.ts'
import { usePack, type PackFile } from './load.ts'
import { placeOf } from './places.ts'

const CHECKS: readonly Check[] = [
  emptySections,
  oneShapeEach,
  wholeShapes,
  statedTotals,
  reachableMaxima,
  printedPoints,
  bandsInOrder,
  tiersInOrder,
  gradesWithAmounts,
  aboveZero,
  basesAboveNothing,
  payableAmounts,
  amountsInYuan,
  marksInYuan,
  eachInYuan,
  sameUnits,
  rangesInOrder,
  placesInOrder,
  idleParts,
  namesTwice,
  printableRows,
  unknownGates,
  unknownVillages,
  choicesWithPoints,
  claimsWithinBounds,
  unknownClauses,
  itemsByClause,
  unknownForms,
  unknownSubjects,
  wrongFields,
  formsComplete,
  neverMade,
  monthsAssessed,
  monthsInOrder,
  monthsNamed,
  datesInOrder,
  circles,
  unknownFlaws,
]

const WHOLE_CHECKS: readonly WholeCheck[] = [idleClauses, idleFigures, unreadFields]

/**
 * What is wrong, doubtful or idle in a pack that follows the schema: under the defaults and under every other option
 * of every interpretation, one at a time. A pack that was read from a file gets lines and columns, in the file's order.
 */
export function lintPack(file: PackFile): Finding[] {
  const views = variantsOf(declaredIn(file.tree)).map((choices) => viewOf(usePack(file, choices), choices))
  const found = [
    ...views.flatMap((view) =>
      CHECKS.flatMap((check) => check(view)).map((complaint) => at(file, complaint, view)),
    ),
    ...WHOLE_CHECKS.flatMap((check) => check(views)).map((complaint) => at(file, complaint, views[0]!)),
    ...idleInterpretations(file.tree, views[0]!.pack.interpretations).map((complaint) =>
      at(file, complaint, views[0]!),
    ),
  ]
  return inOrder(withoutConsequences(found))
}

/**
 * A clause that a rule misspells is one cause: that no rule follows it isn't said too. Of a pack without forms, clauses
 * or subjects only that is said.
 */
function withoutConsequences(found: readonly Finding[]): Finding[] {
  const empty = found.filter(({ code }) => code === 'LG-P143')
  if (empty.length > 0) return empty
  const meant = new Set(found.flatMap(({ code, data }) => (code === 'LG-P111' ? [data.wanted] : [])))
  return found.filter(({ code, clause }) => code !== 'LG-P112' || !meant.has(clause ?? ''))
}

function at(file: PackFile, complaint: Complaint, { choices }: View): Finding {
  const { path, on, data, clause = null, form = null, field = null } = complaint
  // nothing of that sort is there to be suggested
  const code = data.wanted === '' ? 'LG-P144' : complaint.code
  const mark = file.places && placeOf(file.tree, file.places, path, choices)[on ?? 'value']
  const where = { line: mark ? String(mark.line) : '?', column: mark ? String(mark.column) : '?' }
  return makeFinding(code, { ...where, ...data }, { path: file.path, clause, form, field })
}
