import type { Form } from '../../packs/schema/form.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { NOTHING, type BlankFill, type Filled, type StationFill } from './fill.ts'
import { periodsOf, type Period } from './period.ts'
import { IDENTITY_SHEET, INSTRUCTIONS_SHEET, LONGEST, sheetName, shortNames } from './sheet-names.ts'

/** One sheet of a blank workbook: which form, for whom and when. */
export interface BlankSheet {
  name: string
  id: string
  form: Form
  filled: Filled
  period: Period
}

const NO_STATION: StationFill = { name: '', village: null }

/** The sheets in their order: the town's forms (months in turn), then the forms of one station after another. */
export function listSheets(pack: Pack, fill: BlankFill): BlankSheet[] {
  const wanted = Object.entries(pack.forms).filter(([id]) => fill.forms?.includes(id) ?? true)
  const ofTown = wanted.filter(([, form]) => !isOfStation(form))
  const ofStation = wanted.filter(([, form]) => isOfStation(form))
  const stations = fill.stations ?? [NO_STATION]
  const shorts = shortNames(
    stations.map((station) => station.name),
    fill.town,
    roomForStation(ofStation, pack),
  )
  return namedApart([
    ...ofTown.flatMap((entry) => sheetsOf(entry, pack, fill, NO_STATION, '')),
    ...stations.flatMap((station, index) =>
      ofStation.flatMap((entry) => sheetsOf(entry, pack, fill, station, shorts[index]!)),
    ),
  ])
}

/** A pack may give two forms one name, or the name of a sheet of ours: later ones get a number. */
function namedApart(sheets: readonly BlankSheet[]): BlankSheet[] {
  const own = [INSTRUCTIONS_SHEET, IDENTITY_SHEET]
  const names = shortNames([...own, ...sheets.map(({ name }) => name)], null, LONGEST)
  return sheets.map((sheet, index) => ({ ...sheet, name: names[own.length + index]! }))
}

function isOfStation(form: Form): boolean {
  return form.per === 'station' || form.per === 'quarter'
}

function sheetsOf(
  [id, form]: readonly [string, Form],
  pack: Pack,
  fill: BlankFill,
  station: StationFill,
  short: string,
): BlankSheet[] {
  return periodsOf(form, pack).map((period) => ({
    name: sheetName(nameFrom(form, period, short)),
    id,
    form,
    filled: {
      ...NOTHING,
      town: fill.town,
      village: station.village,
      station: station.name === '' ? null : station.name,
      month: period.month,
      period: period.assessment ?? null,
    },
    period,
  }))
}

function nameFrom(form: Form, period: Period, station: string): string {
  return form.sheet
    .replace('{month}', period.name)
    .replace('{quarter}', period.name)
    .replace('{period}', period.name)
    .replace('{station}', () => station)
}

/** What the sheets' names leave for a station's name, so that it is the same in all of them. */
function roomForStation(forms: readonly (readonly [string, Form])[], pack: Pack): number {
  const used = forms.flatMap(([, form]) =>
    periodsOf(form, pack).map((period) => nameFrom(form, period, '').length),
  )
  return Math.max(4, LONGEST - Math.max(0, ...used))
}
