import path from 'node:path'
import {
  isArchiveName,
  isFolder,
  sourcesOfFiles,
  sourcesOfFolders,
  type GatheredBelow,
  type Source,
} from '../sources.ts'
import { openArchive } from './archives.ts'

/**
 * Everything that a county takes in: workbooks below folders, files that are named, and what is packed in archives among
 * them; each file once, in the order of the paths shown, whatever the order in which they were named.
 */
export function gatherSources(inputs: readonly string[]): GatheredBelow {
  const folders = inputs.filter(isFolder)
  const files = inputs.filter((input) => !isFolder(input))
  const plain = sourcesOfFolders(folders)
  const known = new Set(plain.sources.map(({ absolute }) => absolute))
  const alone = files.filter((file) => !known.has(path.resolve(file)))
  const beside = alone.length > 0 ? sourcesOfFiles(alone) : []
  const below = collides(plain.sources, beside) ? sourcesOfFolders(folders, true) : plain
  const all = [...below.sources, ...beside].toSorted(byPath)
  const opened = all.map((source) =>
    isArchiveName(source.path) ? openArchive(source) : { sources: [source], findings: [] },
  )
  return {
    sources: opened.flatMap(({ sources }) => sources),
    papers: below.papers,
    findings: [...below.findings, ...opened.flatMap(({ findings }) => findings)],
  }
}

/** Two files are never shown by one path: where one beside the folder is called as one below it, the folder is named. */
function collides(below: readonly Source[], beside: readonly Source[]): boolean {
  const taken = new Set(beside.map((source) => source.path))
  return below.some((source) => taken.has(source.path))
}

function byPath(one: Source, other: Source): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1
  return one.absolute < other.absolute ? -1 : 1
}
