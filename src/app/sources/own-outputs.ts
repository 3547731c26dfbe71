import path from 'node:path'
import { hashOf } from '../../model/hash.ts'
import { readBytes } from '../open.ts'
import type { WrittenBefore } from '../outputs.ts'
import { writtenBefore } from '../record.ts'
import { isBelow, isFolder, type Source } from '../sources.ts'

/**
 * The files without what a run wrote into a results folder among them, as far as it is as the run wrote it: the copy of a
 * workbook that was withdrawn since would hand it in again. `results`: where this run's own outputs lie. Another results
 * folder that is named itself is handed in as it is: a copy is a submission where somebody gives it.
 */
export function withoutOwnOutputs(
  sources: readonly Source[],
  inputs: readonly string[],
  results: string,
): Source[] {
  const roots = inputs.filter(isFolder).map((input) => path.resolve(input))
  const written = writtenBelow(roots, path.resolve(results))
  return sources.filter((source) => {
    const hashes = source.within ? undefined : written(source.absolute)
    if (hashes === undefined) return true
    const read = readBytes(source)
    return !read.ok || !hashes.includes(hashOf(read.bytes))
  })
}

/** Hashes of what runs wrote as this file; undefined for a file that none wrote. */
function writtenBelow(
  roots: readonly string[],
  results: string,
): (file: string) => readonly string[] | undefined {
  const records = new Map<string, WrittenBefore>()
  const recordOf = (folder: string): WrittenBefore => {
    const isOther = roots.includes(folder) && folder !== results
    const known = records.get(folder) ?? (isOther ? NOTHING : writtenBefore(folder))
    records.set(folder, known)
    return known
  }
  const lookUp = (file: string, folder: string): readonly string[] | undefined => {
    const hashes = recordOf(folder).get(file)
    const above = path.dirname(folder)
    return hashes ?? (roots.includes(folder) || above === folder ? undefined : lookUp(file, above))
  }
  return (file) => (roots.some((root) => isBelow(root, file)) ? lookUp(file, path.dirname(file)) : undefined)
}

const NOTHING: WrittenBefore = new Map()
