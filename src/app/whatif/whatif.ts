import { subjectKey } from '../../model/county.ts'
import type { Finding } from '../../model/finding.ts'
import type { Run } from '../../model/run.ts'
import { usePack, type LoadedPack } from '../../packs/load.ts'
import type { Choices } from '../../packs/resolve.ts'
import type { Decider, Reach, TrialResult } from '../../reports/whatif/trial-result.ts'
import { assemble } from '../../submission/assemble.ts'
import { othersTurn } from '../others-turn.ts'
import { figuresOf, loadedWith, readSets } from './figures.ts'
import { isOf, prober } from './probe.ts'
import { reassess, type RunForms } from './run-forms.ts'
import { decidingCells, reachOf } from './sensitivity.ts'

export interface TrialRequest {
  /** the rules of the official run */
  official: LoadedPack
  /** as typed: `base=6000` */
  sets: readonly string[]
  /** instead of the official ones */
  choices: Choices
  /** what the official run was computed from */
  formsOf: (loaded: LoadedPack) => RunForms
  /** about forms that are no longer those of the official run */
  changed: (forms: RunForms) => readonly Finding[]
  /** called before a subject's cells are tried, and when all are done */
  onSubject?: ((done: number, all: number, subject: string) => void) | undefined
}

/** Computes the official run and the trial from the same forms. Throws a UsageFault for a figure that the pack doesn't have. */
export async function tryOut(request: TrialRequest): Promise<TrialResult> {
  const { official, sets, choices, formsOf, changed, onSubject } = request
  const chosen = usePack(official.file, { ...official.interpretations, ...choices })
  const read = readSets(figuresOf(chosen.pack), sets)
  const loaded = read.length > 0 ? loadedWith(chosen, read) : chosen
  const forms = formsOf(official)
  const run = reassess(forms, loaded)
  return {
    pack: loaded.pack,
    official: reassess(forms, official),
    trial: run,
    sets: read,
    choices: Object.entries(loaded.interpretations).flatMap(([interpretation, to]) => {
      const from = official.interpretations[interpretation]!
      return from === to ? [] : [{ interpretation, from, to }]
    }),
    ...(await sensitivity(forms, loaded, run, onSubject)),
    findings: changed(forms),
  }
}

/** For each subject that is scored: how far from the next line, and which of its cells decide. */
async function sensitivity(
  forms: RunForms,
  loaded: LoadedPack,
  run: Run,
  onSubject: TrialRequest['onSubject'],
): Promise<Pick<TrialResult, 'reaches' | 'deciders'>> {
  const { pack } = loaded
  const { preferNewest = false, scope } = forms
  const county = assemble({ ...forms, pack, preferNewest })
  const probeOf = prober(pack, county, scope)
  const reaches: Reach[] = []
  const deciders: Decider[] = []
  const all = run.subjects.length
  for (const [done, card] of run.subjects.entries()) {
    onSubject?.(done, all, subjectKey(card))
    await othersTurn()
    const subject = county.subjects.find((one) => isOf(one, card))
    if (!subject || card.status === 'incomplete') continue
    const probe = probeOf(subject)
    const sound = probe.card.status === 'incomplete' ? undefined : probe
    reaches.push(reachOf(pack, card, subject, sound))
    if (sound)
      deciders.push(...decidingCells(pack, subject, sound).map((shift) => ({ ...shift, before: sound.card })))
  }
  onSubject?.(all, all, '')
  return { reaches, deciders }
}
