import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** The user's folder of documents, where results go that can't stand beside their input. */
export function documentsFolder(env: Environment, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return windowsDocuments(env) ?? path.win32.join(home, 'Documents')
  const config = path.join(env['XDG_CONFIG_HOME'] || path.join(home, '.config'), 'user-dirs.dirs')
  const named = existsSync(config) ? xdgDocuments(readFileSync(config, 'utf8'), home) : undefined
  const usual = ['文档', 'Documents'].map((name) => path.join(home, name))
  return named ?? usual.find((folder) => existsSync(folder)) ?? usual[0]!
}

/** The folder that user-dirs.dirs names, `XDG_DOCUMENTS_DIR="$HOME/文档"`. */
export function xdgDocuments(text: string, home: string): string | undefined {
  const value = /^\s*XDG_DOCUMENTS_DIR="((?:\\.|[^"\\])*)"/m.exec(text)?.[1]
  const folder = value?.replace(/\\(.)/g, '$1').replace(/^\$HOME(?=\/|$)/, home)
  return folder !== undefined && path.isAbsolute(folder) && path.resolve(folder) !== path.resolve(home)
    ? folder
    : undefined
}

const SHELL_FOLDERS = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders`

/** Documents may be moved to another drive or into a cloud folder: only the registry knows. */
function windowsDocuments(env: Environment): string | undefined {
  const reg = path.win32.join(env['SystemRoot'] ?? String.raw`C:\Windows`, 'System32', 'reg.exe')
  const options = { windowsHide: true, timeout: 5000 }
  const { stdout, status } = spawnSync(reg, ['query', SHELL_FOLDERS, '/v', 'Personal'], options)
  return status === 0 ? registryDocuments(stdout, env) : undefined
}

/** The folder in what `reg query` prints, in the page of the console; undefined where it isn't a full path. */
export function registryDocuments(printed: Uint8Array, env: Environment): string | undefined {
  const value = /REG_(?:EXPAND_)?SZ\s+(.+?)\s*$/m.exec(decoded(printed))?.[1]
  const folder = value?.replace(/%([^%]+)%/g, (whole, name: string) => env[name] ?? whole)
  return folder !== undefined && path.win32.isAbsolute(folder) && !folder.includes('%') ? folder : undefined
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Whether files can be made in a folder, or in the nearest one above it that is there: only trying it tells. */
export function canWriteTo(folder: string): boolean {
  const there = nearestFolder(path.resolve(folder))
  const probe = path.join(there, `~lingong-${process.pid}.tmp`)
  try {
    closeSync(openSync(probe, 'wx'))
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

function nearestFolder(folder: string): string {
  const above = path.dirname(folder)
  return existsSync(folder) || above === folder ? folder : nearestFolder(above)
}
