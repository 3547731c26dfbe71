import { rmdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Changes, Remembered } from '../../model/changes.ts'
import { makeFinding } from '../../findings/make.ts'
import type { Finding } from '../../model/finding.ts'
import { changesBook } from '../../reports/changes-book.ts'
import { madeBy } from '../../reports/made-by.ts'
import { isUntouched } from '../../workbook/annotate.ts'
import { renderWorkbook } from '../../workbook/render.ts'
import type { CountyFiles } from '../county-files.ts'
import {
  bytesThere,
  hashOf,
  refuseOverwriting,
  resultOf,
  writeOne,
  writeOutputs,
  type Output,
  type WriteOptions,
  type WriteResult,
  type Written,
} from '../outputs.ts'
import { RECORD, writeRecord } from '../record.ts'
import { isBelow } from '../sources.ts'
import type { AssessedCounty, KeptCounty, Shard } from './assess-kept.ts'
import { changesSince, remembered, unreadIn } from './changes.ts'
import type { Crew } from './crew.ts'
import { closeJournal, openJournal } from './journal.ts'
import { FORMAT, readState, stateFile, writtenPublication, type State } from './state.ts'
import { workKey, type Store } from './store.ts'
import { writeCopies, type PlannedCopy } from './write-copies.ts'

/** What a county's run writes, and where. */
export interface CountyOutputs {
  folder: string
  county: KeptCounty
  assessed: AssessedCounty
  copies: readonly PlannedCopy[]
  files: readonly Output[]
  publish: CountyFiles['publish']
  publishFrom: string | null
  shard: Shard | null
  /** folders of other runs that may hold the same copies */
  others?: readonly string[]
  options: WriteOptions
}

const CHANGES = '变动.xlsx'

/**
 * Writes the copies, the county's files, what changed since the run before, and the record, in this order; what stands
 * there already is not made again, and what an earlier run wrote and nobody asks for any more is taken away.
 */
export async function writeCounty(outputs: CountyOutputs, crew: Crew, store: Store) {
  const { folder, assessed, copies, files, options } = outputs
  const state = readState(folder)
  const all = { ...options, announce: openJournal(folder) }
  const there = refuseOverwriting([...copies, ...files, outputAt(folder, CHANGES)], all)
  const keyed = files.map((output) => ({ output, key: fileKey(outputs, output) }))
  const standing = keyed.flatMap(({ output, key }) => asItStands(output, store.find('copy', key), there))
  const due = keyed.filter(({ output }) => standing.every(({ path: name }) => name !== output.path))
  const progress = counting(copies.length + due.length, options.onFile)
  const [copied, made] = await Promise.all([
    writeCopies(
      copies,
      crew,
      store,
      { there, others: outputs.others ?? [], announce: all.announce },
      progress,
    ),
    writeOutputs(
      due.map(({ output }) => output),
      { ...all, onFile: undefined, onDone: progress },
    ),
  ])
  for (const { output, key } of due) {
    const written = made.written.find(({ path: name }) => name === output.path)
    if (written) store.keep('copy', key, written.sha256)
  }
  const written = [...copied.written, ...standing, ...made.written]
  const refused = [...copied.findings, ...made.findings]
  // before the record forgets them
  const left = removeStale(outputs, written, refused)
  const publish = writtenPublication(outputs.publish)
  const now = remembered(assessed.run, { preferNewest: outputs.county.preferNewest, publish })
  const changes = state ? changesSince(state.remembered, now, unreadIn(assessed.run)) : null
  const last = await writeLast(outputs, { now, changes, written, announce: all.announce })
  const unwritten = [...refused, ...left, ...last.findings]
  if (unwritten.length === 0) closeJournal(folder)
  else announceKept(folder, unwritten, all)
  store.tidy(usedKeys(outputs, keyed))
  return {
    planned: [...copies, ...files].map((output) => output.path),
    written: [...written, ...last.written],
    unwritten,
    changes,
  }
}

function outputAt(folder: string, name: string): Pick<Output, 'absolute' | 'path'> {
  return { absolute: path.join(folder, name), path: name }
}

/** What a county's file is made from: the same key gives the same bytes. */
function fileKey({ county, assessed, publish }: CountyOutputs, output: Output): string {
  return workKey('file', county.version, county.build, assessed.key, writtenPublication(publish), output.path)
}

function asItStands(
  { absolute, path: name }: Output,
  sha256: string | undefined,
  there: ReadonlyMap<string, string>,
): Written[] {
  return sha256 !== undefined && there.get(absolute) === sha256
    ? [{ path: name, sha256, changed: false }]
    : []
}

