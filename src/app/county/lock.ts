import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import { fieldsOf } from '../../model/json-fields.ts'
import { createFile } from '../../workbook/save.ts'
import { WORK } from './store.ts'

const LOCK = 'lock'
/** A run says this often that it is still there. */
const BEAT_MS = 5000
/** One that hasn't said so for that long is gone, whatever computer it ran on. */
const GONE_MS = 60_000

/**
 * Makes sure that only one run writes into a results folder. Throws a UsageFault where another one is at it. Returns what
 * gives the folder free again.
 */
export function lockResults(results: string): () => void {
  const file = path.join(results, WORK, LOCK)
  const mine = JSON.stringify({ pid: process.pid, host: hostname() })
  const taken = removeAbandoned(file) && createFile(file, Buffer.from(mine))
  if (!taken) throw new UsageFault([makeFinding('LG-F037', { folder: path.basename(results) })])
  const beat = setInterval(() => {
    const now = new Date()
    try {
      utimesSync(file, now, now)
    } catch {
      // somebody took the folder away: what is written next says so
    }
  }, BEAT_MS)
  beat.unref()
  return () => {
    clearInterval(beat)
    // a computer that slept may find that another one has taken the folder
    if (textOf(file) === mine) rmSync(file, { force: true })
  }
}

/** Takes away what a run left that is gone. False where one is still at it, or asks for the folder at the same moment. */
function removeAbandoned(file: string): boolean {
  const seen = textOf(file)
  if (seen === null) return true
  if (isHeld(file, seen)) return false
  const aside = path.join(path.dirname(file), `~lingong-${process.pid}-0-${LOCK}.tmp`)
  try {
    renameSync(file, aside)
  } catch {
    return false
  }
  if (textOf(aside) === seen) {
    rmSync(aside)
    return true
  }
  // somebody was quicker: it is the lock of that run
  renameSync(aside, file)
  return false
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function isHeld(file: string, text: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  if (age > GONE_MS) return false
  const { pid, host } = fieldsOf(jsonOf(text))
  // whoever makes it has not said yet who it is, or it is another computer
  if (typeof pid !== 'number' || host !== hostname()) return true
  return pid !== process.pid && isAlive(pid)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const TEMPORARY = /^~lingong-(\d+)-\d+-(.*)\.tmp$/

/** Takes away what runs that were stopped left half written in these folders; `pid`: only what this process left. */
export function removeLeftovers(folders: Iterable<string>, pid?: number): void {
  for (const folder of new Set(folders)) {
    for (const name of namesIn(folder)) {
      const [, owner, what] = TEMPORARY.exec(name) ?? []
      if (owner === undefined || (pid !== undefined && owner !== String(pid))) continue
      // another run may just be asking for the folder
      if (what === LOCK && pid === undefined && isAlive(Number(owner))) continue
      rmSync(path.join(folder, name), { force: true })
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
