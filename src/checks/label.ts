import { fieldLabel, fieldTarget } from '../packs/field-path.ts'
import type { Pack } from '../packs/schema/pack.ts'

/**
 * What a field of a form is called there; a part of a count (`staff.total`) by its own words; the path itself where
 * there is none.
 */
export function labelOf(pack: Pack, form: string, path: string): string {
  const target = fieldTarget(pack, path, form)
  if (!target) return path
  const { field, part } = target
  return (part === null ? undefined : field.parts?.[part]) ?? fieldLabel(field)
}
