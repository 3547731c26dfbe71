import path from 'node:path'
import { makeFinding } from '../findings/make.ts'
import { UsageFault, type Finding } from '../model/finding.ts'
import { hashOf } from '../model/hash.ts'
import type { Run } from '../model/run.ts'
import { usePack, type LoadedPack, type PackFile } from '../packs/load.ts'
import type { Choices } from '../packs/resolve.ts'
import { annotationFor } from '../reports/annotation.ts'
import { fileViews } from '../reports/annotation/file-view.ts'
import { annotateWorkbook } from '../workbook/annotate.ts'
import { assess, assessOnce } from './assess.ts'
import { placesForCopies } from './copy-name.ts'
import { isThere, planCorrections } from './fix.ts'
import { formless, runInputs, takeIn, type Intake, type Recognised, type Taken } from './intake.ts'
import { readLists, type ListFiles } from './lists.ts'
import type { Mend } from './mends.ts'
import { readBytes } from './open.ts'
import { makeFolder, refuseOverwriting, writeOutputs, type Output, type Written } from './outputs.ts'
import { settlePack } from './settle-pack.ts'
import { sourcesOfFiles, type Source } from './sources.ts'

export interface ScoreRequest {
  files: readonly string[]
  packs: readonly PackFile[]
  /** the interpretations for the pack of the run; throws a UsageFault for one that it doesn't have */
  choices: (file: PackFile) => Choices
  lists: ListFiles
  /** of the program */
  version?: string
  /** folder of the annotated copies; beside the inputs when absent */
  out?: string | undefined
  force: boolean
  /** say what would be written, write nothing */
  dryRun: boolean
  /** false: don't work out what every other option of the interpretations would change */
  alternatives?: boolean
  /** write corrected copies too */
  fix?: boolean
}

/** What came of looking at a set of workbooks; `run` is null when no form was recognised. */
export interface Assessment<Entry = Recognised> {
  run: Run | null
  loaded: LoadedPack | null
  /** about files: missing, unreadable, without a form, or not to be written */
  refused: readonly Finding[]
  /** an input is missing, can't be read or holds no form (exit code 3) */
  unread: boolean
  intake: Intake<Entry>
}

/** All findings of a run; without a run, what was said about the files. */
export function findingsOf({ run, refused }: Pick<Assessment, 'run' | 'refused'>): readonly Finding[] {
  return run?.findings ?? refused
}

export interface ScoreOutcome extends Assessment {
  planned: readonly string[]
  written: readonly Written[]
  /** outputs that could not be written */
  unwritten: readonly Finding[]
  /** what is corrected in the corrected copies */
  mends: readonly Mend[]
}

/** Reads the files as one submission set and scores it; writes nothing (`check`). */
export function assessFiles(
  request: Pick<ScoreRequest, 'files' | 'packs' | 'choices' | 'lists' | 'alternatives' | 'version'>,
): Assessment<Taken> {
  const lists = readLists(request.lists)
  const intake = takeIn(sourcesOfFiles(request.files), { packs: request.packs })
  const empty = [...formless(intake, 'error', request.packs), ...intake.ours.map(ownOutput)]
  const refused = [...intake.refused, ...empty]
  const file = settlePack(intake, request.packs)
  const base = { refused, unread: refused.length > 0, intake }
  if (!file) return { run: null, loaded: null, ...base }
  const loaded = usePack(file, request.choices(file))
  const findings = [...refused, ...intake.taken.flatMap((taken) => taken.findings)]
  const forms = intake.taken.flatMap((taken) => taken.forms)
  const run = (request.alternatives === false ? assessOnce : assess)({
    loaded,
    scope: 'town',
    version: request.version,
    inputs: runInputs(intake),
    forms,
    findings,
    ...lists,
    review: null,
  })
  return { run, loaded, ...base }
}

const ownOutput = (source: Source): Finding =>
  makeFinding('LG-S091', {}, { severity: 'error', path: source.path })

/** Findings, scores, money, and an annotated copy of each workbook that holds a form (`score`). */
export async function scoreFiles(request: ScoreRequest): Promise<ScoreOutcome> {
  const assessment = assessFiles(request)
  const corrections = request.fix ? planCorrections(assessment, request.out) : []
  const outputs = [...planCopies(assessment, request), ...corrections.map(({ output }) => output)]
  const planned = outputs.map((output) => output.path)
  const mends = corrections.flatMap((correction) => correction.mends)
  if (request.dryRun) return { ...assessment, planned, mends, written: [], unwritten: [] }
  const inputs = new Set(assessment.intake.taken.map((taken) => taken.absolute))
  const options = { force: request.force, inputs, record: new Map() }
  const same = new Set(corrections.filter(isThere).map(({ output }) => output))
  refuseOverwriting(
    outputs.filter((output) => !same.has(output)),
    options,
  )
  if (request.out !== undefined && outputs.length > 0) makeFolder(path.resolve(request.out))
  const { written, findings } = await writeOutputs(outputs, options)
  return { ...assessment, planned, mends, written, unwritten: findings }
}

function planCopies(assessment: Assessment<Taken>, request: ScoreRequest): Output[] {
  const { run, loaded, intake } = assessment
  if (!run || !loaded) return []
  const originals = intake.taken.map((taken) => taken.absolute)
  const place = placesForCopies(originals, request.out, '评分结果')
  const views = fileViews(run)
  return intake.taken
    .filter((taken) => taken.forms.length > 0)
    .map((taken) => {
      const absolute = place(taken.absolute)
      return { absolute, path: path.basename(absolute), make: () => annotatedCopy(taken, run, loaded, views) }
    })
}

/** The annotated copy of one input. Throws a UsageFault where it is no longer what was read. */
function annotatedCopy(
  taken: Taken,
  run: Run,
  loaded: LoadedPack,
  views: ReturnType<typeof fileViews>,
): Buffer {
  const { path: file, origin, sha256 } = taken
  const read = readBytes(taken)
  if (!read.ok || hashOf(read.bytes) !== sha256)
    throw new UsageFault([makeFinding('LG-F034', { file }, { path: file })])
  return annotateWorkbook(read.bytes, annotationFor(run, loaded.pack, file, origin, views(file)))
}
