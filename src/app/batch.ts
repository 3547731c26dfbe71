import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Changes } from '../model/changes.ts'
import type { Finding } from '../model/finding.ts'
import { usePack, type LoadedPack, type PackFile } from '../packs/load.ts'
import type { Choices } from '../packs/resolve.ts'
import type { Assessment } from './score.ts'
import {
  assessKept,
  isSettled,
  type AssessedCounty,
  type KeptCounty,
  type Shard,
} from './county/assess-kept.ts'
import { claimFolder } from './county/claim-folder.ts'
import { workAlone, type Crew } from './county/crew.ts'
import type { Kept } from './county/desk.ts'
import { inMemory, openStore, type Store } from './county/store.ts'
import { takeFiles } from './county/take-files.ts'
import { workTogether, type ProgramCode } from './county/threads.ts'
import { writeCounty, type CountyOutputs } from './county/write-county.ts'
import { planCopies } from './county/write-copies.ts'
import { planCountyFiles, type CountyFiles } from './county-files.ts'
import { gatherSources } from './sources/gather.ts'
import { formless, type Intake } from './intake.ts'
import type { WorkCalendar } from '../submission/calendar/working-days.ts'
import { readCalendar, readLists, readReviewFile, type ListFiles } from './lists.ts'
import { keepListPlaces } from './list-places.ts'
import type { Written } from './outputs.ts'
import { withoutOwnOutputs } from './sources/own-outputs.ts'
import { writtenBefore } from './record.ts'
import { settlePack } from './settle-pack.ts'
import { spareResults } from './spare-results.ts'
import type { GatheredBelow } from './sources.ts'

export interface BatchRequest {
  /** folders, or single workbooks */
  inputs: readonly string[]
  packs: readonly PackFile[]
  /** the interpretations for the pack of the run; throws a UsageFault for one that it doesn't have */
  choices: (file: PackFile) => Choices
  lists: ListFiles
  out: string
  /** the results folder that these results are held against, where that isn't `out`: its outputs are no submissions either */
  results?: string
  preferNewest: boolean
  force: boolean
  dryRun: boolean
  /** of the program */
  version: string
  /** says exactly which program: finished work of another one is done anew */
  build?: string
  /** first day of the publication, YYYY-MM-DD */
  publishFrom?: string | undefined
  /** days off, where they are known without a list */
  calendar?: WorkCalendar | undefined
  /** threads; as many as are worth it where it isn't said */
  jobs?: number | undefined
  /** what other threads are started from; without it there is one */
  code?: ProgramCode | undefined
  /** only every n-th part of the county */
  shard?: Shard | undefined
  onRead?: (done: number, all: number, path: string) => void
  onWrite?: (done: number, all: number, path: string) => void
}

export interface BatchOutcome extends Assessment, Pick<GatheredBelow, 'papers'> {
  planned: readonly string[]
  written: readonly Written[]
  unwritten: readonly Finding[]
  /** what is different from the run before; null where there was none */
  changes: Changes | null
}

/**
 * The county's run: everything in, an annotated copy of each workbook and the county's files out. One bad file never
 * stops the rest.
 */
export async function runBatch(request: BatchRequest): Promise<BatchOutcome> {
  if (request.dryRun) return runIn(request, inMemory())
  const folder = path.resolve(request.out)
  const claimed = claimFolder(folder)
  const store = openStore(folder)
  try {
    const outcome = await runIn(request, store)
    store.close()
    if (outcome.written.length === 0 && outcome.unwritten.length === 0) claimed.abandon()
    else {
      keepListPlaces(folder, request.lists)
      claimed.release()
    }
    return outcome
  } catch (fault) {
    store.close()
    claimed.abandon()
    throw fault
  }
}

async function runIn(request: BatchRequest, store: Store): Promise<BatchOutcome> {
  const { sources, papers, findings } = gather(request)
  const crew = openCrew(request, sources.length, store)
  try {
    const intake = await takeFiles(sources, crew, request.onRead)
    const refused = [...findings, ...intake.refused]
    return { ...(await runTaken(request, crew, store, { ...intake, refused })), papers }
  } finally {
    await crew.close()
  }
}

/** Fewer files than this aren't worth another thread. */
const FILES_A_THREAD = 40

