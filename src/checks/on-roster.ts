import { makeFinding } from '../findings/make.ts'
import { subjectKey } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { Observation } from '../model/observation.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { nearNames, suggest } from '../submission/near.ts'
import { makesSubjects, nameIn, rowRole } from '../submission/observed.ts'
import type { PlacedForm, PlacedRow } from '../submission/place.ts'
import type { RosterIndex } from '../submission/roster-index.ts'
import { typedForm } from '../submission/typed.ts'
import { oddOnList } from './on-roster-list.ts'
import { cellPlace, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['onRoster']>

/** Every town and village name is on the roster (T-X5). The villages of a town that isn't are not looked at. */
export const checkOnRoster: RunCheck<Params> = (_, check, pack, county) => {
  if (!county.roster) return []
  const { index, owners, placed } = county
  const inForms = placed.flatMap((form) => {
    if (form.form.untouched) return []
    const rows = form.rows.filter(
      ({ row, name, untouched }) => !untouched && (name === null || owners.has(row)),
    )
    const typed = typedForm(pack, form.form)
    const taken = takenIn(pack, form)
    const own = form.rules.layout === 'list' ? form.town : keyOf(form.rows[0])
    return [
      ...oddTown(typed?.townAt, form, index, check, own),
      ...rows.flatMap((row) => [
        ...(form.rules.layout === 'list'
          ? oddTown(rowRole(form.rules, row.row, 'town'), form, index, check, keyOf(row))
          : []),
        ...oddVillage(row, form, index, check, taken),
      ]),
      // to fill in a row of no village would be the next mistake
      ...form.rows
        .filter(({ untouched }) => untouched)
        .flatMap((row) => oddVillage(row, form, index, check, taken)),
    ]
  })
  return [...inForms, ...oddOnList(county, check)]
}

function keyOf(row: PlacedRow | undefined): string | null {
  return row?.name == null ? (row?.town ?? null) : subjectKey({ town: row.town, name: row.name })
}

function oddTown(
  cell: Observation | undefined,
  { form }: PlacedForm,
  index: RosterIndex,
  check: Check,
  subject: string | null,
): Finding[] {
  const typed = nameIn(cell)
  if (!cell || typed === '' || index.townOf(typed) !== undefined) return []
  const data = { label: cell.label, read: cell.raw, ...suggest(nearNames(typed, index.towns)) }
  return [makeFinding('LG-X041', data, cellPlace(cell, form, check, subject))]
}

/** Villages that have their row already, where each may have but one: to be called so too would be the next mistake. */
function takenIn(pack: Pack, { form, rows }: PlacedForm): ReadonlySet<string | null> {
  return new Set(makesSubjects(pack, form.form) ? rows.map(({ village }) => village) : [])
}

function oddVillage(
  row: PlacedRow,
  placed: PlacedForm,
  index: RosterIndex,
  check: Check,
  taken: ReadonlySet<string | null>,
): Finding[] {
  const cell = rowRole(placed.rules, row.row, 'village')
  const typed = nameIn(cell)
  if (!cell || typed === '' || row.town === null || index.townOf(row.town) === undefined) return []
  if (index.villageOf(row.town, typed) !== undefined) return []
  const names = nearVillages(index, row.town, typed).filter((village) => !taken.has(village))
  const near = names.length > 0 ? suggest(names) : elsewhere(index, typed)
  const data = { label: cell.label, read: cell.raw, town: row.town, ...near }
  return [makeFinding('LG-X042', data, cellPlace(cell, placed.form, check, keyOf(row)))]
}

/** The village is right where it is the only one of its name: then the town is wrong. */
function elsewhere(index: RosterIndex, village: string): ReturnType<typeof suggest> {
  const [town, ...others] = index.townsWith(village)
  if (town === undefined || others.length > 0) return suggest([])
  return {
    near: `；“${village}”属于${town}，请核对乡镇街道`,
    nearEn: `; "${village}" belongs to ${town}: check the town`,
  }
}

/** The town's villages that a misspelt name may stand for. */
export function nearVillages(index: RosterIndex, town: string, typed: string): string[] {
  return nearNames(
    typed,
    index.villagesOf(town).map(({ village }) => village),
  )
}
