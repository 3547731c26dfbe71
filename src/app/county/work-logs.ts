import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { openLog, type Entry, type WorkLog } from './work-log.ts'

/** All logs of a folder as one: each writer adds to its own, everybody reads all of them. What the disk refuses is thrown. */
export interface WorkLogs {
  find: (name: string) => string | undefined
  has: (name: string) => boolean
  keep: (name: string, text: string, writer: number) => void
  /** lets go of the entries that nobody needs */
  tidy: (isNeeded: (name: string) => boolean) => void
  close: () => void
}

const LOG = /^work-(\d+)$/

/** Opens the logs of a folder, one for each writer: `work-0`, `work-1` … */
export function openLogs(folder: string): WorkLogs {
  const logs = new Map<number, WorkLog>()
  const places = new Map<string, { log: WorkLog; entry: Entry }>()
  let entries = 0
  const fileOf = (number: number) => path.join(folder, `work-${number}`)
  const logOf = (number: number): WorkLog => {
    const log = logs.get(number) ?? openLog(fileOf(number))
    logs.set(number, log)
    return log
  }
  const put = (name: string, log: WorkLog, entry: Entry) => {
    entries += 1
    places.set(name, { log, entry })
  }
  const lookAgain = () => {
    for (const log of numbersIn(folder).map(logOf))
      for (const [told, entry] of log.news()) put(told, log, entry)
  }
  const read = (name: string) => {
    const place = places.get(name)
    return place?.log.read(place.entry)
  }
  const isThere = (name: string) => {
    const place = places.get(name)
    return place !== undefined && place.log.isWhole(place.entry)
  }
  // another thread may have kept it by now, also in place of what the disk has lost
  const open: OpenLogs = {
    find: (name) => read(name) ?? (lookAgain(), read(name)),
    has: (name) => isThere(name) || (lookAgain(), isThere(name)),
    keep: (name, text, writer) => {
      const log = logOf(writer)
      put(name, log, log.add(name, text))
    },
    close: () => {
      for (const log of logs.values()) log.close()
      logs.clear()
      places.clear()
      entries = 0
    },
  }
  return {
    ...open,
    tidy: (isNeeded) => {
      const needed = [...places.keys()].filter(isNeeded)
      if (needed.length < entries) gather(open, needed, numbersIn(folder), fileOf)
    },
  }
}

type OpenLogs = Omit<WorkLogs, 'tidy'>

/** What is needed goes into a new log, and the others go. */
function gather(
  logs: OpenLogs,
  needed: readonly string[],
  old: readonly number[],
  fileOf: (number: number) => string,
): void {
  const next = Math.max(...old) + 1
  for (const name of needed) {
    const text = logs.find(name)
    if (text !== undefined) logs.keep(name, text, next)
  }
  logs.close()
  for (const number of old) rmSync(fileOf(number))
}

function numbersIn(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => LOG.exec(name)?.[1] ?? [])
    .map(Number)
}
