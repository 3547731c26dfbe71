import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import { saveFile } from '../../workbook/save.ts'
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
  if (isHeld(file)) throw new UsageFault([makeFinding('LG-F037', { folder: path.basename(results) })])
  saveFile(file, Buffer.from(JSON.stringify({ pid: process.pid, host: hostname() })))
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
    rmSync(file, { force: true })
  }
}

function isHeld(file: string): boolean {
  try {
    if (Date.now() - statSync(file).mtimeMs > GONE_MS) return false
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || !('host' in holder))
      return false
    if (holder.host !== hostname()) return true
    return holder.pid !== process.pid && isAlive(Number(holder.pid))
  } catch {
    return false
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
