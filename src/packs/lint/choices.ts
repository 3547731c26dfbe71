import { fieldTarget } from '../field-path.ts'
import { nearestOrAll } from '../nearest.ts'
import type { Path } from '../places.ts'
import type { Field } from '../schema/form.ts'
import { itemRulesOf, paymentsOf, subjectsOf, type Complaint, type View } from './view.ts'

/** Every choice of a field has its points, and no other has; what a rule waits for can be chosen. */
export function choicesWithPoints(view: View): Complaint[] {
  const points = itemRulesOf(view).flatMap(({ rule, item, subject, path }) => {
    const { byChoice } = rule
    const chosen = byChoice && choicesOf(view, byChoice.of, subject.madeBy[0])
    if (!chosen) return []
    const { label, choices } = chosen
    const given = Object.keys(byChoice.points)
    const at = [...path, 'byChoice', 'points']
    const found: Complaint[] = [
      ...choices
        .filter((choice) => !given.includes(choice))
        .map((choice) => ({ code: 'LG-P109', path: at, on: 'key', data: { label, choice } }) as const),
      ...given.flatMap((read) => notAmong(chosen, read, [...at, read], 'key')),
    ]
    return found.map((complaint) => ({ ...complaint, clause: item.clause }))
  })
  return [...points, ...awaited(view).flatMap((one) => neverChosen(view, one)), ...unknownFlags(view)]
}

/** A choice that decides, in a field; `base`: the form in which the field is looked up. */
interface Awaited {
  of: string
  base: string | undefined
  is: readonly string[]
  path: Path
  clause?: string | undefined
}

function awaited(view: View): Awaited[] {
  const { checks, sheets = [] } = view.pack
  return [
    ...itemRulesOf(view).flatMap(({ rule, item, subject, path }) => {
      const noneWhen = 'noneWhen' in rule ? rule.noneWhen : undefined
      return waiting(noneWhen, subject.madeBy[0], [...path, 'noneWhen'], item.clause)
    }),
    ...subjectsOf(view).flatMap(({ subject, path }) => [
      ...waiting(subject.when, subject.madeBy[0], [...path, 'when']),
      ...subject.vetoes.flatMap(({ when, clause }, index) =>
        waiting(when, subject.madeBy[0], [...path, 'vetoes', index, 'when'], clause),
      ),
    ]),
    ...paymentsOf(view).flatMap(({ subject, payment: { conditions, clause }, path }) => [
      ...waiting(conditions?.needs, subject.madeBy[0], [...path, 'conditions', 'needs'], clause),
      ...waiting(conditions?.withdrawn, subject.madeBy[0], [...path, 'conditions', 'withdrawn'], clause),
    ]),
    ...checks.flatMap(({ needed, clause }, index) =>
      waiting(needed?.when, needed?.form, ['checks', index, 'needed', 'when'], clause),
    ),
    ...sheets.flatMap(({ list, clause }, index) =>
      list ? [{ ...list, base: undefined, path: ['sheets', index, 'list', 'is'], clause }] : [],
    ),
  ]
}

function waiting(
  node: { of: string; is?: string | undefined } | undefined,
  base: string | undefined,
  path: Path,
  clause?: string,
): Awaited[] {
  return node?.is === undefined ? [] : [{ of: node.of, base, is: [node.is], path: [...path, 'is'], clause }]
}

function neverChosen(view: View, { of, base, is, path, clause }: Awaited): Complaint[] {
  const chosen = choicesOf(view, of, base)
  const found = chosen ? is.flatMap((read) => notAmong(chosen, read, path)) : []
  return clause === undefined ? found : found.map((complaint) => ({ ...complaint, clause }))
}

/** The question of 评审表 that a withdrawn status waits for is one of the subject's. */
function unknownFlags(view: View): Complaint[] {
  return paymentsOf(view).flatMap(({ subject: { reviewFlags = [] }, payment: { conditions }, path }) => {
    const flag = conditions?.withdrawn?.flag
    if (flag === undefined) return []
    const choices = reviewFlags.map(({ key }) => key)
    return notAmong({ label: 'reviewFlags', choices }, flag, [...path, 'conditions', 'withdrawn', 'flag'])
  })
}

interface Choices {
  label: string
  choices: readonly string[]
}

function notAmong({ label, choices }: Choices, read: string, path: Path, on?: 'key'): Complaint[] {
  if (choices.includes(read)) return []
  const data = { label, read, wanted: nearestOrAll(read, choices) }
  return [{ code: 'LG-P110', path, ...(on && { on }), data }]
}

/** Undefined for a field that isn't there or isn't chosen from a list: that is reported elsewhere. */
function choicesOf({ pack }: View, of: string, base: string | undefined): Choices | undefined {
  const field: Field | undefined = fieldTarget(pack, of, base)?.field
  const choices = field?.choices ?? (field?.type === 'yesNo' ? ['是', '否'] : undefined)
  return field && choices?.length ? { label: field.label, choices } : undefined
}
