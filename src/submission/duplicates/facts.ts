import type { Holding } from '../../model/county.ts'
import { valueText, type Observation, type Value } from '../../model/observation.ts'
import { oncePer } from '../../model/once-per.ts'
import type { Form } from '../../packs/schema/form.ts'
import { observationOf } from '../observed.ts'

/** A list with one row a month. */
export const hasMonthRows = oncePer(
  (form: Form): boolean => form.per !== 'month' && form.fields.some(({ role }) => role === 'month'),
)

/** A list of people: a village may have several of them. */
export const listsPeople = oncePer((form: Form): boolean => form.fields.some(({ role }) => role === 'person'))

/** True for two rows of one list. */
export function isSameSheet(one: Holding, other: Holding): boolean {
  return one.form.path === other.form.path && one.form.sheet === other.form.sheet
}

const NO_FACT = new Set([
  'serial',
  'note',
  'town',
  'village',
  'station',
  'preparedOn',
  'month',
  'subject',
  'period',
])

/** The cells of the later row, with those of the earlier, that don't say the same. Names, dates and remarks are no facts. */
export function differences(form: Form, earlier: Holding, later: Holding): [Observation, Observation][] {
  return factKeys(form).flatMap((key) => {
    const [before, after] = [observationOf(earlier, key), observationOf(later, key)]
    return saysTheSame(before, after) ? [] : [[before!, after!] as [Observation, Observation]]
  })
}

const factKeys = oncePer((form: Form): readonly string[] => {
  const facts = form.fields.filter(({ role }) => !NO_FACT.has(role ?? ''))
  return form.rows
    ? facts.flatMap(({ key }) => form.rows!.map((row) => key + row.key))
    : facts.map(({ key }) => key)
})

/** True for two cells of one meaning; what one of the forms has no cell for can't differ. */
export function saysTheSame(before: Observation | undefined, after: Observation | undefined): boolean {
  return !before || !after || meaning(before.value) === meaning(after.value)
}

function meaning(value: Value): string {
  return `${value.kind} ${valueText(value)}`
}
