import { existsSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../findings/make.ts'
import type { BlankFill, StationFill } from '../forms/blank/fill.ts'
import { planBlank } from '../forms/blank/plan.ts'
import type { ListedStation, Roster, StationList } from '../model/county.ts'
import { refuse, UsageFault, type Finding } from '../model/finding.ts'
import { nearestOrAll } from '../packs/nearest.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { madeBy } from '../reports/made-by.ts'
import { buildWorkbook } from '../workbook/build.ts'
import { indexRoster } from '../submission/roster-index.ts'
import { saveFile, SaveFault } from '../workbook/save.ts'
import { bytesThere, makeFolder } from './outputs.ts'

export interface TemplateOrder {
  pack: Pack
  /** null: one workbook to be filled in by hand, or one a town of the list of stations */
  roster: Roster | null
  stations: StationList | null
  /** only these towns; absent or empty: all */
  towns?: readonly string[] | undefined
  /** only these forms, by id; absent or empty: all */
  forms?: readonly string[] | undefined
  /** where the workbooks go; made where it is missing */
  folder: string
  /** overwrite files that are there and differ */
  force: boolean
  /** of the program */
  version?: string
  /** list the files and write nothing */
  dryRun: boolean
  /** writes one file, whole or not at all */
  save?: (file: string, bytes: Buffer) => void
}

interface Blank {
  file: string
  fill: BlankFill
}

/**
 * Writes blank workbooks: one a town where there is a list of towns, else one to be filled in by hand. Gives the paths
 * of all of them, also of those that were there already with the same bytes. Throws a UsageFault, before anything is
 * written, for unknown towns and forms, stations of no town or village of the roster, and files that would be lost.
 */
export async function makeTemplates(given: TemplateOrder): Promise<string[]> {
  const order = asOnRoster(given)
  refuse([...unknownForms(order), ...unknownTowns(order), ...strayStations(order)])
  const blanks = blanksOf(order)
  if (!order.force) refuse(await filesInTheWay(order, blanks))
  const files = blanks.map(({ file }) => file)
  if (order.dryRun) return files
  makeFolder(order.folder)
  for (const { file, fill } of blanks) {
    const bytes = await bytesOf(order, fill)
    if (!bytesThere(file)?.equals(bytes)) write(order.save ?? saveFile, file, bytes)
  }
  return files
}

/** Towns and villages are called as the roster calls them, however the list of stations and the user do. */
function asOnRoster(order: TemplateOrder): TemplateOrder {
  const { pack, roster, stations, towns } = order
  const { townName, villageOf } = indexRoster(roster, pack.county)
  const respelled = (listed: ListedStation): ListedStation => {
    const town = townName(listed.town)
    const village = listed.village === null ? null : (villageOf(town, listed.village) ?? listed.village)
    return { ...listed, town, village }
  }
  return {
    ...order,
    towns: towns?.map(townName),
    stations: stations && { ...stations, stations: stations.stations.map(respelled) },
  }
}

function unknownForms({ pack, forms = [] }: TemplateOrder): Finding[] {
  const known = Object.keys(pack.forms)
  return forms
    .filter((form) => !known.includes(form))
    .map((read) => makeFinding('LG-T002', { read, nearest: nearestOrAll(read, known) }))
}

function unknownTowns(order: TemplateOrder): Finding[] {
  const known = townsOf(order)
  return (order.towns ?? [])
    .filter((town) => !known.includes(town))
    .map((read) =>
      known.length === 0
        ? makeFinding('LG-T006', { read })
        : makeFinding('LG-T001', { read, nearest: nearestOrAll(read, known) }),
    )
}

/** Towns in the order of the roster; without one, those of the list of stations. */
function townsOf({ roster, stations }: TemplateOrder): string[] {
  return [...new Set((roster?.villages ?? stations?.stations ?? []).map(({ town }) => town))]
}

/** Stations that the roster knows no town or village for: their forms would go nowhere, or name a wrong village. */
function strayStations(order: TemplateOrder): Finding[] {
  const { roster, stations } = order
  if (!roster || !stations) return []
  const towns = townsOf(order)
  const at = { path: stations.path }
  return stations.stations.flatMap(({ name: station, town, village }): Finding[] => {
    if (!towns.includes(town)) {
      return [makeFinding('LG-T004', { station, read: town, nearest: nearestOrAll(town, towns) }, at)]
    }
    const villages = villagesOf(roster, town)
    if (village === null || villages.includes(village)) return []
    const nearest = nearestOrAll(village, villages)
    return [makeFinding('LG-T005', { station, read: village, town, nearest }, at)]
  })
}

function villagesOf(roster: Roster | null, town: string): string[] {
  return (roster?.villages ?? [])
    .filter((entry) => entry.town === town && entry.village !== '')
    .map((entry) => entry.village)
}

function blanksOf(order: TemplateOrder): Blank[] {
  const { pack, roster, stations, folder, towns = [], forms = [] } = order
  const wanted = forms.length === 0 ? {} : { forms }
  const all = townsOf(order)
  if (all.length === 0) {
    const fill = { town: null, villages: [], stations: null, ...wanted }
    return [{ file: path.join(folder, `${pack.pack}.xlsx`), fill }]
  }
  const names = fileNames(all)
  return all.flatMap((town, index) => {
    if (towns.length > 0 && !towns.includes(town)) return []
    const fill: BlankFill = {
      town,
      villages: villagesOf(roster, town),
      stations: stations && stationsOf(stations.stations, town),
      ...wanted,
    }
    return [{ file: path.join(folder, `${names[index]!}.xlsx`), fill }]
  })
}

function stationsOf(listed: readonly ListedStation[], town: string): StationFill[] {
  return listed.filter((station) => station.town === town).map(({ name, village }) => ({ name, village }))
}

/** File names that every system takes, all different also where upper and lower case are the same. */
function fileNames(towns: readonly string[]): string[] {
  const taken = new Set<string>()
  return towns.map((town) => {
    const plain = town.replace(/[<>:"/\\|?*\p{Cc}]/gu, '_').replace(/^[. ]+|[. ]+$/g, '') || '_'
    let name = plain
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain}(${count})`
    taken.add(name.toLowerCase())
    return name
  })
}

/** Nothing of the pack's content but its id: a blank stays the same while its forms do. */
function bytesOf({ pack, version }: TemplateOrder, fill: BlankFill): Promise<Buffer> {
  const origin = version === undefined ? {} : { madeBy: madeBy(version, pack.pack) }
  return buildWorkbook({ ...planBlank(pack, fill), ...origin })
}

/** Files that are there and hold something else. */
async function filesInTheWay(order: TemplateOrder, blanks: readonly Blank[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { file, fill } of blanks) {
    if (!existsSync(file)) continue
    const bytes = await bytesOf(order, fill)
    // a folder of this name, or a file that can't be read, is something else too
    if (!bytesThere(file)?.equals(bytes))
      findings.push(makeFinding('LG-T003', { name: file }, { path: file }))
  }
  return findings
}

/** A file that is open elsewhere, a full disk, a read-only folder: what there is to do about it. */
function write(save: (file: string, bytes: Buffer) => void, file: string, bytes: Buffer): void {
  try {
    save(file, bytes)
  } catch (fault) {
    if (!(fault instanceof SaveFault)) throw fault
    throw new UsageFault([makeFinding(fault.code, { name: file }, { path: file })], { cause: fault })
  }
}
