import { withoutCopies, type Intake } from '../intake.ts'
import type { Source } from '../sources.ts'
import type { Crew } from './crew.ts'
import type { Kept } from './desk.ts'

/** Reads all files, whoever of the crew; what they say is kept, not held. Annotated copies beside their originals are left out. */
export async function takeFiles(
  sources: readonly Source[],
  crew: Crew,
  onRead?: (done: number, all: number, path: string) => void,
): Promise<Intake<Kept>> {
  let done = 0
  onRead?.(0, sources.length, '')
  const looked = await crew.each('look', sources, (index) => {
    done += 1
    onRead?.(done, sources.length, sources[index]!.path)
  })
  const files = looked.flatMap((one) => (one.kind === 'taken' ? [one.kept] : []))
  return {
    taken: withoutCopies(files, ({ facts }) => facts),
    refused: looked.flatMap((one) => (one.kind === 'refused' ? [one.finding] : [])),
    ours: sources.filter((_, index) => looked[index]!.kind === 'ours'),
  }
}
