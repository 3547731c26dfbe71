import { rankingWithin, type Ranking } from '../../funding/fund.ts'
import type { Run } from '../../model/run.ts'
import type { LoadedPack } from '../../packs/load.ts'
import type { Crew } from './crew.ts'
import type { Kept, PartTask } from './desk.ts'
import { joinParts, rankingOf, type JoinedInput, type Joining } from './join.ts'
import { alternativesFrom, alternativesText, partFrom, partText, sharing } from './part-text.ts'
import { assessPart, type Part } from './part.ts'
import { splitCounty, type CountyLists, type Split } from './split.ts'
import { workKey, type Store } from './store.ts'

/** A county whose files have been read. */
export interface KeptCounty extends CountyLists {
  loaded: LoadedPack
  files: readonly Kept[]
  preferNewest: boolean
  /** of the program */
  version: string
  /** says exactly which program */
  build: string
}

/** One of several runs that share a county's towns, counted from 1. */
export interface Shard {
  number: number
  of: number
}

/** A part with its files, and how far it is done. */
export interface DonePart {
  key: string
  files: readonly Kept[]
  /** its text, where it could not be kept */
  text: string | undefined
  /** where those of the part that compete for a grant stand in the county */
  ranking: Ranking
}

export interface AssessedCounty {
  run: Run
  parts: readonly DonePart[]
  /** everything that the run says depends on */
  key: string
}

/**
 * Scores a county of which every file has been read: its parts, each by itself unless that was done before, then what
 * joins them. `shard`: only every n-th part; what is missing from towns that nobody speaks of is for whoever merges.
 */
export async function assessKept(
  county: KeptCounty,
  crew: Crew,
  store: Store,
  shard: Shard | null = null,
): Promise<AssessedCounty> {
  const { loaded, files, roster, preferNewest, version } = county
  const { pack, file, interpretations } = loaded
  await crew.open({ pack: file.id, choices: interpretations, roster, preferNewest, version })
  const split = splitCounty(
    pack,
    files.map(({ links }) => links),
    county,
  )
  const mine = split.parts.filter((_, at) => !shard || at % shard.of === shard.number - 1)
  const tasks = mine.map(({ files: own, ...told }) =>
    taskOf(
      county,
      own.map((at) => files[at]!),
      told,
    ),
  )
  const unkept = await assessOpen(tasks, crew, store)
  const share = sharing()
  // one text at a time: those of a county fill the memory
  const parts = tasks.map(({ key }) => partFrom(unkept.get(key) ?? store.find('part', key) ?? '', share))
  const rest = shard ? [] : [restOf(county, split, parts)]
  const all = [...parts, ...rest]
  const ranking = rankingOf(all, 'county')
  const inputs = mine
    .flatMap((part) => part.files)
    .toSorted((one, other) => one - other)
    .map((at) => inputOf(files[at]!))
  const told = tasks.map((task) => task.key)
  const key = workKey(county.build, told, rest.map(partText), inputs, listsKey(county))
  const run = joinKept({ ...county, scope: 'county', inputs }, all, ranking, key, store)
  const done = mine.map(({ files: own }, at): DonePart => {
    const { key: partKey } = tasks[at]!
    return {
      key: partKey,
      files: own.map((place) => files[place]!),
      text: unkept.get(partKey),
      ranking: rankingWithin(parts[at]!.claimed, ranking),
    }
  })
  return { run, parts: done, key }
}

/** Joins the parts; what other options would change takes as long as all else, and is kept. */
function joinKept(given: Joining, parts: readonly Part[], ranking: Ranking, key: string, store: Store): Run {
  const prices = store.find('price', key)
  if (prices !== undefined) return joinParts(given, parts, alternativesFrom(prices), ranking)
  const run = joinParts(given, parts, 'all', ranking)
  store.keep('price', key, alternativesText(run.alternatives ?? []))
  return run
}

/** Does the parts that were not done before. Returns the texts of those that could not be kept, by key. */
async function assessOpen(
  tasks: readonly PartTask[],
  crew: Crew,
  store: Store,
): Promise<ReadonlyMap<string, string>> {
  const open = tasks.filter(({ key }) => !store.has('part', key))
  const made = await crew.each('assess', open)
  return new Map(made.flatMap((text, at) => (text === null ? [] : [[open[at]!.key, text] as const])))
}

function taskOf(
  county: KeptCounty,
  own: readonly Kept[],
  told: Omit<PartTask, 'key' | 'files' | 'scope'>,
): PartTask {
  const key = workKey(
    county.build,
    settingsKey(county),
    own.map((file) => file.key),
    told,
  )
  const files = own.map(({ absolute, path, within, key: read }) => ({
    absolute,
    path,
    ...(within && { within }),
    key: read,
  }))
  return { key, files, scope: 'part', ...told }
}

function settingsKey({ loaded, roster, preferNewest }: KeptCounty): readonly unknown[] {
  return [loaded.file.sha256, loaded.interpretations, roster?.sha256, roster?.path, preferNewest]
}

function listsKey({ stations, review, findings, ...county }: KeptCounty): readonly unknown[] {
  return [settingsKey({ stations, review, findings, ...county }), stations, review, findings]
}

/** Towns that nobody speaks of: what is missing from them, and what the lists say of them. */
function restOf({ loaded, roster, preferNewest }: KeptCounty, { rest }: Split, parts: readonly Part[]): Part {
  const elsewhere = new Set(parts.flatMap(({ seen }) => seen.map(({ town }) => town)))
  // nobody is scored here: no option changes anything
  return assessPart({ loaded, scope: 'county', roster, preferNewest, ...rest, forms: [], elsewhere }, false)
}

export function inputOf({ path, sha256, forms }: Kept): JoinedInput {
  return { path, sha256, forms: forms.map(({ form, sheet, index }) => ({ form, sheet, index })) }
}

/** True for a part that no ranking changes. */
export function isSettled({ ranking }: Pick<DonePart, 'ranking'>): boolean {
  const { grants, grades, budgets } = ranking
  const unranked = [...grants, ...grades].every((places) => !places || places.size === 0)
  return unranked && budgets.every((claims) => claims === null)
}
