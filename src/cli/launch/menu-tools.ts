import type { ExitCode } from '../exit-code.ts'
import type { Surroundings } from './command-for.ts'
import type { Dialogue } from './dialogue.ts'
import type { Shelter } from './shelter.ts'

/** What the menu works with. */
export interface MenuTools extends Surroundings {
  dialogue: Dialogue
  /** runs one command line; never throws */
  run: (words: readonly string[]) => Promise<ExitCode>
  /** the packs that blanks can be made of */
  packs: readonly { id: string; title: string }[]
  shelter: Shelter
}
