import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** A file to be read: where it lies, and the path that the user sees. */
export interface Source {
  absolute: string
  /** relative to the folder given, with `/`; never a path of the user's machine */
  path: string
}

/** Endings that a clerk's workbook may have; what is inside is decided by content. */
const WORKBOOKS = new Set(['.xlsx', '.xlsm', '.xltx', '.xltm', '.xls', '.et', '.ett', '.xlsb', '.ods'])

/** Files named on the command line, shown relative to the folder that holds them all; a file named twice counts once. */
export function sourcesOfFiles(files: readonly string[]): Source[] {
  const absolute = [...new Set(files.map((file) => path.resolve(file)))]
  const base = commonFolder(absolute)
  return absolute.map((file) => ({ absolute: file, path: shown(base, file) }))
}

/** All workbooks below the folders, in the order of their paths; lock files and system files are no workbooks. */
export function sourcesOfFolders(folders: readonly string[]): Source[] {
  const roots = [...new Set(folders.map((folder) => path.resolve(folder)))]
  return roots.flatMap((root) => {
    const prefix = roots.length > 1 ? path.basename(root) : ''
    return workbooksBelow(root).map((file) => ({
      absolute: file,
      path: path.posix.join(prefix, shown(root, file)),
    }))
  })
}

function workbooksBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isWorkbookName(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

function isWorkbookName(name: string): boolean {
  return !name.startsWith('~$') && !name.startsWith('.') && WORKBOOKS.has(path.extname(name).toLowerCase())
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
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
}
