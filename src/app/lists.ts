import path from 'node:path'
import type { Review, Roster, StationList } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { Table, TableSheet } from '../model/table.ts'
import { labelKey } from '../forms/label-key.ts'
import { titlesOf } from '../forms/recognise-pack.ts'
import { BUILTIN, usePack } from '../packs/load.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { readHolidays } from '../submission/calendar/holidays.ts'
import { readReview } from '../submission/review.ts'
import { readRoster } from '../submission/roster.ts'
import { readStationList } from '../submission/stations/list.ts'
import { WEEKENDS_OFF, type WorkCalendar } from '../submission/calendar/working-days.ts'
import { readTableFile } from './open.ts'
import type { Source } from './sources.ts'

/** Lists that a run is given beside the workbooks, as paths. */
export interface ListFiles {
  roster?: string | undefined
  stations?: string | undefined
  review?: string | undefined
  holidays?: string | undefined
}

export interface Lists {
  roster: Roster | null
  stations: StationList | null
}

const named = (file: string): Source => ({ absolute: path.resolve(file), path: path.basename(file) })

/** A list, which may stand on any sheet but one that is a form: a town's workbook has such columns too. */
function listIn(file: string): Table {
  const table = readTableFile(named(file))
  return { ...table, others: () => (table.others?.() ?? []).filter((sheet) => !isForm(sheet)) }
}

/** Titles stand in the first rows. */
const TITLE_ROWS = 8

function isForm({ rows }: TableSheet): boolean {
  const titles = BUILTIN.flatMap((file) => titlesOf(usePack(file).pack))
  const texts = rows.slice(0, TITLE_ROWS).flatMap(({ cells }) => cells.map(({ text }) => labelKey(text)))
  return texts.some((text) => titles.some((title) => text.endsWith(title)))
}

/** Roster and list of stations, where they are given. Throws a UsageFault for a file that isn't one. */
export function readLists(files: ListFiles): Lists {
  return {
    roster: files.roster === undefined ? null : readRoster(listIn(files.roster)),
    stations: files.stations === undefined ? null : readStationList(listIn(files.stations)),
  }
}

/** The county's scores, where they are given. Throws a UsageFault for a file that isn't a 评审表. */
export function readReviewFile(
  file: string | undefined,
  pack: Pack,
): { review: Review | null; findings: readonly Finding[] } {
  return file === undefined ? { review: null, findings: [] } : readReview(listIn(file), pack)
}

/**
 * Holidays and make-up days, where a list is given; weekends off otherwise. Throws a UsageFault for a file that is no
 * list of days.
 */
export function readCalendar(file: string | undefined): WorkCalendar {
  return file === undefined ? WEEKENDS_OFF : readHolidays(readTableFile(named(file)))
}
