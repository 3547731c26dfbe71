import { decimal } from '../../model/decimal.ts'
import { inForm } from '../../packs/field-path.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import type { Attainable as Said } from '../../packs/schema/rule.ts'

/** Which points may be claimed in a cell. */
export interface Attainable {
  /** exactly these, the highest first; null: any of the range */
  values: readonly string[] | null
  min: string
  max: string | null
}

/** What the items of the pack say about the claims of one form, by field (`claim1`). */
export function attainableOf(pack: Pack, formId: string): ReadonlyMap<string, Attainable> {
  const found = new Map<string, Attainable>()
  for (const subject of Object.values(pack.subjects)) {
    for (const item of subject.items) {
      if (!item.claim) continue
      const [form, field] = inForm(item.claim.of, subject.madeBy[0]).split('.')
      if (form === formId) found.set(field!, attainable(item.claim.attainable))
    }
  }
  return found
}

function attainable({ values, range }: Said): Attainable {
  if (values) {
    return { values: values.toSorted((one, other) => decimal(other).cmp(decimal(one))), min: '0', max: null }
  }
  return { values: null, min: range?.[0] ?? '0', max: range?.[1] ?? null }
}
