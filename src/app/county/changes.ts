import type { Changes, Moved, Outcome, Remembered } from '../../model/changes.ts'
import { points, yuan } from '../../model/decimal.ts'
import { hashOf } from '../../model/hash.ts'
import type { Run } from '../../model/run.ts'
import type { WrittenPublication } from './state.ts'

/** What a run was asked for beside its lists. */
export interface Asked {
  preferNewest: boolean
  publish: WrittenPublication | null
}

/** What of a run the next one compares itself with. */
export function remembered(run: Run, { preferNewest, publish }: Asked): Remembered {
  const lists = { roster: run.roster, stations: run.stations, review: run.review }
  const hashes = Object.entries(lists).flatMap(([name, list]) => (list ? [[name, list.sha256] as const] : []))
  return {
    files: Object.fromEntries(run.inputs.map(({ path, sha256 }) => [path, sha256])),
    settings: {
      pack: `${run.pack.id} ${run.pack.sha256}`,
      ...run.interpretations,
      ...Object.fromEntries(hashes),
      ...(preferNewest && { prefer: 'newest' }),
      ...(publish && { publish: publish.from, ...daysOff(publish) }),
    },
    outcomes: run.subjects.map(({ kind, period = null, town, name, status, total, amount }) => ({
      kind,
      period,
      town,
      name,
      status,
      total: total && points(total),
      amount: amount && yuan(amount),
    })),
  }
}

function daysOff({ holidays, makeUpDays }: WrittenPublication): Readonly<Record<string, string>> {
  if (holidays.length + makeUpDays.length === 0) return {}
  return { holidays: hashOf(JSON.stringify([holidays, makeUpDays])) }
}

/** Files, archives and folders that lie there and can't be read. */
export function unreadIn({ findings, inputs }: Pick<Run, 'findings' | 'inputs'>): string[] {
  const read = new Set(inputs.map((input) => input.path))
  return findings.flatMap(({ code, path }) =>
    code.startsWith('LG-F') && path !== null && !read.has(path) ? [path] : [],
  )
}

/**
 * What is different from the run before, in the order of this run; what is gone comes last. `unread`: what lies there
 * and can't be read.
 */
export function changesSince(before: Remembered, now: Remembered, unread: readonly string[]): Changes {
  return {
    files: changedFiles(before.files, now.files, unread),
    settings: changedSettings(before.settings, now.settings),
    subjects: movedSubjects(before.outcomes, now.outcomes),
  }
}

function changedFiles(
  before: Remembered['files'],
  now: Remembered['files'],
  unread: readonly string[],
): Changes['files'] {
  const isUnread = (path: string): boolean =>
    unread.some((place) => path === place || path.startsWith(`${place}/`))
  return [
    ...Object.entries(now).flatMap(([path, sha256]) => {
      if (before[path] === sha256) return []
      return [{ path, change: before[path] === undefined ? ('new' as const) : ('replaced' as const) }]
    }),
    ...Object.keys(before).flatMap((path) =>
      now[path] === undefined
        ? [{ path, change: isUnread(path) ? ('unread' as const) : ('withdrawn' as const) }]
        : [],
    ),
  ]
}

function changedSettings(before: Remembered['settings'], now: Remembered['settings']): Changes['settings'] {
  return [...new Set([...Object.keys(now), ...Object.keys(before)])].flatMap((name) =>
    before[name] === now[name] ? [] : [{ name, before: before[name] ?? null, after: now[name] ?? null }],
  )
}

function movedSubjects(before: readonly Outcome[], now: readonly Outcome[]): Moved[] {
  const old = new Map(before.map((outcome) => [outcomeKey(outcome), outcome]))
  const moved = now.flatMap((after) => {
    const known = old.get(outcomeKey(after)) ?? null
    old.delete(outcomeKey(after))
    return known && sameOutcome(known, after) ? [] : [{ before: known, after }]
  })
  return [...moved, ...[...old.values()].map((gone) => ({ before: gone, after: null }))]
}

function sameOutcome(one: Outcome, other: Outcome): boolean {
  return one.status === other.status && one.total === other.total && one.amount === other.amount
}

function outcomeKey({ kind, period, town, name }: Outcome): string {
  return JSON.stringify([kind, period, town, name])
}
