import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import { hashOf } from '../../model/hash.ts'
import { checkChoices } from '../../packs/interpretations.ts'
import type { PackFile } from '../../packs/load.ts'
import type { Choices } from '../../packs/resolve.ts'
import { runBatch, type BatchOutcome, type BatchRequest } from '../batch.ts'
import { publicationOf, readState } from '../county/state.ts'
import type { ListFiles } from '../lists.ts'
import { listPlaces } from '../list-places.ts'
import { isFolder } from '../sources.ts'
import type { CountyRecord } from './record.ts'

export interface Again {
  record: CountyRecord
  /** of the run that is verified */
  folder: string
  /** as they lie there now */
  inputs: readonly string[]
  packs: readonly PackFile[]
  /** where they are named; else they are looked for under their recorded names */
  lists: ListFiles
  /** an empty folder for the outputs */
  out: string
  jobs?: number
  code?: BatchRequest['code']
  onFile?: ((done: number, all: number, path: string) => void) | undefined
}

/** The pack of the run, as this program has it. Throws a UsageFault where it has none of that name. */
export function packOf({ pack }: CountyRecord, packs: readonly PackFile[]): PackFile {
  const file = packs.find(({ id }) => id === pack.id)
  if (!file) throw new UsageFault([makeFinding('LG-F087', { pack: pack.id })])
  return file
}

/** The whole run once more, asked for as it was asked for then. Throws a UsageFault for a list that is not at hand. */
export function runAgain(again: Again): Promise<BatchOutcome> {
  const { record, folder, inputs, packs, out, jobs, code, onFile } = again
  const { holidays } = again.lists
  const file = packOf(record, packs)
  const lists = { ...listsOf(again), holidays }
  const state = holidays === undefined ? readState(folder) : undefined
  return runBatch({
    inputs,
    packs: [file],
    choices: () => choicesOf(record, file),
    lists,
    out,
    results: folder,
    preferNewest: record.preferNewest,
    force: true,
    dryRun: false,
    // the program's version stands in the outputs; another one is said in a finding, not in each of them
    version: record.version,
    ...(record.publishFrom !== null && { publishFrom: record.publishFrom }),
    // the record doesn't name the list of days off: where nobody names it, the days that the run was told of
    calendar: state && publicationOf(state)?.calendar,
    ...(jobs !== undefined && { jobs }),
    code,
    ...(onFile && { onRead: onFile, onWrite: onFile }),
  })
}

function choicesOf({ interpretations }: CountyRecord, file: PackFile): Choices {
  const checked = checkChoices(file, { ...interpretations })
  if (!checked.ok) throw new UsageFault(checked.findings)
  return checked.choices
}

const KINDS = ['roster', 'stations', 'review'] as const

/**
 * Each list of the run: the one that is named, else one of its recorded name with its content, else one of its name, where
 * the run found it or where a county keeps such lists.
 */
function listsOf(again: Again): ListFiles {
  const { record, lists, folder } = again
  const then = listPlaces(folder)
  const found = KINDS.map((kind): [string, string | undefined] => {
    const recorded = record.lists.find((list) => list.kind === kind)
    if (lists[kind] !== undefined || !recorded) return [kind, lists[kind]]
    const named = placesOf(again).map((place) => path.join(place, recorded.path))
    const there = [...named, ...(then[kind] === undefined ? [] : [then[kind]])].filter(existsSync)
    const same = there.find((file) => hashOf(readFileSync(file)) === recorded.sha256)
    const file = same ?? there[0]
    if (file === undefined)
      throw new UsageFault([makeFinding('LG-F088', { name: recorded.path, option: `--${kind}` })])
    return [kind, file]
  })
  return Object.fromEntries(found)
}

/** Where a county keeps its lists: in this folder, with the results, beside them, beside and in the inbox. */
function placesOf({ folder, inputs }: Again): string[] {
  const inboxes = inputs.flatMap((input) => [path.dirname(input), ...(isFolder(input) ? [input] : [])])
  return [...new Set(['.', folder, path.dirname(folder), ...inboxes].map((place) => path.resolve(place)))]
}
