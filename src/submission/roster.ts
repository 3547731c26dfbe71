import { makeFinding } from '../findings/make.ts'
import type { Roster, RosterVillage } from '../model/county.ts'
import { refuse, type Finding } from '../model/finding.ts'
import type { Table } from '../model/table.ts'
import { readColumns, sheetWith, type Column, type ListName, type ListRow } from './columns.ts'
import { cleanName, plainLabel, plainName } from './names.ts'

const LIST: ListName = { list: '名册', listEn: 'roster' }

/** Heads of a list of a city: its counties have no villages in it. */
const COUNTIES = ['县（市、区）', '所属县（市、区）', '县市区', '县区']

export const TOWN_COLUMN: Column = {
  key: 'town',
  label: '乡镇街道',
  others: ['乡镇', '街道', '镇街', '所属乡镇街道', '所在乡镇街道', '乡镇街道名称', ...COUNTIES],
}

const COUNTY_LABELS = new Set(COUNTIES.map(plainLabel))

/** True where the level above is a county: then nobody needs a column of villages. */
export function isOfCounties(table: Table): boolean {
  return table.rows.some(({ cells }) => cells.some(({ text }) => COUNTY_LABELS.has(plainLabel(text))))
}

export const VILLAGE_COLUMN: Column = {
  key: 'village',
  label: '村（社区）',
  others: ['村', '社区', '行政村', '村名', '村社区名称', '所属村社区', '所在村社区'],
}
const COLUMNS: readonly Column[] = [
  TOWN_COLUMN,
  VILLAGE_COLUMN,
  { key: 'code', label: '区划代码', others: ['行政区划代码', '统计用区划代码'], optional: true },
  { key: 'aliases', label: '别名', others: ['其他名称', '曾用名'], optional: true },
]

/**
 * The roster from a list with the columns 乡镇街道, 村（社区） and, optionally, 区划代码 and 别名 (separated by 、). A list of
 * a city has 县（市、区） alone. Throws a UsageFault for a list without its columns, blank names, names that stand twice in a
 * town, and aliases that stand for two villages of a town (T-F4).
 */
export function readRoster(given: Table): Roster {
  const table = sheetWith(given, columnsOf, LIST)
  const ofCounties = isOfCounties(table)
  const rows = readColumns(table, columnsOf(table), LIST)
  const named = ofCounties ? [TOWN_COLUMN] : [TOWN_COLUMN, VILLAGE_COLUMN]
  const faults = [...blankNames(table, rows, named, LIST), ...collisions(table, rows)]
  refuse(faults)
  return { path: table.path, sha256: table.sha256, villages: rows.map(villageOf) }
}

function columnsOf(table: Table): readonly Column[] {
  return isOfCounties(table) ? COLUMNS.map(withoutVillages) : COLUMNS
}

/** The columns of a roster for a pack that has no villages: theirs may be left out. */
export function withoutVillages(column: Column): Column {
  return column === VILLAGE_COLUMN ? { ...column, optional: true } : column
}

function villageOf(row: ListRow): RosterVillage {
  const aliases = row
    .text('aliases')
    .split(/[、,，;；/\s]+/)
    .filter((alias) => alias !== '')
  const code = row.text('code')
  return {
    town: cleanName(row.text('town')),
    village: cleanName(row.text('village')),
    code: code === '' ? null : code,
    aliases,
  }
}

/** One finding for each name that a row should have and hasn't. */
export function blankNames(
  table: Table,
  rows: readonly ListRow[],
  columns: readonly Column[],
  list: ListName,
): Finding[] {
  return rows.flatMap((row) =>
    columns
      .filter(({ key }) => cleanName(row.text(key)) === '')
      .map(({ key, label }) =>
        makeFinding(
          'LG-X003',
          { ...list, label },
          { path: table.path, sheet: table.sheet, cell: row.cell(key) },
        ),
      ),
  )
}

interface Owner {
  village: string
  cell: string
}

function collisions(table: Table, rows: readonly ListRow[]): Finding[] {
  const owners = new Map<string, Owner>()
  const findings: Finding[] = []
  const named = rows.filter(
    (row) => cleanName(row.text('town')) !== '' && cleanName(row.text('village')) !== '',
  )
  for (const row of named) {
    const { town, village } = villageOf(row)
    const at = { path: table.path, sheet: table.sheet, cell: row.cell('village') }
    const key = `${plainName(town)}/${plainName(village)}`
    const other = owners.get(key)
    if (other) findings.push(makeFinding('LG-X002', { ...LIST, name: village, other: other.cell }, at))
    else owners.set(key, { village, cell: at.cell })
  }
  for (const row of named) findings.push(...aliasCollisions(table, row, owners))
  return findings
}

function aliasCollisions(table: Table, row: ListRow, owners: Map<string, Owner>): Finding[] {
  const { town, village, aliases } = villageOf(row)
  const at = { path: table.path, sheet: table.sheet, cell: row.cell('aliases') }
  return aliases.flatMap((alias) => {
    const key = `${plainName(town)}/${plainName(alias)}`
    const other = owners.get(key)
    if (!other) owners.set(key, { village, cell: at.cell })
    if (!other || other.village === village) return []
    return [makeFinding('LG-X004', { name: alias, first: other.village, second: village }, at)]
  })
}
