import { fieldLabel, fieldTarget, type FieldTarget } from '../packs/field-path.ts'
import type { Pack } from '../packs/schema/pack.ts'

/** What a field of a form is called there; a part of a count (`staff.total`) by its own words. */
export function labelOf(pack: Pack, form: string, path: string): string {
  return labelAt(fieldTarget(pack, path, form)!)
}

/** The same of a field that is found already. */
export function labelAt({ field, part }: FieldTarget): string {
  return (part === null ? undefined : field.parts?.[part]) ?? fieldLabel(field)
}