function openCrew(
  { packs, dryRun, out, build = '', jobs, code }: BatchRequest,
  files: number,
  store: Store,
): Crew {
  const count = Math.min(jobs ?? Math.floor(files / FILES_A_THREAD), jobs ?? availableParallelism(), files)
  const plain = packs.map(({ id, sha256, text, tree, path: file }) => ({
    id,
    sha256,
    text,
    tree,
    path: file,
  }))
  const setup = { packs: plain, results: dryRun ? null : path.resolve(out), build }
  if (code && count > 1 && !dryRun) return workTogether(setup, store, code, count - 1)
  return workAlone(setup, store)
}

async function runTaken(
  request: BatchRequest,
  crew: Crew,
  store: Store,
  intake: Intake<Kept>,
): Promise<Omit<BatchOutcome, 'papers'>> {
  const { packs, lists, preferNewest, version, build = '', shard } = request
  const refused = [...intake.refused, ...formless(intake, 'warning', packs)]
  // nothing in yet: the pack that the user names says what is due
  const file = settlePack(intake, packs) ?? onlyOne(packs)
  const base = { refused, unread: intake.refused.length > 0, intake, changes: null }
  const nothing = { planned: [], written: [], unwritten: [] }
  if (!file) return { run: null, loaded: null, ...base, ...nothing }
  if (!request.force) spareResults(path.resolve(request.out), file, intake.taken, shard)
  const loaded = usePack(file, request.choices(file))
  const { review, findings } = readReviewFile(lists.review, loaded.pack)
  const county: KeptCounty = {
    loaded,
    files: intake.taken,
    ...readLists(lists),
    review,
    findings: [...refused, ...findings],
    preferNewest,
    version,
    build,
  }
  const assessed = await assessKept(county, crew, store, shard)
  const outcome = { run: assessed.run, loaded, ...base }
  const outputs = outputsOf(request, county, assessed, loaded)
  if (request.dryRun) return { ...outcome, ...nothing, planned: outputs.planned }
  return { ...outcome, ...(await writeCounty(outputs, crew, store)) }
}

function outputsOf(
  request: BatchRequest,
  county: KeptCounty,
  assessed: AssessedCounty,
  loaded: LoadedPack,
): CountyOutputs & { planned: readonly string[] } {
  const folder = path.resolve(request.out)
  const { version, force, publishFrom = null, shard = null, onWrite } = request
  const record = writtenBefore(folder)
  const inputs = inputPaths(county, request.lists)
  const publish = publicationStart(request)
  // who does only a share of the towns can't rank: what depends on that, and the county's files, are for who merges
  const parts = shard ? assessed.parts.filter(isSettled) : assessed.parts
  const copies = planCopies(county.files, parts, folder)
  const files = shard
    ? []
    : planCountyFiles({ run: assessed.run, loaded, folder, version, inputs, record, publish })
  return {
    folder,
    county,
    assessed,
    copies,
    files,
    publish,
    publishFrom,
    shard,
    planned: [...copies, ...files].map((output) => output.path),
    options: { force, inputs, record, ...(onWrite && { onFile: onWrite }) },
  }
}

function onlyOne(packs: readonly PackFile[]): PackFile | undefined {
  return packs.length === 1 ? packs[0] : undefined
}

/** The workbooks of the folders, archives and files named; lists that the user names and what runs wrote are no submissions. */
function gather(request: BatchRequest): GatheredBelow {
  const lists = Object.values(request.lists).map((file: string | undefined) => file && path.resolve(file))
  const { inputs, out, results = out } = request
  const { sources, ...beside } = gatherSources(inputs)
  const handedIn = withoutOwnOutputs(sources, inputs, results)
  return { ...beside, sources: handedIn.filter((source) => !lists.includes(source.absolute)) }
}

function publicationStart({ publishFrom, calendar, lists }: BatchRequest): CountyFiles['publish'] {
  if (publishFrom === undefined) return null
  return { from: publishFrom, calendar: calendar ?? readCalendar(lists.holidays) }
}

function inputPaths({ files }: KeptCounty, lists: ListFiles): ReadonlySet<string> {
  const named = Object.values(lists).flatMap((file: string | undefined) =>
    file === undefined ? [] : [path.resolve(file)],
  )
  return new Set([...files.map((taken) => taken.absolute), ...named])
}
