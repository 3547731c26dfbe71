import type { Shard } from '../county/assess-kept.ts'
import { readState } from '../county/state.ts'
import { noRun } from '../explain.ts'
import { readRunRecord } from '../verify/record.ts'

/** What a finished run was asked for and what it read, as its record says. */
export interface Official {
  pack: string
  /** hash of its file */
  packHash: string
  interpretations: Readonly<Record<string, string>>
  preferNewest: boolean
  /** null for a whole county */
  shard: Shard | null
  /** hashes of its workbooks */
  inputs: ReadonlySet<string>
  /** hashes of roster, stations and review */
  lists: ReadonlySet<string>
}

/** Reads the record of a results folder. Throws a UsageFault where there is none of one county that can be read. */
export function readOfficial(results: string): Official {
  const record = readRunRecord(results)
  if (!record?.pack) throw noRun(results)
  return {
    pack: record.pack.id,
    packHash: record.pack.sha256,
    interpretations: record.interpretations,
    preferNewest: record.preferNewest,
    shard: readState(results)?.shard ?? null,
    inputs: hashesOf(record.inputs),
    lists: hashesOf(record.lists),
  }
}

function hashesOf(files: readonly { sha256: string }[]): ReadonlySet<string> {
  return new Set(files.map(({ sha256 }) => sha256))
}
