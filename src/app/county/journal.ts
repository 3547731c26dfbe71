import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Announce } from '../outputs.ts'
import { WORK } from './store.ts'

const JOURNAL = 'journal'

/** Notes in the results folder what is about to be written there, for a run that is stopped before its record is. */
export function openJournal(results: string): Announce {
  return (name, sha256) => {
    try {
      // opened for each line: what stays open could not be taken away with its folder on Windows
      appendFileSync(path.join(results, WORK, JOURNAL), `${sha256} ${name}\n`)
    } catch {
      // a disk that has no room for a line has none for the file either, which is said where that is written
    }
  }
}

/** What runs that were stopped were about to write: absolute paths with hashes, each as often as it was noted. */
export function readJournal(results: string): [file: string, sha256: string][] {
  return journalLines(results).flatMap((line): [string, string][] => {
    const [, sha256, name] = /^([0-9a-f]{64}) (.+)$/.exec(line) ?? []
    return sha256 === undefined ? [] : [[path.join(results, name!), sha256]]
  })
}

function journalLines(results: string): string[] {
  try {
    return readFileSync(path.join(results, WORK, JOURNAL), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** The record says it all now. */
export function closeJournal(results: string): void {
  rmSync(path.join(results, WORK, JOURNAL), { force: true })
}
