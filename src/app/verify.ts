import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import { hashOf } from '../model/hash.ts'
import type { PackFile } from '../packs/load.ts'
import type { BatchOutcome, BatchRequest } from './batch.ts'
import { readState } from './county/state.ts'
import type { ListFiles } from './lists.ts'
import { isFolder } from './sources.ts'
import { packOf, runAgain } from './verify/again.ts'
import { changeFindings, inputFindings, type CheckedFile, type CheckedInput } from './verify/findings.ts'
import { compareKnown } from './verify/known.ts'
import { checked, checkOutput, extras, isReview, outputNames } from './verify/outputs.ts'
import { readRunRecord, type CountyRecord, type RecordedFile, type RunRecord } from './verify/record.ts'

export interface VerifyRequest {
  /** of the run */
  folder: string
  /** what the run was computed from; empty: only what the folder itself says is compared */
  inputs: readonly string[]
  packs: readonly PackFile[]
  lists: ListFiles
  /** of this program */
  version: string
  /** threads, and what they are started from */
  jobs?: number
  code?: BatchRequest['code']
  onFile?: ((done: number, all: number, path: string) => void) | undefined
}

export interface Verification {
  /** null where the folder holds no record that can be read, or an input is not there */
  record: RunRecord | null
  /** the run was computed again */
  recomputed: boolean
  /** one share of a county: what it comes to is known when all of them are joined */
  share: boolean
  files: readonly CheckedFile[]
  /** null where no inputs were given */
  inputs: readonly CheckedInput[] | null
  findings: readonly Finding[]
}

/**
 * What was changed by hand since a run: every output against the record, and, with the inputs, against the run computed
 * again. Nothing is written into the run's folder. Throws a UsageFault for a pack or a list that is not at hand.
 */
export async function verifyRun(request: VerifyRequest): Promise<Verification> {
  const record = readRunRecord(request.folder)
  if (!record) {
    const name = path.basename(path.resolve(request.folder))
    return { ...NOTHING, findings: [makeFinding('LG-F080', { name })] }
  }
  // a folder's name that was mistyped is no county that was taken away
  const gone = request.inputs.filter((input) => !existsSync(input))
  if (gone.length > 0) return { ...NOTHING, findings: gone.map(notFound) }
  const { pack } = record
  const share = Boolean(readState(request.folder)?.shard)
  if (request.inputs.length === 0 || !pack || share) return { ...verifyAlone(request, record), share }
  const out = mkdtempSync(path.join(tmpdir(), 'lingong-verify-'))
  const remove = (): void => rmSync(out, { recursive: true, force: true })
  // Ctrl-C ends the process here
  process.once('exit', remove)
  try {
    const outcome = await runAgain({ ...request, record: { ...record, pack }, out })
    return verifyAgain(request, { ...record, pack }, { outcome, out })
  } finally {
    process.off('exit', remove)
    remove()
  }
}

function notFound(input: string): Finding {
  return makeFinding('LG-F001', {}, { path: path.basename(path.resolve(input)) })
}

const NOTHING = { record: null, recomputed: false, share: false, files: [], inputs: null } as const

/** Without the inputs: hashes, and of what was changed the cells that summary.json, if it is untouched, says otherwise. */
function verifyAlone({ folder }: VerifyRequest, record: RunRecord): Omit<Verification, 'share'> {
  const known = knownSummary(folder, record)
  const files = record.outputs.map((output) => {
    const now = bytesOf(folder, output.path)
    if (!now) return checked(output.path, 'missing')
    if (hashOf(now) === output.sha256) return checked(output.path, 'same')
    if (isReview(output.path)) return checked(output.path, 'filled')
    return checked(output.path, 'changed', known === null ? null : compareKnown(output.path, now, known))
  })
  const all = [...files, ...extras(folder, record)]
  return { record, recomputed: false, files: all, inputs: null, findings: all.flatMap(changeFindings) }
}

/** With the inputs: every output against what it has to be. */
function verifyAgain(
  { folder, packs, version }: VerifyRequest,
  record: CountyRecord,
  { outcome, out }: { outcome: BatchOutcome; out: string },
): Verification {
  const inputs = checkInputs(record, outcome)
  const other = otherProgram(record, packs, version)
  // an output that is as recorded, and yet not what the same inputs, rules and program come to, was changed with the record
  const alike = other.length === 0 && inputs.every(({ state }) => state === 'same')
  const names = outputNames(record, outcome).filter(({ recorded }) => recorded !== null || alike)
  const files = names.map(({ name, fresh, recorded }) => {
    const made = fresh === null ? null : bytesOf(out, fresh)
    return checkOutput(name, { recorded, now: bytesOf(folder, name), fresh: made, alike })
  })
  const all = [...files, ...extras(folder, record)]
  const findings = [
    ...other,
    ...inputs.flatMap(inputFindings),
    ...all.flatMap(changeFindings),
    ...(outcome.run ? [] : outcome.refused),
  ]
  return { record, recomputed: true, share: false, files: all, inputs, findings }
}

function bytesOf(folder: string, name: string): Buffer | null {
  const file = path.join(folder, name)
  return existsSync(file) && !isFolder(file) ? readFileSync(file) : null
}

/** What summary.json says, if it is as the run wrote it. */
function knownSummary(folder: string, { outputs }: RunRecord): unknown {
  const name = 'summary.json'
  const bytes = bytesOf(folder, name)
  const recorded = outputs.find((output) => output.path === name)?.sha256
  return bytes && hashOf(bytes) === recorded ? JSON.parse(bytes.toString('utf8')) : null
}

/** Workbooks and lists of the run against those of today. */
function checkInputs(record: RunRecord, { run }: BatchOutcome): CheckedInput[] {
  const lists = [run?.roster, run?.stations, run?.review]
  const now = [...(run?.inputs ?? []), ...lists.flatMap((list) => (list ? [list] : []))]
  const hashes = new Map(now.map(({ path: name, sha256 }) => [name, sha256]))
  const then: readonly RecordedFile[] = [...record.inputs, ...record.lists]
  const known = new Set(then.map(({ path: name }) => name))
  const fresh = [...hashes.keys()].filter((name) => !known.has(name))
  return [
    ...then.map(({ path: name, sha256 }): CheckedInput => {
      const hash = hashes.get(name)
      return { path: name, state: hash === undefined ? 'gone' : hash === sha256 ? 'same' : 'changed' }
    }),
    ...fresh.map((name): CheckedInput => ({ path: name, state: 'new' })),
  ]
}

/** Another pack or another version of the program may come to other results: that is said before anybody is suspected. */
function otherProgram(record: CountyRecord, packs: readonly PackFile[], version: string): Finding[] {
  const { id, sha256 } = packOf(record, packs)
  const pack = sha256 === record.pack.sha256 ? [] : [makeFinding('LG-F086', { what: id })]
  return version === record.version
    ? pack
    : [...pack, makeFinding('LG-F086', { what: `lingong ${record.version} → ${version}` })]
}
