import path from 'node:path'
import type { Finding } from '../../model/finding.ts'
import { hashOf } from '../../model/hash.ts'
import { copyName } from '../copy-name.ts'
import {
  bytesThere,
  resultOf,
  writeOne,
  type Announce,
  type Output,
  type WriteResult,
  type Written,
} from '../outputs.ts'
import { resultPath } from '../sources.ts'
import { inputOf, type DonePart } from './assess-kept.ts'
import type { Crew } from './crew.ts'
import type { Kept } from './desk.ts'
import type { Jobs } from './jobs.ts'
import { workKey, type Store } from './store.ts'

/** The annotated copy of one file: where it goes, and what makes it. */
export interface PlannedCopy extends Pick<Output, 'absolute' | 'path'> {
  ask: Jobs['copy']['ask']
  /** says all that the copy depends on */
  key: string
}

/** A copy of each workbook that holds a form, in the order of the files. */
export function planCopies(
  files: readonly Kept[],
  parts: readonly DonePart[],
  folder: string,
): PlannedCopy[] {
  const used = new Set<string>()
  const partOf = new Map(
    parts.flatMap((part) => {
      // one list for all copies of a part
      const told = { ...part, inputs: part.files.map(inputOf) }
      return part.files.map((file) => [file, told] as const)
    }),
  )
  return files.flatMap((file) => {
    const part = partOf.get(file)
    if (!part || file.forms.length === 0) return []
    const name = uniqueCopy(resultPath(file), used)
    const absolute = path.join(folder, name)
    const { key, ranking, text, inputs } = part
    const { path: shown, within, origin, sha256 } = file
    const source = { absolute: file.absolute, path: shown, ...(within && { within }), origin, sha256 }
    return [
      {
        absolute,
        path: name,
        ask: { key, part: text, ranking, inputs, source, path: name, to: absolute },
        key: workKey(
          key,
          [...ranking.grants, ...ranking.grades].map((places) => places && [...places]),
          ranking.budgets,
          shown,
          sha256,
          name,
        ),
      },
    ]
  })
}

/** `<folders as in the intake>/NAME-评分结果.xlsx`: two workbooks of one name never meet. */
function uniqueCopy(file: string, used: Set<string>): string {
  const { dir, base } = path.posix.parse(file)
  const placed = (name: string) => path.posix.join(dir, name)
  const copy = placed(copyName(base, '评分结果', (name) => !used.has(placed(name).toLowerCase())))
  used.add(copy.toLowerCase())
  return copy
}

/** Where copies may stand already. */
export interface Standing {
  /** hashes of what stands in the results folder, by absolute path */
  there: ReadonlyMap<string, string>
  /** folders of other runs that may hold the same copies */
  others: readonly string[]
  announce: Announce
}

/** Writes the copies that don't stand there already, whoever of the crew; one that another run has made is taken over. */
export async function writeCopies(
  copies: readonly PlannedCopy[],
  crew: Crew,
  store: Store,
  standing: Standing,
  onDone?: (path: string) => void,
): Promise<WriteResult> {
  const known: (Written | Finding | undefined)[] = []
  for (const copy of copies) known.push(await asItStands(copy, store, standing))
  const open = copies.filter((_, at) => !known[at])
  for (const { path: name } of copies.filter((_, at) => known[at])) onDone?.(name)
  const made = await crew.each(
    'copy',
    open.map(({ ask }) => ask),
    (index) => onDone?.(open[index]!.path),
  )
  const results = known.map((written) => written ?? made.shift()!)
  for (const [at, result] of results.entries()) {
    if ('sha256' in result && !known[at]) store.keep('copy', copies[at]!.key, result.sha256)
  }
  return resultOf(results)
}

async function asItStands(
  { absolute, path: name, key }: PlannedCopy,
  store: Store,
  { there, others, announce }: Standing,
): Promise<Written | Finding | undefined> {
  if (!there.has(absolute) && others.length === 0) return undefined
  const sha256 = store.find('copy', key)
  if (sha256 === undefined) return undefined
  if (there.get(absolute) === sha256) return { path: name, sha256, changed: false }
  for (const folder of others) {
    const bytes = bytesThere(path.join(folder, name))
    if (bytes && hashOf(bytes) === sha256) return writeOne({ absolute, path: name }, bytes, announce)
  }
  return undefined
}
