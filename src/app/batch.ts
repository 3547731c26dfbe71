import path from 'node:path'
import type { Finding } from '../model/finding.ts'
import type { Run } from '../model/run.ts'
import { usePack, type LoadedPack, type PackFile } from '../packs/load.ts'
import type { Choices } from '../packs/resolve.ts'
import { fileViews } from '../reports/file-view.ts'
import { annotatedCopy, copyEnding, type Assessment } from './score.ts'
import { assess } from './assess.ts'
import { planCountyFiles, type CountyFiles } from './county-files.ts'
import { formless, runInputs, takeIn, withoutFacts, type Intake } from './intake.ts'
import { readCalendar, readLists, readReviewFile, type ListFiles } from './lists.ts'
import { makeFolder, refuseOverwriting, writeOutputs, type Output, type Written } from './outputs.ts'
import { readRecord, RECORD, writeRecord } from './record.ts'
import { settlePack } from './settle-pack.ts'
import { gatherSources, resultPath, type Gathered } from './sources.ts'

export interface BatchRequest {
  /** folders, or single workbooks */
  inputs: readonly string[]
  packs: readonly PackFile[]
  /** the interpretations for the pack of the run; throws a UsageFault for one that it doesn't have */
  choices: (file: PackFile) => Choices
  lists: ListFiles
  out: string
  preferNewest: boolean
  force: boolean
  dryRun: boolean
  version: string
  /** first day of the publication, YYYY-MM-DD */
  publishFrom?: string | undefined
  onRead?: (done: number, all: number, path: string) => void
  onWrite?: (done: number, all: number, path: string) => void
}

export interface BatchOutcome extends Assessment {
  planned: readonly string[]
  written: readonly Written[]
  unwritten: readonly Finding[]
}

/** The county's run: everything in, an annotated copy of each workbook and the county's files out. One bad file never stops the rest. */
export async function runBatch(request: BatchRequest): Promise<BatchOutcome> {
  const assessment = assessFolders(request)
  const { run, loaded, intake } = assessment
  if (!run || !loaded) return { ...assessment, planned: [], written: [], unwritten: [] }
  const folder = path.resolve(request.out)
  const record = readRecord(folder)
  const inputs = inputPaths(intake, request.lists)
  const publish = publicationStart(request)
  const outputs = [
    ...planCopies(intake, run, loaded, folder),
    ...planCountyFiles({ run, loaded, folder, version: request.version, inputs, record, publish }),
  ]
  const planned = outputs.map((output) => output.path)
  if (request.dryRun) return { ...assessment, planned, written: [], unwritten: [] }
  const options = {
    force: request.force,
    inputs,
    record,
    ...(request.onWrite && { onFile: request.onWrite }),
  }
  refuseOverwriting(outputs, options)
  makeFolder(folder)
  const { written, findings } = await writeOutputs(outputs, options)
  const last = await writeOutputs([recordOutput(folder, run, request, written)], {
    ...options,
    force: true,
  })
  return { ...assessment, planned, written, unwritten: [...findings, ...last.findings] }
}

function assessFolders(request: BatchRequest): Assessment {
  const lists = readLists(request.lists)
  const { sources, findings: unopened } = gather(request)
  const read = takeIn(sources, { packs: request.packs, ...(request.onRead && { onFile: request.onRead }) })
  const intake = { ...read, refused: [...unopened, ...read.refused] }
  const refused = [...intake.refused, ...formless(intake, 'warning')]
  // nothing in yet: the pack that the user names says what is due
  const file = settlePack(intake, request.packs) ?? onlyOne(request.packs)
  const base = { refused, unread: intake.refused.length > 0, intake }
  if (!file) return { run: null, loaded: null, ...base }
  const loaded = usePack(file, request.choices(file))
  const { review, findings: reviewFindings } = readReviewFile(request.lists.review, loaded.pack)
  const findings = [...refused, ...intake.taken.flatMap((taken) => taken.findings), ...reviewFindings]
  const forms = intake.taken.flatMap((taken) => taken.forms)
  const { preferNewest } = request
  const run = assess({
    loaded,
    scope: 'county',
    inputs: runInputs(intake),
    forms,
    findings,
    ...lists,
    review,
    preferNewest,
  })
  return { run, loaded, ...base, intake: withoutFacts(intake) }
}

function onlyOne(packs: readonly PackFile[]): PackFile | undefined {
  return packs.length === 1 ? packs[0] : undefined
}

/** The workbooks of the folders, archives and files named; lists that the user names and the folder of results are no submissions. */
function gather(request: BatchRequest): Gathered {
  const lists = Object.values(request.lists).map((file: string | undefined) => file && path.resolve(file))
  const { sources, findings } = gatherSources(request.inputs)
  return { sources: sources.filter((source) => !lists.includes(source.absolute)), findings }
}

function publicationStart({ publishFrom, lists }: BatchRequest): CountyFiles['publish'] {
  if (publishFrom === undefined) return null
  return { from: publishFrom, calendar: readCalendar(lists.holidays) }
}

function inputPaths(intake: Intake, lists: ListFiles): ReadonlySet<string> {
  const named = Object.values(lists).flatMap((file: string | undefined) =>
    file === undefined ? [] : [path.resolve(file)],
  )
  return new Set([...intake.taken.map((taken) => taken.absolute), ...named])
}

function planCopies(intake: Intake, run: Run, loaded: LoadedPack, folder: string): Output[] {
  const used = new Set<string>()
  const views = fileViews(run)
  return intake.taken
    .filter((taken) => taken.forms.length > 0)
    .map((taken) => {
      const name = uniqueCopy(resultPath(taken), used)
      return {
        absolute: path.join(folder, name),
        path: name,
        make: () => annotatedCopy(taken, run, loaded, views),
      }
    })
}

/** `<folders as in the intake>/NAME-评分结果.xlsx`: two workbooks of one name never meet. */
function uniqueCopy(file: string, used: Set<string>): string {
  const { dir, name, ext } = path.posix.parse(file)
  const stem = path.posix.join(dir, name.replace(/-评分结果(-\d+)?$/, ''))
  const ending = copyEnding(ext)
  for (let number = 1; ; number += 1) {
    const candidate = `${stem}-评分结果${number === 1 ? '' : `-${number}`}${ending}`
    if (used.has(candidate.toLowerCase())) continue
    used.add(candidate.toLowerCase())
    return candidate
  }
}

function recordOutput(folder: string, run: Run, request: BatchRequest, written: readonly Written[]): Output {
  const outputs = written
    .map((file) => ({ path: file.path, sha256: file.sha256 }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const { version, preferNewest, publishFrom = null } = request
  return {
    absolute: path.join(folder, RECORD),
    path: RECORD,
    make: () => writeRecord(run, version, outputs, { preferNewest, publishFrom }),
  }
}
