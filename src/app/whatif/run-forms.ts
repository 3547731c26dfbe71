import { makeFinding } from '../../findings/make.ts'
import { UsageFault, type Finding } from '../../model/finding.ts'
import type { Run } from '../../model/run.ts'
import type { LoadedPack } from '../../packs/load.ts'
import { assessOnce, type Assessing } from '../assess.ts'
import { runInputs, takeIn } from '../intake.ts'
import { readLists, readReviewFile, type ListFiles } from '../lists.ts'
import { gatherSources } from '../sources.ts'
import type { Official } from './official.ts'

/** All that a run was computed from but its rules. */
export type RunForms = Omit<Assessing, 'loaded' | 'scope'>

/** Where the forms of a run are. */
export interface FormsRequest {
  inputs: readonly string[]
  lists: ListFiles
  preferNewest: boolean
}

/** Reads the forms of a run again from its workbooks and lists. Throws a UsageFault where none is given, or a list is no list. */
export function readRunForms({ inputs, lists, preferNewest }: FormsRequest, loaded: LoadedPack): RunForms {
  if (inputs.length === 0) throw new UsageFault([makeFinding('LG-F076', {})])
  const { sources, findings: unopened } = gatherSources(inputs)
  const intake = takeIn(sources, { packs: [loaded.file] })
  const { review, findings } = readReviewFile(lists.review, loaded.pack)
  return {
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

/** The run under any rules, from the same forms. */
export function reassess(forms: RunForms, loaded: LoadedPack): Run {
  return assessOnce({ ...forms, loaded, scope: 'county' })
}

/** One warning where the forms or lists are no longer those of the official run. */
export function changedSince(official: Official, forms: RunForms): Finding[] {
  const now = new Set(forms.inputs.map(({ sha256 }) => sha256))
  const changed =
    [...now].filter((hash) => !official.inputs.has(hash)).length +
    [...official.inputs].filter((hash) => !now.has(hash)).length
  const given = new Set(
    (['roster', 'stations', 'review'] as const).flatMap((kind) => forms[kind]?.sha256 ?? []),
  )
  const lists =
    [...official.lists].filter((hash) => !given.has(hash)).length +
    [...given].filter((hash) => !official.lists.has(hash)).length
  if (changed === 0 && lists === 0) return []
  return [makeFinding('LG-F077', { files: String(changed), lists: String(lists) })]
}
