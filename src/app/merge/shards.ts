import path from 'node:path'
import { listed } from '../../findings/listed.ts'
import { makeFinding } from '../../findings/make.ts'
import type { Changes } from '../../model/changes.ts'
import { UsageFault } from '../../model/finding.ts'
import type { Finding } from '../../model/finding.ts'
import type { Run } from '../../model/run.ts'
import type { LoadedPack } from '../../packs/load.ts'
import { planCountyFiles } from '../county-files.ts'
import { assessKept, type KeptCounty } from '../county/assess-kept.ts'
import { claimFolder } from '../county/claim-folder.ts'
import { workAlone } from '../county/crew.ts'
import { publicationOf, type State } from '../county/state.ts'
import { inMemory, openStore, type Store, type WorkKind } from '../county/store.ts'
import { planCopies } from '../county/write-copies.ts'
import { writeCounty } from '../county/write-county.ts'
import { keepListPlaces, listPlaces } from '../list-places.ts'
import type { Written } from '../outputs.ts'
import { writtenBefore } from '../record.ts'
import { spareResults } from '../spare-results.ts'
import type { FinishedRun } from './finished-runs.ts'

export interface MergeRequest {
  /** at least one; all of them shards of one county */
  runs: readonly FinishedRun[]
  /** the pack of all of them, as they used it */
  loaded: LoadedPack
  out: string
  force: boolean
  dryRun: boolean
  version: string
  build: string
  onWrite?: (done: number, all: number, path: string) => void
}

export interface Merged {
  run: Run
  /** what is written, or would be */
  planned: readonly string[]
  written: readonly Written[]
  unwritten: readonly Finding[]
  changes: Changes | null
}

/**
 * Joins the shards of one county: the same files as one run over everything. What the shards have done is not done again.
 * Throws a UsageFault where a shard is missing, or they saw different files or rules.
 */
export async function mergeShards(request: MergeRequest): Promise<Merged> {
  checkShards(request.runs)
  const folder = path.resolve(request.out)
  const workbooks = request.runs.flatMap(({ state }) => state.files)
  if (!request.force) spareResults(folder, request.loaded.file, workbooks)
  if (request.dryRun) return mergeIn(request, folder, inMemory())
  const claimed = claimFolder(folder)
  try {
    const merged = await mergeIn(request, folder, openStore(folder))
    keepListPlaces(folder, listPlaces(request.runs[0]!.folder))
    claimed.release()
    return merged
  } catch (fault) {
    claimed.abandon()
    throw fault
  }
}

async function mergeIn(request: MergeRequest, folder: string, own: Store): Promise<Merged> {
  const others = request.runs.map((run) => path.resolve(run.folder)).filter((other) => other !== folder)
  const store = storeOver(
    own,
    others.map((other) => openStore(other)),
  )
  try {
    return await mergeOver(request, { folder, others, own, store })
  } finally {
    store.close()
  }
}

interface Stores {
  folder: string
  others: readonly string[]
  own: Store
  /** what any of the folders has */
  store: Store
}

async function mergeOver(request: MergeRequest, { folder, others, own, store }: Stores): Promise<Merged> {
  const { runs, loaded, force, dryRun, version, build, onWrite } = request
  const crew = workAlone({ packs: [loaded.file], results: dryRun ? null : folder, build }, store)
  const county = countyOf(runs[0]!.state, loaded, version, build)
  const assessed = await assessKept(county, crew, store)
  takeOver(own, store, 'read', county.files)
  takeOver(own, store, 'part', assessed.parts)
  const record = writtenBefore(folder)
  const inputs = new Set(county.files.map(({ absolute }) => absolute))
  const { run } = assessed
  const publish = publicationOf(runs[0]!.state)
  const copies = planCopies(county.files, assessed.parts, folder)
  const files = planCountyFiles({ run, loaded, folder, version, inputs, record, publish })
  const planned = [...copies, ...files].map((output) => output.path)
  if (dryRun) return { run, planned, written: [], unwritten: [], changes: null }
  const outputs = {
    folder,
    county,
    assessed,
    copies,
    files,
    publish,
    publishFrom: publish?.from ?? null,
    shard: null,
    others,
  }
  const options = { force, inputs, record, ...(onWrite && { onFile: onWrite }) }
  return { run, ...(await writeCounty({ ...outputs, options }, crew, store)) }
}

/** A county as a run left it, without its inputs. */
function countyOf(state: State, loaded: LoadedPack, version: string, build: string): KeptCounty {
  const { files, roster, stations, review, findings, preferNewest } = state
  return { loaded, files, roster, stations, review, findings, preferNewest, version, build }
}

/** Finds what any of the folders has; keeps in the first. */
function storeOver(own: Store, others: readonly Store[]): Store {
  const all = [own, ...others]
  return {
    ...own,
    find: (kind, key) => firstOf(all, (store) => store.find(kind, key)),
    has: (kind, key) => all.some((store) => store.has(kind, key)),
    close: () => all.forEach((store) => store.close()),
  }
}

/** What was joined can be scored again without the folders that it came from. */
function takeOver(own: Store, all: Store, kind: WorkKind, entries: readonly { key: string }[]): void {
  for (const { key } of entries) {
    const text = own.has(kind, key) ? undefined : all.find(kind, key)
    if (text !== undefined) own.keep(kind, key, text)
  }
}

function firstOf<T, U>(all: readonly T[], look: (one: T) => U | undefined): U | undefined {
  for (const one of all) {
    const found = look(one)
    if (found !== undefined) return found
  }
  return undefined
}

function checkShards(runs: readonly FinishedRun[]): void {
  const first = runs.find(({ state }) => state.shard) ?? runs[0]!
  const of = first.state.shard?.of ?? 1
  const odd = runs.find(
    ({ state }) => (state.shard?.of ?? 1) !== of || basisOf(state) !== basisOf(first.state),
  )
  const numbers = new Set(runs.map(({ state }) => state.shard?.number ?? 1))
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((number) => !numbers.has(number))
  if (odd) {
    const data = { first: path.basename(first.folder), other: path.basename(odd.folder) }
    throw new UsageFault([makeFinding('LG-P096', data)])
  }
  if (missing.length > 0)
    throw new UsageFault([makeFinding('LG-P095', { ...listed('missing', missing), of: String(of) })])
}

/** What all shards of one county have in common. */
function basisOf(state: State): string {
  const { pack, interpretations, preferNewest, roster, stations, review, seen, publish } = state
  const lists = [roster, stations, review].map((list) => list?.sha256 ?? null)
  return JSON.stringify([pack.sha256, interpretations, preferNewest, lists, seen, publish])
}
