import path from 'node:path'
import { hashOf } from '../../model/hash.ts'
import { openLogs } from './work-logs.ts'

/** The hidden folder in a run's results that keeps finished work, so that the next run does only what changed. */
export const WORK = '.lingong'

/** Files that were read, parts that were assessed, what options would change, hashes of what was written. */
export type WorkKind = 'read' | 'part' | 'price' | 'copy'

/** Finished work by key. A key says everything that the work depends on, so that nothing in it can be out of date. */
export interface Store {
  /** undefined where it isn't there, or isn't whole (the power went while it was written) */
  find: (kind: WorkKind, key: string) => string | undefined
  has: (kind: WorkKind, key: string) => boolean
  keep: (kind: WorkKind, key: string, text: string) => void
  /** lets go of everything that this run did not find or keep */
  tidy: (used: ReadonlySet<string>) => void
  /** gives its files free */
  close: () => void
}

/** A store of one run, for one that may not write. */
export function inMemory(): Store {
  const texts = new Map<string, string>()
  return {
    find: (kind, key) => texts.get(`${kind}/${key}`),
    has: (kind, key) => texts.has(`${kind}/${key}`),
    keep: (kind, key, text) => void texts.set(`${kind}/${key}`, text),
    tidy: () => undefined,
    close: () => undefined,
  }
}

/**
 * The store in a results folder. Whatever goes wrong in it costs time, never a result. `writer`: whose log takes what is
 * kept; no two may have the same at a time.
 */
export function openStore(results: string, writer = 0): Store {
  const logs = openLogs(path.join(results, WORK))
  return {
    find: (kind, key) => attempt(() => logs.find(`${kind}-${key}`)),
    has: (kind, key) => attempt(() => logs.has(`${kind}-${key}`)) ?? false,
    keep: (kind, key, text) => void attempt(() => logs.keep(`${kind}-${key}`, text, writer)),
    tidy: (used) => void attempt(() => logs.tidy((name) => used.has(name.slice(name.indexOf('-') + 1)))),
    close: () => void attempt(logs.close),
  }
}

/** A key from all that a piece of work depends on. */
export function workKey(...parts: readonly unknown[]): string {
  return hashOf(JSON.stringify(parts)).slice(0, 40)
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
