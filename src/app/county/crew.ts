import { othersTurn } from '../others-turn.ts'
import { openDesk, type CountySetup, type DeskSetup } from './desk.ts'
import { doJob, type Job, type Jobs } from './jobs.ts'
import { openJournal } from './journal.ts'
import type { Store } from './store.ts'

/** The kinds of work of which a run has many, each done by itself. */
export type ManyKind = 'look' | 'assess' | 'copy'

/** Whoever does the jobs of a run: this thread, or several. */
export interface Crew {
  open: (county: CountySetup) => Promise<void>
  /** the answers in the order of the questions; `onDone` is called as they come */
  each: <Kind extends ManyKind>(
    kind: Kind,
    asks: readonly Jobs[Kind]['ask'][],
    onDone?: (index: number) => void,
  ) => Promise<Jobs[Kind]['answer'][]>
  close: () => Promise<void>
}

/** So many copies may be on their way to the disk while the next one is made. */
const ON_THE_WAY = 4

/** One thread does it all. */
export function workAlone(setup: DeskSetup, store: Store): Crew {
  const desk = openDesk(setup, store)
  const announce = setup.results === null ? undefined : openJournal(setup.results)
  const each: Crew['each'] = async (kind, asks, onDone) => {
    const work = async (ask: Jobs[typeof kind]['ask']) => {
      await othersTurn()
      return doJob(desk, { kind, ask } as Job, announce)
    }
    return spread(asks, ON_THE_WAY, work, onDone)
  }
  return {
    open: async (county) => desk.open(county),
    each,
    close: async () => undefined,
  }
}

/** Keeps so many jobs going until all are done; the answers stand in the order of the questions. */
export async function spread<Ask, Answer>(
  asks: readonly Ask[],
  width: number,
  work: (ask: Ask) => Promise<unknown>,
  onDone?: (index: number) => void,
): Promise<Answer[]> {
  const answers: Answer[] = []
  let next = 0
  const worker = async () => {
    while (next < asks.length) {
      const index = next
      next += 1
      answers[index] = (await work(asks[index]!)) as Answer
      onDone?.(index)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  return answers
}
