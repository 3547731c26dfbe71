import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Remembered } from '../../model/changes.ts'
import type { Review, Roster, StationList } from '../../model/county.ts'
import type { Finding } from '../../model/finding.ts'
import { fieldsOf } from '../../model/json-fields.ts'
import type { Choices } from '../../packs/resolve.ts'
import type { CountyFiles } from '../county-files.ts'
import type { Kept } from './desk.ts'
import type { Shard } from './assess-kept.ts'
import { WORK } from './store.ts'

/** All that a results folder needs to be scored again without its inputs: what was read lies beside it (see store.ts). */
export interface State {
  format: typeof FORMAT
  version: string
  pack: { id: string; sha256: string; text: string | null; path: string | null }
  interpretations: Choices
  preferNewest: boolean
  roster: Roster | null
  stations: StationList | null
  review: Review | null
  /** about files that hold no form or can't be read, and about lists */
  findings: readonly Finding[]
  files: readonly Kept[]
  shard: Shard | null
  publish: WrittenPublication | null
  /** of every file that the run saw, so that shards can tell whether they saw the same */
  seen: string
  remembered: Remembered
}

/** First day of the publication and the days off, as text can hold them. */
export interface WrittenPublication {
  from: string
  holidays: readonly string[]
  makeUpDays: readonly string[]
}

/** What a run was told of its publication, to be kept; null where it wasn't told anything. */
export function writtenPublication(publish: CountyFiles['publish']): WrittenPublication | null {
  if (!publish) return null
  const { holidays, makeUpDays } = publish.calendar
  return { from: publish.from, holidays: [...holidays], makeUpDays: [...makeUpDays] }
}

/** What a run was told of its publication. */
export function publicationOf({ publish }: State): CountyFiles['publish'] {
  if (!publish) return null
  const { from, holidays, makeUpDays } = publish
  return { from, calendar: { holidays: new Set(holidays), makeUpDays: new Set(makeUpDays) } }
}

/** Of what a run keeps: state, forms, parts. Another number is another shape, and nothing of it is used. */
export const FORMAT = 1

const STATE = 'state.json'

/** Where a results folder keeps its state. */
export function stateFile(results: string): string {
  return path.join(results, WORK, STATE)
}

/** A state as its file holds it, in pieces: one a workbook. */
export function* stateBytes({ files, ...rest }: State): Generator<Buffer> {
  yield Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"files":[`)
  for (const [at, file] of files.entries()) yield Buffer.from((at === 0 ? '' : ',') + JSON.stringify(file))
  yield Buffer.from(']}')
}

/** What the run before left; undefined where there was none, none that ended, or one of a program that keeps other things. */
export function readState(results: string): State | undefined {
  const kept = keptState(results)
  return isState(kept) ? kept : undefined
}

function keptState(results: string): unknown {
  try {
    return JSON.parse(readFileSync(stateFile(results), 'utf8'))
  } catch {
    return undefined
  }
}

/** Nobody else writes such a file: what says that it is of this shape is. */
function isState(kept: unknown): kept is State {
  return fieldsOf(kept)['format'] === FORMAT
}
