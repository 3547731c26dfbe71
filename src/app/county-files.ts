import path from 'node:path'
import { hashOf } from '../model/hash.ts'
import type { Run } from '../model/run.ts'
import type { BookPlan } from '../model/sheet-plan.ts'
import type { LoadedPack } from '../packs/load.ts'
import { isReviewed } from '../packs/reviewed.ts'
import { findingsCsv, subjectsCsv } from '../reports/csv.ts'
import { reportPage } from '../reports/html/report-page.ts'
import { jsonText } from '../reports/json-text.ts'
import { madeBy } from '../reports/made-by.ts'
import { paymentNoticeBook } from '../reports/payment-notice/book.ts'
import { publicationBook, type PublicationPeriod } from '../reports/publication-sheet.ts'
import { reminderText } from '../reports/reminder.ts'
import { reviewBook } from '../reports/review/book.ts'
import { summaryBook } from '../reports/summary/book.ts'
import { publicationDays, type WorkCalendar } from '../submission/calendar/working-days.ts'
import { workbookPieces } from '../workbook/render.ts'
import { bytesThere, type Output, type WrittenBefore } from './outputs.ts'
import { forWindows } from './plain-text.ts'

export interface CountyFiles {
  run: Run
  loaded: LoadedPack
  folder: string
  /** of the program */
  version: string
  /** files of this run that are never written to */
  inputs: ReadonlySet<string>
  record: WrittenBefore
  /** first day of the publication, YYYY-MM-DD, and the days off; null leaves the period to be filled in by hand */
  publish: { from: string; calendar: WorkCalendar } | null
}

const REVIEW = '评审表.xlsx'

/** The county's own files of a run: workbooks, reminder, page, csv and JSON, each made when its turn comes. */
export function planCountyFiles(files: CountyFiles): Output[] {
  const { run, loaded, folder, version } = files
  const { pack } = loaded
  const origin = madeBy(version, `${run.pack.id} ${run.pack.sha256}`)
  const book = (plan: BookPlan): Buffer[] => workbookPieces({ ...plan, madeBy: origin })
  const output = (name: string, make: Output['make']): Output => ({
    absolute: path.join(folder, name),
    path: name,
    make,
  })
  const reviewed = Object.values(pack.subjects).some(isReviewed)
  return [
    output('资金分配汇总.xlsx', () => book(summaryBook(run, pack, version))),
    ...(reviewed ? [output(reviewName(files), () => book(reviewBook(run, pack)))] : []),
    output('公示表.xlsx', () => book(publicationBook(run, pack, publicationPeriod(files)))),
    output('催报.txt', () => forWindows(reminderText(run, pack))),
    output('拨款明细.xlsx', () => book(paymentNoticeBook(run, pack))),
    output('report.html', async () => Buffer.from(await reportPage(run, pack, version))),
    output('subjects.csv', () => Buffer.from(subjectsCsv(run, pack))),
    output('findings.csv', () => Buffer.from(findingsCsv(run, pack))),
    output('summary.json', () => bytesOf(jsonText(run, pack))),
  ]
}

function* bytesOf(pieces: Iterable<string>): Generator<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece)
}

/** First and last day of the publication, in the working days that the pack asks for (D-P1); it may ask for none. */
function publicationPeriod({ loaded, publish }: CountyFiles): PublicationPeriod | null {
  if (!publish) return null
  const days = loaded.pack.publication?.workingDays
  if (days === undefined) return { from: publish.from, to: null }
  return publicationDays(publish.from, Number.parseInt(days, 10), publish.calendar)
}

/** A 评审表 that people are filling in, or that this run reads, is never written over: the new one stands beside it. */
function reviewName({ folder, inputs, record }: CountyFiles): string {
  const absolute = path.join(folder, REVIEW)
  const there = bytesThere(absolute)
  const untouched = !there || record.get(absolute)?.includes(hashOf(there))
  return untouched && !inputs.has(absolute) ? REVIEW : '评审表-新.xlsx'
}
