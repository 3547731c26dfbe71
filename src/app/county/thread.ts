import { parentPort, workerData } from 'node:worker_threads'
import { openDesk } from './desk.ts'
import { doJob, type Job } from './jobs.ts'
import { openJournal } from './journal.ts'
import { openStore } from './store.ts'
import type { CrewData, Reply } from './threads.ts'

/** Does the jobs that come in; while a copy is on its way to the disk, the next one is made. */
export function serveCrew(): void {
  const { lingongCrew: setup, number: writer } = workerData as CrewData
  const desk = openDesk(setup, openStore(setup.results ?? '', writer))
  const announce = openJournal(setup.results ?? '')
  const port = parentPort!
  port.on('message', async ({ number, job }: { number: number; job: Job }) => {
    try {
      port.postMessage({ number, answer: await doJob(desk, job, announce) } satisfies Reply, [])
    } catch (fault) {
      port.postMessage({ number, fault } satisfies Reply, [])
    }
  })
}
