import { z } from 'zod'
import { dateText, fieldPath, formId, key } from '../scalar.ts'

/** Checks of applications and what goes with them; one shape each. */
export const paperShapes = {
  /** the parts of a row make its total */
  addsUp: z.strictObject({ form: formId, parts: z.array(key).min(2), total: key }).optional(),
  /** an identifying number stands once, in all lists of this form together */
  sameNumber: z.strictObject({ form: formId, field: key }).optional(),
  /** a form whose box is ticked 是 is handed in */
  handedIn: z.strictObject({ ticked: fieldPath, form: formId }).optional(),
  /** a date lies from one day to another, both included */
  between: z.strictObject({ of: fieldPath, from: dateText, to: dateText }).optional(),
  /** two forms say the same of one subject */
  agree: z.strictObject({ left: fieldPath, right: fieldPath }).optional(),
  /** one name has one kind in all forms; `of` is the field that every one of them has */
  oneKind: z.strictObject({ of: key }).optional(),
}
