import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hashOf } from '../outputs.ts'

/** The hidden folder in a run's results that keeps finished work, so that the next run does only what changed. */
export const WORK = '.lingong'

/** What is kept apart: files that were read, parts that were assessed, copies that were written. */
const KINDS = ['read', 'part', 'copy'] as const
export type WorkKind = (typeof KINDS)[number]

/** Finished work by key. A key says everything that the work depends on, so that nothing in it can be out of date. */
export interface Store {
  /** undefined where it isn't there, or isn't whole (the power went while it was written) */
  find: (kind: WorkKind, key: string) => string | undefined
  has: (kind: WorkKind, key: string) => boolean
  keep: (kind: WorkKind, key: string, text: string) => void
  /** lets go of everything that this run did not find or keep */
  tidy: (used: ReadonlySet<string>) => void
}

/** A store of one run, for one that may not write. */
export function inMemory(): Store {
  const texts = new Map<string, string>()
  return {
    find: (kind, key) => texts.get(`${kind}/${key}`),
    has: (kind, key) => texts.has(`${kind}/${key}`),
    keep: (kind, key, text) => void texts.set(`${kind}/${key}`, text),
    tidy: () => undefined,
  }
}

/** The store in a results folder. Whatever goes wrong in it costs time, never a result. */
export function openStore(results: string): Store {
  const folder = path.join(results, WORK)
  const fileOf = (kind: WorkKind, key: string) => path.join(folder, kind, key)
  return {
    find: (kind, key) => attempt(() => wholeText(readFileSync(fileOf(kind, key), 'utf8'))),
    has: (kind, key) => existsSync(fileOf(kind, key)),
    keep: (kind, key, text) => void attempt(() => keepWhole(fileOf(kind, key), text)),
    tidy: (used) => {
      for (const kind of KINDS) attempt(() => tidyFolder(path.join(folder, kind), used))
    },
  }
}

/** A key from all that a piece of work depends on. */
export function workKey(...parts: readonly unknown[]): string {
  return hashOf(JSON.stringify(parts)).slice(0, 40)
}

const END = '\n.\n'

function wholeText(text: string): string | undefined {
  return text.endsWith(END) ? text.slice(0, -END.length) : undefined
}

/** Not forced to the disk: what a power cut leaves of it has no end, and is made again. */
function keepWhole(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(unfinished, text + END)
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

function tidyFolder(folder: string, used: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(path.join(folder, name))
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
