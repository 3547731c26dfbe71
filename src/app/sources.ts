import { readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import type { ArchiveEntry } from '../workbook/archive.ts'

/** A file to be read: where it lies, and the path that the user sees. */
export interface Source {
  /** of a file in an archive: the archive's */
  absolute: string
  /** relative to the folder given, with `/`; never a path of the user's machine */
  path: string
  /** the file in its archive, or in an archive within that, from the outside in; absent for a file of its own */
  within?: readonly ArchiveEntry[]
}

export interface Gathered {
  sources: readonly Source[]
  /** archives and folders that could not be looked into */
  findings: readonly Finding[]
}

/** What lies below folders. */
export interface GatheredBelow extends Gathered {
  /** documents and pictures by the path that the user sees: nobody reads them, somebody may have meant them for forms */
  papers: readonly string[]
}

/** The path that the results of a source stand under: an archive becomes a folder of its name. */
export function resultPath(source: Source): string {
  return source.within ? source.path.replace(/\.zip(?=\/)/gi, '') : source.path
}

/** Archives that people send workbooks in; only zip is looked into. */
const ARCHIVES = new Set(['.zip', '.rar', '.7z', '.tar', '.gz', '.tgz'])

/** Endings that a clerk's workbook may have; what is inside is decided by content. */
const WORKBOOKS = new Set(['.xlsx', '.xlsm', '.xltx', '.xltm', '.xls', '.et', '.ett', '.xlsb', '.ods'])

/** Endings of what people hand in instead of a workbook. */
const PAPERS = new Set(['.pdf', '.ofd', '.doc', '.docx', '.wps', '.jpg', '.jpeg', '.png'])

/** Files named on the command line, shown relative to the folder that holds them all; a file named twice counts once. */
export function sourcesOfFiles(files: readonly string[]): Source[] {
  const absolute = [...new Set(files.map((file) => path.resolve(file)))]
  const base = commonFolder(absolute)
  return absolute.map((file) => ({ absolute: file, path: shown(base, file) }))
}

/**
 * All workbooks and archives below the folders, each once; lock files and system files are none. `named`: what lies in
 * the only folder is shown with the folder's name too.
 */
export function sourcesOfFolders(folders: readonly string[], named = false): GatheredBelow {
  const given = [...new Set(folders.map((folder) => path.resolve(folder)))]
  const roots = given.filter((root) => !given.some((other) => root !== other && isBelow(other, root)))
  const found = roots.map((root) => {
    const prefix = roots.length > 1 || named ? rootName(root, roots) : ''
    const { files, papers, closed } = filesBelow(root, roots)
    const place = (file: string): string => path.posix.join(prefix, shown(root, file))
    return {
      sources: files.map((file) => ({ absolute: file, path: place(file) })),
      papers: papers.map(place),
      findings: closed.map((folder) =>
        makeFinding('LG-F003', { file: place(folder) }, { path: place(folder) }),
      ),
    }
  })
  return {
    sources: found.flatMap(({ sources }) => sources),
    papers: found.flatMap(({ papers }) => papers).toSorted(),
    findings: found.flatMap(({ findings }) => findings),
  }
}

/** Of several folders each is named; those of one name by their way from the folder that holds all of them. */
function rootName(root: string, roots: readonly string[]): string {
  const name = path.basename(root)
  return roots.some((other) => other !== root && path.basename(other) === name)
    ? shown(commonFolder(roots), root)
    : name
}

/** True for what lies in a folder or deeper, and for the folder itself. */
export function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

/** What Windows keeps at the root of every drive. */
const OF_THE_SYSTEM = new Set(['System Volume Information', '$RECYCLE.BIN'])

interface Below {
  /** workbooks and archives */
  files: string[]
  papers: string[]
  /** folders that the system doesn't let us look into */
  closed: string[]
}

/** `looked`: the folders that are looked into anyway, which a link may lead back to. */
function filesBelow(folder: string, looked: readonly string[]): Below {
  const entries = entriesOf(folder, looked)
  if (!entries) return { files: [], papers: [], closed: [folder] }
  const below = entries
    .filter(({ kind, name }) => kind === 'folder' && !OF_THE_SYSTEM.has(name))
    .map(({ name, target }) =>
      filesBelow(path.join(folder, name), target === undefined ? looked : [...looked, target]),
    )
  const named = (isWanted: (name: string) => boolean) =>
    entries
      .filter(({ kind, name }) => kind === 'file' && isWanted(name))
      .map(({ name }) => path.join(folder, name))
  return {
    files: [
      ...named((name) => isWorkbookName(name) || isArchiveName(name)),
      ...below.flatMap(({ files }) => files),
    ],
    papers: [...named(isPaperName), ...below.flatMap(({ papers }) => papers)],
    closed: below.flatMap(({ closed }) => closed),
  }
}

interface Entry {
  name: string
  kind: 'file' | 'folder' | null
  /** where a link leads to */
  target?: string
}

function entriesOf(folder: string, looked: readonly string[]): Entry[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isSymbolicLink() ? linked(folder, entry.name, looked) : { name: entry.name, kind: kindOf(entry) },
    )
  } catch {
    return undefined
  }
}

/** A link is what it leads to; one into a folder that is looked into anyway, or to one that holds it, is nothing. */
function linked(folder: string, name: string, looked: readonly string[]): Entry {
  try {
    const target = realpathSync(path.join(folder, name))
    const known = looked.map((one) => realpathSync(one))
    if (known.some((one) => isBelow(one, target) || isBelow(target, one))) return { name, kind: null }
    return { name, kind: kindOf(statSync(target)), target }
  } catch {
    // it leads nowhere: reading it says so
    return { name, kind: 'file' }
  }
}

function kindOf(entry: { isFile: () => boolean; isDirectory: () => boolean }): Entry['kind'] {
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : null
}

/** True for a file that may be a workbook by its name; lock files are none. */
export function isWorkbookName(name: string): boolean {
  return !name.startsWith('~$') && !name.startsWith('.') && WORKBOOKS.has(path.extname(name).toLowerCase())
}

function isPaperName(name: string): boolean {
  return !/^(?:~\$|\.)/.test(name) && PAPERS.has(path.extname(name).toLowerCase())
}

/** True for a file that is an archive by its name. */
export function isArchiveName(name: string): boolean {
  const base = path.posix.basename(name)
  return !base.startsWith('.') && ARCHIVES.has(path.extname(base).toLowerCase())
}

function commonFolder(files: readonly string[]): string {
  const [first, ...rest] = files.map((file) => path.dirname(file).split(path.sep))
  const shared = first!.findIndex((part, index) => rest.some((parts) => parts[index] !== part))
  return (shared < 0 ? first! : first!.slice(0, shared)).join(path.sep) || path.sep
}

function shown(base: string, file: string): string {
  return path.relative(base, file).split(path.sep).join('/')
}

/** True for an existing folder; false for anything else, also for what can't be looked at. */
export function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory()
  } catch {
    return false
  }
}
