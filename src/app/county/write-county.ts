import path from 'node:path'
import type { Changes, Remembered } from '../../model/changes.ts'
import type { Finding } from '../../model/finding.ts'
import { changesBook } from '../../reports/changes-book.ts'
import { madeBy } from '../../reports/made-by.ts'
import { renderWorkbook } from '../../workbook/render.ts'
import type { CountyFiles } from '../county-files.ts'
import {
  refuseOverwriting,
  resultOf,
  writeOne,
  writeOutputs,
  type Output,
  type WriteOptions,
  type WriteResult,
  type Written,
} from '../outputs.ts'
import { CHANGES, RECORD, writeRecord } from '../record.ts'
import type { AssessedCounty, KeptCounty, Shard } from './assess-kept.ts'
import { changesSince, remembered, unreadIn } from './changes.ts'
import type { Crew } from './crew.ts'
import { closeJournal, openJournal } from './journal.ts'
import { removeOldChanges, removeStale } from './remove-stale.ts'
import { FORMAT, readState, stateBytes, stateFile, writtenPublication, type State } from './state.ts'
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
  const left = removeStale(folder, options, [...written, ...refused], outputs.county.files)
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
  await writeOne({ absolute: stateFile(folder), path: 'state' }, stateBytes(stateOf(outputs, last.now)))
  return resultOf(results)
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

function usedKeys(
  { county, assessed, copies }: CountyOutputs,
  files: readonly { key: string }[],
): Set<string> {
  return new Set([...county.files, ...assessed.parts, assessed, ...copies, ...files].map(({ key }) => key))
}
