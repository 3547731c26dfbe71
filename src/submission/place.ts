import { subjectKey, type StationList } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { FilledForm, FilledRow, Observation } from '../model/observation.ts'
import { oncePer } from '../model/once-per.ts'
import type { Form } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { borrowStations } from './stations/borrow.ts'
import { keysOf, makesSubjects, nameRole } from './observed.ts'
import { asksForTown, placeFindings } from './place-findings.ts'
import type { RosterIndex } from './roster-index.ts'
import { rowKeys } from './row-keys.ts'
import { settleTowns, type SettledTowns } from './settle-town.ts'
import { spellings, type Spell, type Spellings } from './spellings.ts'
import { typedForm, type TypedForm, type TypedRow } from './typed.ts'

/** One row of a form and whom it speaks of, in the spelling that everything else uses. */
export interface PlacedRow {
  row: FilledRow
  /** nothing was handed in */
  untouched: boolean
  town: string | null
  village: string | null
  station: string | null
  /** the subject's own name: station or village, as the form speaks of one or the other; null: can't be settled */
  name: string | null
  /** the subjects of the pack that the row can belong to; see rowKeys */
  keys: readonly string[]
  open: boolean
  /** the cell that holds the name; absent where another form of the workbook names it */
  nameAt: Observation | undefined
}

/** `分水镇/某某村` of the row's subject; null where nobody can tell it. */
export function placedKey({ town, name }: PlacedRow): string | null {
  return name === null ? null : subjectKey({ town, name })
}

export interface PlacedForm {
  form: FilledForm
  rules: Form
  kind: string | null
  town: string | null
  rows: readonly PlacedRow[]
}

/**
 * Settles town, village and station of every row. Findings: a form whose town nothing tells, a row against its
 * head, a self-score that no name can be found for. Untouched forms are placed too, without findings.
 */
export function placeForms(
  pack: Pack,
  forms: readonly FilledForm[],
  index: RosterIndex,
  stations: StationList | null,
): Placement {
  const before = placements(forms).find(
    (one) =>
      one.pack.forms === pack.forms &&
      one.pack.subjects === pack.subjects &&
      one.index === index &&
      one.stations === stations,
  )
  if (before) return before.placement
  const placement = placeAll(pack, forms, index, stations)
  placements(forms).push({ pack, index, stations, placement })
  return placement
}

export interface Placement {
  placed: readonly PlacedForm[]
  findings: readonly Finding[]
}

interface Placing {
  pack: Pack
  index: RosterIndex
  stations: StationList | null
  placement: Placement
}

/** The checks look at the very forms that were put together. */
const placements = oncePer((_forms: readonly FilledForm[]): Placing[] => [])

function placeAll(
  pack: Pack,
  forms: readonly FilledForm[],
  index: RosterIndex,
  stations: StationList | null,
): Placement {
  const spell = spellings(index)
  const typed = forms.flatMap((form) => typedForm(pack, form) ?? [])
  const lent = borrowStations(pack, typed)
  const towns = settleTowns(lent, { index, stations, spell: spell.town })
  seedStations(pack, lent, towns, stations, spell)
  const placed = lent.map((form, at) => placeForm(pack, form, towns[at]!, index, spell))
  const asked = asksForTown(lent)
  const findings = lent.flatMap((form, at) =>
    form.form.untouched ? [] : placeFindings(pack, form, towns[at]!, index, spell.town, asked),
  )
  return { placed, findings }
}

/** The list's spelling of a station comes first, then that of the forms that make it a subject. */
function seedStations(
  pack: Pack,
  forms: readonly TypedForm[],
  towns: readonly SettledTowns[],
  stations: StationList | null,
  spell: Spellings,
): void {
  for (const { town, name } of stations?.stations ?? []) spell.station(spell.town(town), name)
  for (const [at, { form, rows }] of forms.entries()) {
    if (!makesSubjects(pack, form.form)) continue
    for (const [row, { station }] of rows.entries()) {
      if (station !== '') spell.station(towns[at]!.rows[row] ?? '', station)
    }
  }
}

function placeForm(
  pack: Pack,
  form: TypedForm,
  towns: SettledTowns,
  index: RosterIndex,
  spell: Spellings,
): PlacedForm {
  const role = nameRole(form.rules)
  const candidates = keysOf(pack, form.rules)
  const rows = form.rows.map((typed, at): PlacedRow => {
    const town = towns.rows[at] ?? null
    const village = villageName(typed, town, index, spell.village)
    const station = typed.station === '' ? null : spell.station(town ?? '', typed.station)
    const name = role === 'station' ? station : village
    const nameAt = role === 'station' ? typed.stationAt : typed.villageAt
    const { row, untouched } = typed
    const { keys, open } = rowKeys(pack, form.form, row, candidates)
    return { row, untouched, town, village, station, name, nameAt, keys, open }
  })
  return { form: form.form, rules: form.rules, kind: form.kind, town: towns.town, rows }
}

function villageName(typed: TypedRow, town: string | null, index: RosterIndex, spell: Spell): string | null {
  if (typed.village === '') return null
  return index.villageOf(town ?? '', typed.village) ?? spell(town ?? '', typed.village)
}
