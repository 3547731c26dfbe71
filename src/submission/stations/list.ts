import { makeFinding } from '../../findings/make.ts'
import type { ListedStation, StationList } from '../../model/county.ts'
import { refuse, type Finding } from '../../model/finding.ts'
import type { Table } from '../../model/table.ts'
import { readDay } from '../calendar/day.ts'
import { readColumns, sheetWith, type Column, type ListName, type ListRow } from '../columns.ts'
import { cleanName, plainLabel, plainName } from '../names.ts'
import { blankNames, isOfCounties, TOWN_COLUMN, VILLAGE_COLUMN, withoutVillages } from '../roster.ts'

const LIST: ListName = { list: '驿站名单', listEn: 'list of stations' }

export const STATION_COLUMN: Column = {
  key: 'station',
  label: '驿站名称',
  others: ['零工驿站名称', '零工驿站', '驿站', '站点名称', '名称'],
}
const COLUMNS: readonly Column[] = [
  TOWN_COLUMN,
  VILLAGE_COLUMN,
  STATION_COLUMN,
  { key: 'registeredOn', label: '备案日期', others: ['备案时间'], optional: true },
]

/**
 * The county's list of stations: 乡镇街道, 村（社区）, 驿站名称 and, optionally, 备案日期 (T-D1). Throws a UsageFault
 * for a list without its columns, blank names, a station that stands twice in a town, and dates that can't be read.
 */
export function readStationList(given: Table): StationList {
  const table = sheetWith(given, columnsOf, LIST)
  const rows = readColumns(table, columnsOf(table), LIST)
  const faults = [
    ...blankNames(table, rows, [TOWN_COLUMN, STATION_COLUMN], LIST),
    ...twice(table, rows),
    ...oddDates(table, rows),
  ]
  refuse(faults)
  return { path: table.path, sha256: table.sha256, stations: rows.map((row) => stationOf(table, row)) }
}

function columnsOf(table: Table): readonly Column[] {
  return isOfCounties(table) || isOfSites(table) ? COLUMNS.map(withoutVillages) : COLUMNS
}

/** Stations that stand in no village of a list (站点名称, 名称). */
function isOfSites({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some(({ text }) => SITES.has(plainLabel(text))))
}

const SITES = new Set(['站点名称', '名称'])

function stationOf(table: Table, row: ListRow): ListedStation {
  const village = cleanName(row.text('village'))
  return {
    town: cleanName(row.text('town')),
    village: village === '' ? null : village,
    name: cleanName(row.text('station')),
    registeredOn: readDay(row.text('registeredOn')) ?? null,
    spot: { path: table.path, sheet: table.sheet, cell: row.cell('registeredOn') },
    cells: { town: row.cell('town'), village: row.cell('village') },
  }
}

function twice(table: Table, rows: readonly ListRow[]): Finding[] {
  const seen = new Map<string, string>()
  return rows.flatMap((row) => {
    const name = cleanName(row.text('station'))
    const key = `${plainName(row.text('town'))}/${plainName(name)}`
    const other = seen.get(key)
    if (!other) seen.set(key, row.cell('station'))
    if (!other || name === '') return []
    const at = { path: table.path, sheet: table.sheet, cell: row.cell('station') }
    return [makeFinding('LG-X002', { ...LIST, name, other }, at)]
  })
}

function oddDates(table: Table, rows: readonly ListRow[]): Finding[] {
  return rows
    .filter((row) => row.text('registeredOn') !== '' && !readDay(row.text('registeredOn')))
    .map((row) =>
      makeFinding(
        'LG-X005',
        { label: '备案日期', read: row.text('registeredOn') },
        { path: table.path, sheet: table.sheet, cell: row.cell('registeredOn') },
      ),
    )
}
