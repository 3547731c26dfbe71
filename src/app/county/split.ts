import { groupFiles, townKey, townsOf, type FileLinks } from '../../checks/links.ts'
import type { Review, Roster, StationList } from '../../model/county.ts'
import type { Finding } from '../../model/finding.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { hasTowns } from '../../submission/observed.ts'
import { indexRoster } from '../../submission/roster-index.ts'

/** What everybody may know of a county beside its workbooks. */
export interface CountyLists {
  roster: Roster | null
  stations: StationList | null
  review: Review | null
  /** about files that hold no form, lists and the review */
  findings: readonly Finding[]
}

/** What a part is told of the lists. */
export type PartLists = Pick<CountyLists, 'stations' | 'review' | 'findings'>

export interface Split {
  /** `files`: places in the list of files, ascending */
  parts: readonly (PartLists & { files: readonly number[] })[]
  /** of towns that no file speaks of */
  rest: PartLists
}

/**
 * Splits a county into parts that can be assessed each by itself, whoever does it and in whatever order: the towns of a
 * part, with the stations, entries of 评审表 and findings that speak of them, stand in no other part.
 */
export function splitCounty(pack: Pack, files: readonly FileLinks[], lists: CountyLists): Split {
  const index = indexRoster(lists.roster, pack.county)
  const towns = townsOf(files, index, lists.stations)
  const groups = groupFiles(pack, files, towns)
  const home = new Map<string, number>()
  for (const [part, group] of groups.entries()) {
    for (const town of group.flatMap((at) => towns[at]!)) home.set(town, part)
  }
  // without towns there is one part at most, and all is said of it
  const whole = !hasTowns(pack) && groups.length === 1
  const partOf = (town: string | null) => (whole ? 0 : home.get(townKey(town ?? '', index)))
  return {
    parts: groups.map((group, part) => ({ files: group, ...only(lists, (town) => partOf(town) === part) })),
    rest: only(lists, (town) => partOf(town) === undefined),
  }
}

function only({ stations, review, findings }: CountyLists, own: (town: string | null) => boolean): PartLists {
  return {
    stations: stations && { ...stations, stations: stations.stations.filter(({ town }) => own(town)) },
    review: review && { ...review, entries: review.entries.filter(({ town }) => own(town)) },
    findings: findings.filter(({ subject }) => own(subject === null ? null : subject.split('/')[0]!)),
  }
}
