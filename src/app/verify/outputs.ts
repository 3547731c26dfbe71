import path from 'node:path'
import { hashOf } from '../../model/hash.ts'
import type { BatchOutcome } from '../batch.ts'
import { below } from '../below.ts'
import { CHANGES, RECORD } from '../record.ts'
import { compareFiles } from './compare-files.ts'
import type { CellChange } from './compare-rows.ts'
import type { CheckedFile } from './findings.ts'
import type { RunRecord } from './record.ts'

interface OutputName {
  name: string
  /** its name among the outputs made again; null where it is none of them */
  fresh: string | null
  /** hash */
  recorded: string | null
}

const REVIEW = '评审表.xlsx'
const NEW_REVIEW = '评审表-新.xlsx'

/** Recorded outputs, and those that come out now and aren't recorded. A review beside one that was filled in has another name. */
export function outputNames(record: RunRecord, { written }: BatchOutcome): OutputName[] {
  const made = new Set(written.map((file) => file.path))
  const recorded = record.outputs.map(({ path: name, sha256 }): OutputName => {
    const fresh = name === NEW_REVIEW && !made.has(name) ? REVIEW : name
    return { name, fresh: made.has(fresh) ? fresh : null, recorded: sha256 }
  })
  const known = new Set(recorded.map(({ fresh }) => fresh))
  const others = [...made].filter((name) => !known.has(name) && name !== RECORD)
  return [...recorded, ...others.map((name): OutputName => ({ name, fresh: name, recorded: null }))]
}

interface Compared {
  /** hash; null for an output that comes out now and didn't then */
  recorded: string | null
  now: Buffer | null
  /** as it comes out again; null for what tells of more than this run (变动.xlsx) */
  fresh: Buffer | null
  /** inputs, rules and program are those of the run: the record says no more than the output made again */
  alike: boolean
}

/** One output: as it is now, as the record has it, and as it comes out again. */
export function checkOutput(name: string, { recorded, now, fresh, alike }: Compared): CheckedFile {
  if (!now) return checked(name, 'missing')
  const hash = hashOf(now)
  if (fresh ? hash === hashOf(fresh) : hash === recorded) return checked(name, 'same')
  const changes = fresh ? compareFiles(name, fresh, now) : undefined
  if (hash === recorded && !alike) return checked(name, changes?.length === 0 ? 'same' : 'outdated', changes)
  if (isReview(name))
    return checked(
      name,
      'filled',
      changes?.filter((change) => !isFilledIn(change)),
    )
  return checked(name, changes?.length === 0 ? 'saved' : 'changed', changes)
}

/** An output in this state; `changes` null where they can't be told. */
export const checked = (
  file: string,
  state: CheckedFile['state'],
  changes: readonly CellChange[] | null = null,
): CheckedFile => ({ path: file, state, changes })

/** 评审表 is there to be filled in: an input of the next run. */
export const isReview = (name: string): boolean => /^评审表(-新)?\.xlsx$/.test(path.basename(name))

/** What people write into a 评审表: scores with their reasons, and whatever was left blank for them. */
const isFilledIn = ({ label, before }: CellChange): boolean =>
  before === null || label === '县级评估打分' || label === '说明'

/** Files that lie among the outputs and that this run did not write; hidden files and locks are none of our business. */
export function extras(folder: string, { outputs }: RunRecord): CheckedFile[] {
  const known = new Set([RECORD, CHANGES, ...outputs.map((output) => output.path)])
  return below(folder)
    .files.filter((name) => !known.has(name) && !/(?:^|\/)(?:\.|~\$)/.test(name))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((name) => checked(name, isReview(name) ? 'filled' : 'extra'))
}
