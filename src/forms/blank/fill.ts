import type { Content } from '../../model/sheet-plan.ts'
import { BLANK } from '../../model/sheet-plan.ts'
import type { Field } from '../../packs/schema/form.ts'
import { UNIT_WORDS } from '../../packs/unit-words.ts'

export interface StationFill {
  name: string
  village: string | null
}

/** What is known before anybody fills anything in. */
export interface BlankFill {
  /** null: to be filled in by hand */
  town: string | null
  villages: readonly string[]
  /** null: not known, one blank set of station forms; empty: the town has none */
  stations: readonly StationFill[] | null
  /** ids of the forms that are wanted; absent: all */
  forms?: readonly string[]
}

/** What stands in the fields of one sheet or row, by role. */
export interface Filled {
  town: string | null
  village: string | null
  station: string | null
  /** `2024年1月`, which is `1` in a column of numbers */
  month: string | null
  /** `半年` */
  period: string | null
}

export const NOTHING: Filled = { town: null, village: null, station: null, month: null, period: null }

/** What a blank already has in a field: the name or month of its role, the printed words of a cell of counts, or nothing. */
export function prefilled(field: Field, filled: Filled): Content {
  const known = knownText(field, filled)
  if (known !== null) {
    return field.type === 'monthNumber'
      ? { kind: 'number', number: known.slice(5, -1) }
      : { kind: 'text', text: known }
  }
  return field.type === 'counts' ? { kind: 'text', text: countsText(field) } : BLANK
}

/** The name, month or assessment that is known for a field's role. */
export function knownText(field: Field, filled: Filled): string | null {
  switch (field.role) {
    case 'town':
    case 'village':
    case 'station':
    case 'month':
    case 'period':
      return filled[field.role]
    default:
      return null
  }
}

/** `总数      人，其中专职      人`: the words as they are printed, with room for the numbers. */
function countsText(field: Field): string {
  const unit = field.unit ? UNIT_WORDS[field.unit] : ''
  return Object.values(field.parts ?? {})
    .map((words) => `${words}      ${unit}`)
    .join('，')
}
