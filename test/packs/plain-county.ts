import type { Review, ReviewEntry, Roster, StationList } from '../../src/model/county.ts'
import type { FilledForm } from '../../src/model/observation.ts'
import type { Run } from '../../src/model/run.ts'
import { assessOnce, type Assessing } from '../../src/app/assess.ts'
import { BUILTIN, usePack, type LoadedPack } from '../../src/packs/load.ts'
import type { Pack } from '../../src/packs/schema/pack.ts'
import { applicationRow, claims, formOf, monthlyRow, villageRow, type Typed } from '../submission/facts.ts'

/** A village and what differs from a row of full marks; '' is a blank cell. */
export interface PlainVillage {
  town: string
  name: string
  facts: Typed
}

/** A station; what isn't said is as in a submission of full marks. */
export interface PlainStation {
  town: string
  name: string
  village: string
  /** changed claims (claim1 … claim10); null: the form wasn't handed in */
  claims: Typed | null
  /** changed cells of the application; null: not handed in */
  application: Typed | null
  preparedOn: string
  /** months with a row in 附表2 */
  months: readonly number[]
  /** months of these with the very same figures; the others differ */
  alike?: readonly number[]
  /** 备案日期 of the list of stations */
  registeredOn?: string
  /** clause or flag → the county's entry, null for a blank; null: the station stands nowhere in 评审表 */
  review: Readonly<Record<string, string | null>> | null
}

/** A county's submissions in plain values. */
export interface PlainCounty {
  scope: 'town' | 'county'
  choices: Readonly<Record<string, string>>
  villages: readonly PlainVillage[]
  stations: readonly PlainStation[]
  /** villages of the roster that hand nothing in, as [town, name] */
  silent: readonly (readonly [string, string])[]
}

export const ITEMS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const
export const DUE_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** A village of full marks. */
export const VILLAGE: PlainVillage = { town: '分水镇', name: '甲村', facts: {} }

/** A station of it that the county has reviewed: full marks, but for the first item. */
export function reviewedStation(no: number, first: string): PlainStation {
  return {
    town: VILLAGE.town,
    name: `分水镇甲村${no}号零工驿站`,
    village: VILLAGE.name,
    claims: {},
    application: {},
    preparedOn: '2024-09-01',
    months: DUE_MONTHS,
    review: {
      registered: '是',
      checked: '是',
      ...Object.fromEntries(ITEMS.map((item) => [`T-S${item}`, item === '1' ? first : '10'])),
    },
  }
}

/** Assesses a plain county as the program does, from filled forms on. `loaded` is the built-in pack unless given. */
export function assessPlain(plain: PlainCounty, loaded = usePack(BUILTIN[0]!, plain.choices)): Run {
  return assessOnce(submissionOf(plain, loaded))
}

/** A plain county as filled forms and lists. */
export function submissionOf(plain: PlainCounty, loaded: LoadedPack): Assessing {
  const roster = rosterOf(plain)
  const forms = formsOf(loaded.pack, plain)
  const stations = stationListOf(plain)
  const given = { loaded, scope: plain.scope, inputs: [], forms, findings: [], roster, stations }
  return { ...given, review: reviewOf(plain) }
}

function townsOf(plain: PlainCounty): string[] {
  return [
    ...new Set([
      ...plain.villages.map(({ town }) => town),
      ...plain.stations.map(({ town }) => town),
      ...plain.silent.map(([town]) => town),
    ]),
  ]
}

function rosterOf(plain: PlainCounty): Roster {
  const pairs = [...plain.villages.map(({ town, name }) => [town, name] as const), ...plain.silent]
  const villages = pairs.map(([town, village]) => ({ town, village, code: null, aliases: [] }))
  return { path: '名册.xlsx', sha256: '0', villages }
}

function formsOf(pack: Pack, plain: PlainCounty): FilledForm[] {
  return townsOf(plain).flatMap((town) => {
    const path = `${town}.xlsx`
    const villages = plain.villages.filter((village) => village.town === town)
    const stations = plain.stations.filter((station) => station.town === town)
    const rows = villages.map(({ name, facts }) => villageRow(name, facts))
    const lists = villages.length > 0 ? [formOf(pack, 'village-facts', { path, head: { town }, rows })] : []
    return [
      ...lists,
      ...monthlyForms(pack, path, town, stations),
      ...stations.flatMap((one) => own(pack, path, one)),
    ]
  })
}

/** Figures that differ from month to month and have the averages that `applicationRow` states: 20, 15 and 8. */
function monthlyForms(
  pack: Pack,
  path: string,
  town: string,
  stations: readonly PlainStation[],
): FilledForm[] {
  const months = [...new Set(stations.flatMap((station) => station.months))].toSorted((a, b) => a - b)
  return months.map((month) => {
    const rows = stations
      .filter((station) => station.months.includes(month))
      .map(({ name, alike }) => {
        const shift = alike?.includes(month) ? 5 : month % 3
        const figures = { onlinePostings: String(10 + shift), offlinePostings: String(10 - shift) }
        return monthlyRow(name, { town, ...figures })
      })
    const head = { town, month: `2024-${String(month).padStart(2, '0')}` }
    return formOf(pack, 'monthly', { path, sheet: `附表2 ${month}月`, index: month, head, rows })
  })
}

function own(pack: Pack, path: string, station: PlainStation): FilledForm[] {
  const { name, town, village } = station
  const forms: FilledForm[] = []
  if (station.application) {
    const row = applicationRow(name, town, { village, ...station.application })
    const head = { preparedOn: station.preparedOn }
    forms.push(formOf(pack, 'application', { path, sheet: `附表3 ${name}`, index: 20, head, rows: [row] }))
  }
  if (station.claims) {
    const rows = [claims(station.claims)]
    const head = { station: name }
    forms.push(formOf(pack, 'self-score', { path, sheet: `附表4 ${name}`, index: 21, head, rows }))
  }
  return forms
}

/** The county's list of stations, where a 备案日期 is given. */
function stationListOf(plain: PlainCounty): StationList | null {
  const stations = plain.stations.flatMap(({ town, name, village, registeredOn }) =>
    registeredOn === undefined ? [] : [{ town, name, village, registeredOn }],
  )
  return stations.length > 0 ? { path: '驿站.xlsx', sha256: '0', stations } : null
}

function reviewOf(plain: PlainCounty): Review | null {
  let line = 1
  const entries = plain.stations.flatMap(({ town, name, review }) =>
    Object.entries(review ?? {}).map(([clause, value]): ReviewEntry => {
      line += 1
      return { town, station: name, clause, value, note: '', sheet: '评审表', cell: `H${line}` }
    }),
  )
  return plain.stations.some(({ review }) => review) ? { path: '评审表.xlsx', sha256: '0', entries } : null
}
