import { makeFinding } from '../../findings/make.ts'
import { writeOne, type Announce, type Output, type Written } from '../outputs.ts'
import type { Finding } from '../../model/finding.ts'
import type { Source } from '../sources.ts'
import type { CopyTask, Desk, LookedInto, PartTask } from './desk.ts'

/** What a desk is asked to do, as it travels to another thread, and what comes back. */
export interface Jobs {
  look: { ask: Source; answer: LookedInto }
  assess: { ask: PartTask; answer: string | null }
  copy: { ask: CopyTask & Pick<Output, 'path'> & { to: string }; answer: Written | Finding }
}
/** The kinds of work of which a run has many, each done by itself. */
export type JobKind = keyof Jobs
export type Answer = Jobs[JobKind]['answer']

export type Job = { [Kind in JobKind]: { kind: Kind; ask: Jobs[Kind]['ask'] } }[JobKind]

/** Does one job at a desk. */
export async function doJob(desk: Desk, job: Job, announce?: Announce): Promise<Answer> {
  switch (job.kind) {
    case 'look':
      return desk.look(job.ask)
    case 'assess':
      return desk.assess(job.ask)
    case 'copy':
      return copyJob(desk, job.ask, announce)
    default:
      return job satisfies never
  }
}

async function copyJob(
  desk: Desk,
  ask: Jobs['copy']['ask'],
  announce?: Announce,
): Promise<Jobs['copy']['answer']> {
  const bytes = desk.copy(ask)
  if (bytes) return writeOne({ absolute: ask.to, path: ask.path }, bytes, announce)
  return makeFinding('LG-F034', { file: ask.source.path }, { path: ask.path })
}