function counting(all: number, onFile: WriteOptions['onFile']): (name: string) => void {
  let done = 0
  return (name) => {
    done += 1
    onFile?.(done, all, name)
  }
}

/** The record knows nothing of what could not be written: the journal stays, and says what an earlier run left there. */
function announceKept(
  folder: string,
  unwritten: readonly Finding[],
  { record, announce }: Pick<WriteOptions, 'record' | 'announce'>,
): void {
  for (const { path: name } of unwritten) {
    for (const sha256 of record.get(path.join(folder, name!)) ?? []) announce?.(name!, sha256)
  }
}

interface Last {
  now: Remembered
  changes: Changes | null
  written: readonly Written[]
  announce: WriteOptions['announce']
}

/** 变动.xlsx, the record, and the state for the next run, which stands only when all else does. */
async function writeLast(outputs: CountyOutputs, last: Last): Promise<WriteResult> {
  const { folder, county, assessed, publishFrom } = outputs
  const results: (Written | Finding)[] = []
  if (last.changes) {
    const { file } = county.loaded
    const bytes = renderWorkbook({
      ...changesBook(last.changes, county.loaded.pack),
      madeBy: madeBy(county.version, `${file.id} ${file.sha256}`),
      sealed: true,
    })
    results.push(await writeOne(outputAt(folder, CHANGES), bytes, last.announce))
  } else removeOldChanges(path.join(folder, CHANGES))
  const recorded = last.written
    .map(({ path: name, sha256 }) => ({ path: name, sha256 }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const options = { preferNewest: county.preferNewest, publishFrom }
  const record = writeRecord(assessed.run, county.version, recorded, options)
  results.push(await writeOne(outputAt(folder, RECORD), record, last.announce))
  const state = Buffer.from(JSON.stringify(stateOf(outputs, last.now)))
  await writeOne({ absolute: stateFile(folder), path: 'state' }, state)
  return resultOf(results)
}

/** Nothing tells what the run before came to: what stands there is about an older one. */
function removeOldChanges(file: string): void {
  const there = bytesThere(file)
  if (there && isUntouched(there)) isRemoved(file)
}

function stateOf({ county, shard, publish }: CountyOutputs, now: Remembered): State {
  const { loaded, files, roster, stations, review, findings, preferNewest, version } = county
  const { id, sha256, text, path: file } = loaded.file
  return {
    format: FORMAT,
    version,
    pack: { id, sha256, text: file === null ? null : text, path: file },
    interpretations: loaded.interpretations,
    preferNewest,
    roster,
    stations,
    review,
    findings,
    files,
    shard,
    publish: writtenPublication(publish),
    seen: workKey(files.map(({ path: name, sha256: hash }) => [name, hash])),
    remembered: now,
  }
}

/**
 * Takes away what an earlier run wrote, nobody has changed, and this run has no use for: the copy of a file that was
 * withdrawn. Returns what is open elsewhere and stays for the next run.
 */
function removeStale(
  { folder, county, options }: CountyOutputs,
  written: readonly Written[],
  refused: readonly Finding[],
): Finding[] {
  const wanted = new Set([...written, ...refused].map(({ path: name }) => path.join(folder, name ?? '')))
  // among the workbooks that came in, an empty folder may wait for one
  const mixed = county.files.some(({ absolute }) => isBelow(folder, absolute))
  const left: Finding[] = []
  for (const [file, hashes] of options.record) {
    if (wanted.has(file) || options.inputs.has(file) || path.basename(file) === RECORD) continue
    // a record that somebody changed may name a folder
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue
    const there = bytesThere(file)
    if (path.basename(file) === CHANGES || (there && !hashes.includes(hashOf(there)))) continue
    if (there && isRemoved(file)) {
      if (!mixed) removeEmpty(path.dirname(file), folder)
    } else left.push(heldFinding(folder, file))
  }
  return left
}

function heldFinding(folder: string, file: string): Finding {
  const name = path.relative(folder, file).split(path.sep).join('/')
  return makeFinding('LG-F031', { name }, { path: name })
}

/** False where it is open in another program. */
function isRemoved(file: string): boolean {
  try {
    rmSync(file)
    return true
  } catch {
    return false
  }
}

/** Folders below the results that hold nothing any more. */
function removeEmpty(below: string, results: string): void {
  if (below === results || !isBelow(results, below)) return
  try {
    rmdirSync(below)
  } catch {
    // it holds something, or a window shows it
    return
  }
  removeEmpty(path.dirname(below), results)
}

function usedKeys(
  { county, assessed, copies }: CountyOutputs,
  files: readonly { key: string }[],
): Set<string> {
  return new Set([...county.files, ...assessed.parts, assessed, ...copies, ...files].map(({ key }) => key))
}
