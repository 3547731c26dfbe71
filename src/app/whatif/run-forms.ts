import { makeFinding } from '../../findings/make.ts'
import { UsageFault, type Finding } from '../../model/finding.ts'
import type { Run } from '../../model/run.ts'
import type { LoadedPack, PackFile } from '../../packs/load.ts'
import { assessOnce, type Assessing } from '../assess.ts'
import { inputOf } from '../county/assess-kept.ts'
import { bodyOf } from '../county/desk.ts'
import { readState } from '../county/state.ts'
import { openStore } from '../county/store.ts'
import { runInputs, takeIn } from '../intake.ts'
import { readLists, readReviewFile, type ListFiles } from '../lists.ts'
import { withoutOwnOutputs } from '../sources/own-outputs.ts'
import { gatherSources } from '../sources/gather.ts'
import type { Official } from './official.ts'

/** All that a run was computed from but its rules. */
export type RunForms = Omit<Assessing, 'loaded'>

/** Where the forms of a run are. */
export interface FormsRequest {
  inputs: readonly string[]
  /** of the run: what it wrote is no submission */
  results?: string
  lists: ListFiles
  preferNewest: boolean
}

/** Reads the forms of a run again from its workbooks and lists. Throws a UsageFault where none is given, or a list is no list. */
export function readRunForms(
  { inputs, results, lists, preferNewest }: FormsRequest,
  loaded: LoadedPack,
): RunForms {
  if (inputs.length === 0) throw new UsageFault([makeFinding('LG-F076', {})])
  const { sources, findings: unopened } = gatherSources(inputs)
  const handedIn = results === undefined ? sources : withoutOwnOutputs(sources, inputs, results)
  const intake = takeIn(handedIn, { packs: [loaded.file] })
  const { review, findings } = readReviewFile(lists.review, loaded.pack)
  return {
    scope: 'county',
    inputs: runInputs(intake),
    forms: intake.taken.flatMap((taken) => taken.forms),
    findings: [
      ...unopened,
      ...intake.refused,
      ...intake.taken.flatMap((taken) => taken.findings),
      ...findings,
    ],
    ...readLists(lists),
    review,
    preferNewest,
  }
}

/** What a run keeps of its forms beside its results; undefined where it keeps nothing, or not all of it. */
export function keptRunForms(results: string): RunForms | undefined {
  const state = readState(results)
  if (!state) return undefined
  const { roster, stations, review, preferNewest } = state
  const store = openStore(results)
  const files = state.files.map((file) => ({ file, text: store.find('read', file.key) }))
  store.close()
  const read = files.flatMap(({ file, text }) => (text === undefined ? [] : [bodyOf(text, file.path)]))
  if (read.length < files.length) return undefined
  return {
    scope: 'county',
    inputs: state.files.map(inputOf),
    forms: read.flatMap(({ forms }) => forms),
    findings: [...read.flatMap(({ findings }) => findings), ...state.findings],
    roster,
    stations,
    review,
    preferNewest,
  }
}

/** The run under any rules, from the same forms. */
export function reassess(forms: RunForms, loaded: LoadedPack): Run {
  return assessOnce({ ...forms, loaded })
}

/**
 * Of the forms of a county those of the official run, where it is one share of it: the others are in no result of that
 * run, and nobody is ranked before the shares are joined.
 */
export function ownForms(forms: RunForms, { shard, inputs: own }: Official): RunForms {
  if (!shard) return forms
  const inputs = forms.inputs.filter(({ sha256 }) => own.has(sha256))
  const paths = new Set(inputs.map((input) => input.path))
  return {
    ...forms,
    scope: 'town',
    inputs,
    forms: forms.forms.filter((form) => paths.has(form.path)),
    findings: forms.findings.filter(({ path }) => path !== null && paths.has(path)),
  }
}

/**
 * A warning where the run is one share, where the rules, and where the forms or lists are no longer those of the
 * official run.
 */
export function changedSince(official: Official, file: PackFile, forms: RunForms): Finding[] {
  const now = new Set(forms.inputs.map(({ sha256 }) => sha256))
  const given = new Set(
    (['roster', 'stations', 'review'] as const).flatMap((kind) => forms[kind]?.sha256 ?? []),
  )
  const [files, lists] = [unlike(now, official.inputs), unlike(given, official.lists)]
  const { shard } = official
  const share = shard && { number: String(shard.number), of: String(shard.of) }
  return [
    ...(share ? [makeFinding('LG-F079', share)] : []),
    ...(file.sha256 === official.packHash ? [] : [makeFinding('LG-F078', { pack: file.id })]),
    ...(files + lists === 0 ? [] : [makeFinding('LG-F077', { files: String(files), lists: String(lists) })]),
  ]
}

function unlike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (
    [...one].filter((hash) => !other.has(hash)).length + [...other].filter((hash) => !one.has(hash)).length
  )
}
