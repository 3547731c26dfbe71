import type { Finding } from '../model/finding.ts'
import type { FilledRow } from '../model/observation.ts'

/** The rows of a form, with what is to be said about them where the form is handed in. */
export interface Body {
  rows: readonly FilledRow[]
  findings: readonly Finding[]
  /** the first and the last row that belong to the body: the head stands above, the foot below */
  top: number
  bottom: number
}
