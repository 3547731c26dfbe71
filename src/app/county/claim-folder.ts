import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import { SaveFault } from '../../workbook/save.ts'
import { below } from '../below.ts'
import { makeFolder } from '../outputs.ts'
import { readJournal } from './journal.ts'
import { writeKeepOut } from './keep-out.ts'
import { lockResults, removeLeftovers } from './lock.ts'
import { WORK } from './store.ts'

/** A results folder that is a run's own until it gives it free. */
export interface ClaimedFolder {
  /** nothing came of the run: what it made of folders goes again, what was kept or written stays */
  abandon: () => void
  release: () => void
}

/** Takes a results folder for a run. Throws a UsageFault where another run is at it, or it can't be made. */
export function claimFolder(results: string): ClaimedFolder {
  const made = !existsSync(results)
  const work = path.join(results, WORK)
  const fresh = !existsSync(work)
  makeFolder(results)
  makeFolder(work, path.basename(results))
  writeKeepOut(work)
  const unlock = locked(results)
  const stopped = (): void => {
    removeLeftovers(foldersOf(results), process.pid)
    unlock()
  }
  process.once('exit', stopped)
  removeLeftovers(foldersOf(results))
  const release = () => {
    process.off('exit', stopped)
    unlock()
  }
  return {
    release,
    abandon: () => {
      release()
      if (fresh && readJournal(results).length === 0) rmSync(work, { recursive: true, force: true })
      if (made && readdirSync(results).length === 0) rmSync(results, { recursive: true, force: true })
    },
  }
}

function locked(results: string): () => void {
  try {
    return lockResults(results)
  } catch (fault) {
    if (!(fault instanceof SaveFault)) throw fault
    const name = path.basename(results)
    throw new UsageFault([makeFinding(fault.code, { name }, { path: name })], { cause: fault })
  }
}

function foldersOf(results: string): string[] {
  return [results, ...below(results).folders.map((name) => path.join(results, name))]
}
