import path from 'node:path'
import { openArchive } from './archives.ts'
import {
  isArchiveName,
  isFolder,
  sourcesOfFiles,
  sourcesOfFolders,
  type GatheredBelow,
  type Source,
} from './sources.ts'

/**
 * Everything that a county takes in: workbooks below folders, files that are named, and what is packed in archives among
 * them; each file once, in the order of the paths shown, whatever the order in which they were named.
 */
export function gatherSources(inputs: readonly string[]): GatheredBelow {
  const folders = inputs.filter(isFolder)
  const files = inputs.filter((input) => !isFolder(input))
  const below = sourcesOfFolders(folders)
  const known = new Set(below.sources.map(({ absolute }) => absolute))
  const beside = files.filter((file) => !known.has(path.resolve(file)))
  const all = [...below.sources, ...(beside.length > 0 ? sourcesOfFiles(beside) : [])].toSorted(byPath)
  const opened = all.map((source) =>
    isArchiveName(source.path) ? openArchive(source) : { sources: [source], findings: [] },
  )
  return {
    sources: opened.flatMap(({ sources }) => sources),
    papers: below.papers,
    findings: [...below.findings, ...opened.flatMap(({ findings }) => findings)],
  }
}

function byPath(one: Source, other: Source): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1
  return one.absolute < other.absolute ? -1 : 1
}
