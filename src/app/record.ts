import { readFileSync } from 'node:fs'
import path from 'node:path'
import { masked, maskPrivate } from '../findings/mask.ts'
import type { Review } from '../model/county.ts'
import { fieldsOf, listOf } from '../model/json-fields.ts'
import type { Run } from '../model/run.ts'
import { readJournal } from './county/journal.ts'
import type { WrittenBefore } from './outputs.ts'
import { isBelow } from './sources.ts'

/** The file in a run's folder that says what the run read and wrote. */
export const RECORD = '运行记录.json'

/** What changed between two runs: no output of one run alone, and in the record of none. */
export const CHANGES = '变动.xlsx'

/**
 * Hashes of what earlier runs wrote into a folder, by absolute path; empty where there is no readable record. What lies
 * elsewhere is none of ours, whatever a record says that came with the folder: the next run takes away what is withdrawn.
 */
export function writtenBefore(folder: string): WrittenBefore {
  const written = new Map<string, string[]>()
  for (const [file, sha256] of [...recorded(folder), ...readJournal(folder)]) {
    if (isBelow(folder, file)) written.set(file, [...(written.get(file) ?? []), sha256])
  }
  return written
}

function recorded(folder: string): [string, string][] {
  try {
    const record: unknown = JSON.parse(readFileSync(path.join(folder, RECORD), 'utf8'))
    return outputsOf(record).map(([name, hash]) => [path.join(folder, name), hash])
  } catch {
    return []
  }
}

function outputsOf(record: unknown): [string, string][] {
  return listOf(fieldsOf(record)['outputs']).flatMap((entry): [string, string][] => {
    const { path: name, sha256 } = fieldsOf(entry)
    return typeof name === 'string' && typeof sha256 === 'string' ? [[name, sha256]] : []
  })
}

/** What a run was asked for beside its workbooks: whoever computes it again asks for the same. */
export interface RecordedOptions {
  preferNewest: boolean
  /** first day of the publication, YYYY-MM-DD */
  publishFrom: string | null
}

/** The record of a run: inputs with hashes, pack, interpretations, options, program version, and each output with its hash. */
export function writeRecord(
  run: Run,
  version: string,
  outputs: readonly { path: string; sha256: string }[],
  options: RecordedOptions,
): Buffer {
  const named = { roster: run.roster, stations: run.stations, review: run.review }
  const lists = Object.entries(named).flatMap(([kind, list]) =>
    list ? [{ kind, path: list.path, sha256: list.sha256 }] : [],
  )
  const record = {
    schemaVersion: '1',
    program: { name: 'lingong', version },
    pack: run.pack,
    interpretations: run.interpretations,
    options,
    inputs: run.inputs.map((input) => ({ path: input.path, sha256: input.sha256 })),
    lists,
    ...(run.review && { review: reviewersEntries(run.review) }),
    outputs,
  }
  return Buffer.from(`${JSON.stringify(record, null, 2)}\n`)
}

/** Who entered what: each score and answer with its cell and the reason given. */
function reviewersEntries({ reviewer, reviewedOn, entries }: Review) {
  return {
    reviewer: masked(reviewer),
    reviewedOn: masked(reviewedOn),
    entries: entries
      .filter(({ value }) => value !== null)
      .map(({ town, station, clause, value, note, sheet, cell }) => ({
        town: maskPrivate(town),
        station: maskPrivate(station),
        clause,
        value,
        note: maskPrivate(note),
        sheet,
        cell,
      })),
  }
}
