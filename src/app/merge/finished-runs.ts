import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import { usePack, type LoadedPack, type PackFile } from '../../packs/load.ts'
import { readState, type State } from '../county/state.ts'

/** A results folder with what its run left for others. */
export interface FinishedRun {
  folder: string
  state: State
}

/**
 * The runs of these results folders, and the rules of the first as it used them. Throws a UsageFault for a folder without
 * a finished run, or whose pack isn't at hand as it was.
 */
export function readRuns(
  folders: readonly string[],
  packs: readonly PackFile[],
): { runs: FinishedRun[]; loaded: LoadedPack } {
  const runs = folders.map((folder) => {
    const state = readState(folder)
    if (!state) throw new UsageFault([makeFinding('LG-F046', { file: folder })])
    return { folder, state }
  })
  return { runs, loaded: packOfRun(runs[0]!.state, packs) }
}

/** The rules of a run as it used them. Throws a UsageFault where they are not at hand to the letter. */
function packOfRun({ pack, interpretations }: State, packs: readonly PackFile[]): LoadedPack {
  const file = packs.find(({ id, sha256 }) => id === pack.id && sha256 === pack.sha256)
  if (!file) throw new UsageFault([makeFinding('LG-F087', { pack: pack.id })])
  return usePack(file, interpretations)
}
