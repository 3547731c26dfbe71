import { fieldLabel } from '../packs/field-path.ts'
import type { Pack } from '../packs/schema/pack.ts'

/**
 * What a field of a form is called there; a part of a count (`staff.total`) by its own words; the path itself where
 * there is none.
 */
export function labelOf(pack: Pack, form: string, path: string): string {
  const [key, part] = path.split('.')
  const rules = pack.forms[form]
  const field = [...(rules?.fields ?? []), ...(rules?.head ?? []), ...(rules?.foot ?? [])].find(
    (one) => one.key === key,
  )
  return (part === undefined ? undefined : field?.parts?.[part]) ?? (field && fieldLabel(field)) ?? path
}
