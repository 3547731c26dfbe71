import type { Finding } from '../../model/finding.ts'
import { withoutCopies, type Intake } from '../intake.ts'
import type { Source } from '../sources.ts'
import type { Crew } from './crew.ts'
import type { Kept } from './desk.ts'

/** What was found among the files of a county. */
export interface TakenFiles {
  files: readonly Kept[]
  /** files that are missing or could not be read */
  refused: readonly Finding[]
  /** summaries and other outputs of ours that lay among the files */
  ours: readonly Source[]
}

/** Reads all files, whoever of the crew; what they say is kept, not held. Annotated copies beside their originals are left out. */
export async function takeFiles(
  sources: readonly Source[],
  crew: Crew,
  onRead?: (done: number, all: number, path: string) => void,
): Promise<TakenFiles> {
  let done = 0
  onRead?.(0, sources.length, '')
  const looked = await crew.each('look', sources, (index) => {
    done += 1
    onRead?.(done, sources.length, sources[index]!.path)
  })
  const files = looked.flatMap((one) => (one.kind === 'taken' ? [one.kept] : []))
  return {
    files: withoutCopies(files, ({ facts }) => facts),
    refused: looked.flatMap((one) => (one.kind === 'refused' ? [one.finding] : [])),
    ours: sources.filter((_, index) => looked[index]!.kind === 'ours'),
  }
}

/** The same as an intake whose forms say nothing: what the screen and the choice of a pack look at. */
export function asIntake({ files, refused, ours }: TakenFiles): Intake {
  const taken = files.map((file) => ({
    ...file,
    findings: [],
    forms: file.forms.map((form) => ({ ...form, path: file.path, head: {}, rows: [] })),
  }))
  return { taken, refused, ours }
}
