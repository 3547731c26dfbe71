import { decimal, ZERO } from '../../model/decimal.ts'
import type { Path } from '../places.ts'
import type { Form } from '../schema/form.ts'
import type { Attainable, Evidence } from '../schema/rule.ts'
import { itemRulesOf, type Complaint, type View } from './view.ts'

/** A claim reads the row of its own item; what can be claimed, and what evidence can support, stays within 0 … max. */
export function claimsWithinBounds(view: View): Complaint[] {
  return itemRulesOf(view).flatMap(({ rule, item, subject, path }) => {
    if (!rule.claim) return []
    const at = [...path, 'claim']
    const form = view.pack.forms[subject.madeBy[0] ?? '']
    const found = [
      ...otherRow(rule.claim.of, form, item.clause, at),
      ...outside(rule.claim.attainable, item.max, at),
      ...aboveMax(rule.claim.evidence, item.max, at),
    ]
    return found.map((complaint) => ({ ...complaint, clause: item.clause }))
  })
}

function otherRow(of: string, form: Form | undefined, clause: string, path: Path): Complaint[] {
  const row = form?.rows?.find(({ key }) => form.fields.some((field) => field.key + key === of))
  if (row?.clause === undefined || row.clause === clause) return []
  return [{ code: 'LG-P132', path: [...path, 'of'], data: { read: of, other: row.clause, clause } }]
}

function outside(attainable: Attainable, max: string | undefined, path: Path): Complaint[] {
  return Object.entries(attainable).flatMap(([list, values]) =>
    (values ?? []).flatMap((read, index): Complaint[] => {
      const value = decimal(read)
      if (value.gte(ZERO) && (max === undefined || value.lte(decimal(max)))) return []
      return [
        { code: 'LG-P133', path: [...path, 'attainable', list, index], data: { read, max: max ?? '∞' } },
      ]
    }),
  )
}

function aboveMax(evidence: Evidence | undefined, max: string | undefined, path: Path): Complaint[] {
  const given = {
    name: ['points', evidence?.name?.points],
    atLeast: ['points', evidence?.atLeast?.points],
    months: ['from', evidence?.months?.from],
  } as const
  return Object.entries(given).flatMap(([shape, [key, read]]): Complaint[] => {
    if (read === undefined || max === undefined || decimal(read).lte(decimal(max))) return []
    return [{ code: 'LG-P134', path: [...path, 'evidence', shape, key], data: { read, max } }]
  })
}
