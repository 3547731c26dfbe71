import { othersTurn } from '../others-turn.ts'
import type { Announce } from '../outputs.ts'
import { openDesk, type CountySetup, type Desk, type DeskSetup } from './desk.ts'
import { doJob, type Answer, type Job, type JobKind, type Jobs } from './jobs.ts'
import { openJournal } from './journal.ts'
import type { Store } from './store.ts'

/** Whoever does the jobs of a run: this thread, or several. */
export interface Crew {
  open: (county: CountySetup) => Promise<void>
  /** the answers in the order of the questions; `onDone` is called as they come */
  each: <Kind extends JobKind>(
    kind: Kind,
    asks: readonly Jobs[Kind]['ask'][],
    onDone?: (index: number) => void,
  ) => Promise<Jobs[Kind]['answer'][]>
  close: () => Promise<void>
}

/** Many jobs of one kind. */
export interface ManyJobs {
  kind: JobKind
  asks: readonly Jobs[JobKind]['ask'][]
}

/** The place of a job that nobody else does; undefined once all are taken. */
export type Claim = () => number | undefined

/** So many copies may be on their way to the disk while the next one is made. */
const ON_THE_WAY = 4

/** One thread does it all. */
export function workAlone(setup: DeskSetup, store: Store): Crew {
  const desk = openDesk(setup, store)
  const announce = setup.results === null ? undefined : openJournal(setup.results)
  return {
    open: async (county) => desk.open(county),
    each: async (kind, asks, onDone) => {
      const answers: Jobs[typeof kind]['answer'][] = []
      let next = 0
      const claim = () => (next < asks.length ? next++ : undefined)
      await doClaimed(desk, { kind, asks }, claim, announce, (index, answer) => {
        answers[index] = answer as Jobs[typeof kind]['answer']
        onDone?.(index)
      })
      return answers
    },
    close: async () => undefined,
  }
}

/** Does the jobs that it can claim; whoever waits for this thread gets a turn before each. */
export async function doClaimed(
  desk: Desk,
  { kind, asks }: ManyJobs,
  claim: Claim,
  announce: Announce | undefined,
  onDone: (index: number, answer: Answer) => void,
): Promise<void> {
  const work = async () => {
    for (let at = claim(); at !== undefined; at = claim()) {
      await othersTurn()
      onDone(at, await doJob(desk, { kind, ask: asks[at]! } as Job, announce))
    }
  }
  await Promise.all(Array.from({ length: ON_THE_WAY }, work))
}
