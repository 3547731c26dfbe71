import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fieldsOf, listOf } from '../../model/json-fields.ts'
import { RECORD } from '../record.ts'

/** A file and its content, as the record has them. */
export interface RecordedFile {
  path: string
  sha256: string
}

/** What 运行记录.json says of a run. */
export interface RunRecord {
  version: string
  /** null for counties that were joined: each has its own */
  pack: { id: string; sha256: string } | null
  interpretations: Readonly<Record<string, string>>
  preferNewest: boolean
  publishFrom: string | null
  inputs: readonly RecordedFile[]
  /** kind: roster, stations, review; '' in records of older versions */
  lists: readonly (RecordedFile & { kind: string })[]
  outputs: readonly RecordedFile[]
}

/** Of one county: it can be computed again. */
export interface CountyRecord extends RunRecord {
  pack: NonNullable<RunRecord['pack']>
}

/** The record of a run's folder; null where there is none or it can't be read: it may have been changed by hand too. */
export function readRunRecord(folder: string): RunRecord | null {
  const file = path.join(folder, RECORD)
  if (!existsSync(file)) return null
  try {
    return recordFrom(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

function recordFrom(value: unknown): RunRecord | null {
  const record = fieldsOf(value)
  const pack = fieldsOf(record['pack'])
  const options = fieldsOf(record['options'])
  const version = textOf(fieldsOf(record['program'])['version'])
  const [id, sha256] = [textOf(pack['id']), textOf(pack['sha256'])]
  const outputs = filesOf(record['outputs'])
  // a share of a county may have written nothing yet
  if (!Array.isArray(record['outputs']) || (outputs.length === 0 && id === '')) return null
  const chosen = Object.entries(fieldsOf(record['interpretations']))
  return {
    version,
    pack: id === '' ? null : { id, sha256 },
    interpretations: Object.fromEntries(chosen.map(([key, option]) => [key, textOf(option)])),
    preferNewest: options['preferNewest'] === true,
    publishFrom: textOf(options['publishFrom']) || null,
    inputs: filesOf(record['inputs']),
    lists: filesOf(record['lists']),
    outputs,
  }
}

function filesOf(value: unknown): (RecordedFile & { kind: string })[] {
  return listOf(value)
    .map(fieldsOf)
    .map((file) => ({
      kind: textOf(file['kind']),
      path: textOf(file['path']),
      sha256: textOf(file['sha256']),
    }))
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
