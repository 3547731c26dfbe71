import { measureAt, mayBeNegative } from '../field-path.ts'
import { fieldReferences } from './references.ts'
import type { Complaint, View } from './view.ts'

/** What shares are taken of is never below nothing: a sum that columns are taken off needs a floor there. */
export function basesAboveNothing(view: View): Complaint[] {
  return fieldReferences(view).flatMap(({ text, path }): Complaint[] => {
    const measure = path.at(-1) === 'per' ? measureAt(view.pack, text) : undefined
    if (!measure || !mayBeNegative(measure)) return []
    return [{ code: 'LG-P158', path, data: { label: measure.label, read: text } }]
  })
}
