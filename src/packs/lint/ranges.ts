import { decimal } from '../../model/decimal.ts'
import type { Path } from '../places.ts'
import { fieldsOf, itemRulesOf, type Complaint, type View } from './view.ts'

interface Range {
  label: string
  min: string
  max: string
  path: Path
}

/** A least value isn't above the largest: of fields, and of what can be claimed. */
export function rangesInOrder(view: View): Complaint[] {
  return [...fieldRanges(view), ...claimRanges(view)].flatMap(({ path, ...data }): Complaint[] =>
    decimal(data.min).lte(decimal(data.max)) ? [] : [{ code: 'LG-P142', path, data }],
  )
}

function fieldRanges(view: View): Range[] {
  return fieldsOf(view).flatMap(({ field: { label, min, max }, path }) =>
    min === undefined || max === undefined ? [] : [{ label, min, max, path: [...path, 'max'] }],
  )
}

function claimRanges(view: View): Range[] {
  return itemRulesOf(view).flatMap(({ rule, item: { label }, path }) => {
    const [min, max] = rule.claim?.attainable.range ?? []
    if (min === undefined || max === undefined) return []
    return [{ label, min, max, path: [...path, 'claim', 'attainable', 'range', 1] }]
  })
}
