import { columnName, quoteSheet } from '../../model/grid.ts'
import type { SheetPlan } from '../../model/sheet-plan.ts'
import type { BookName } from './names.ts'

export const LISTS_SHEET = '_lingong_lists'
/** A longer literal list breaks the file. */
const LITERAL = 255

export interface ChoiceLists {
  /** what a list validation refers to, by its choices joined with \n */
  formulas: ReadonlyMap<string, string>
  /** lists too long to be literal, one a column of the very hidden sheet */
  columns: readonly (readonly string[])[]
  names: readonly BookName[]
}

/** One text for the choices of a drop-down, for use as a key. */
export function listKey(choices: readonly string[]): string {
  return choices.join('\n')
}

/** How each drop-down of the plans is written: literally where it fits, else by a name over a very hidden sheet. */
export function planLists(plans: readonly SheetPlan[]): ChoiceLists {
  const formulas = new Map<string, string>()
  const columns: (readonly string[])[] = []
  const names: BookName[] = []
  for (const validation of plans.flatMap((plan) => plan.validations)) {
    if (validation.kind !== 'list' || formulas.has(listKey(validation.choices))) continue
    const { choices } = validation
    if (fitsLiterally(choices)) {
      formulas.set(listKey(choices), `"${choices.join(',')}"`)
      continue
    }
    columns.push(choices)
    const column = columnName(columns.length)
    const name = `lingong_list_${columns.length}`
    const refersTo = `${quoteSheet(LISTS_SHEET)}!$${column}$1:$${column}$${choices.length}`
    names.push({ name, refersTo })
    formulas.set(listKey(choices), name)
  }
  return { formulas, columns, names }
}

function fitsLiterally(choices: readonly string[]): boolean {
  return (
    choices.join(',').length <= LITERAL &&
    choices.every((choice) => !/[",\n]/.test(choice) && choice === choice.trim())
  )
}
