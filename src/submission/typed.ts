import type { FilledForm, FilledRow, Observation } from '../model/observation.ts'
import type { Form } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { formRole, headRole, kindOf, nameIn, rowRole } from './observed.ts'

/** The names of one form as they were typed, before anything is settled. */
export interface TypedForm {
  form: FilledForm
  rules: Form
  kind: string | null
  /** the town's cell in the head; of a record form in its only row */
  townAt: Observation | undefined
  town: string
  rows: readonly TypedRow[]
}

export interface TypedRow {
  row: FilledRow
  /** nothing was handed in; of a form that is one row that is the form's word (an inspection may find no problem) */
  untouched: boolean
  townAt: Observation | undefined
  town: string
  village: string
  station: string
  /** the cells of the names; of a fixed form in its head */
  villageAt: Observation | undefined
  stationAt: Observation | undefined
}

/** Reads the names off a form; undefined for a form that the pack hasn't got. */
export function typedForm(pack: Pack, form: FilledForm): TypedForm | undefined {
  const rules = pack.forms[form.form]
  if (!rules) return undefined
  const list = rules.layout === 'list'
  const townAt = formRole(rules, form, 'town')
  const heads = { villageAt: headRole(rules, form, 'village'), stationAt: headRole(rules, form, 'station') }
  const rows = form.rows.map((row) => typedRow(rules, form, row, list, heads))
  return { form, rules, kind: kindOf(pack, rules), townAt, town: nameIn(townAt), rows }
}

function typedRow(
  rules: Form,
  form: FilledForm,
  row: FilledRow,
  list: boolean,
  heads: Pick<TypedRow, 'villageAt' | 'stationAt'>,
): TypedRow {
  const townAt = list ? rowRole(rules, row, 'town') : undefined
  const villageAt = rowRole(rules, row, 'village') ?? heads.villageAt
  const stationAt = rowRole(rules, row, 'station') ?? heads.stationAt
  return {
    row,
    untouched: list ? row.untouched : form.untouched,
    townAt,
    town: nameIn(townAt),
    villageAt,
    village: nameIn(villageAt),
    stationAt,
    station: nameIn(stationAt),
  }
}
