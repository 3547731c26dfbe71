import { parentPort, workerData } from 'node:worker_threads'
import { doClaimed } from './crew.ts'
import { openDesk } from './desk.ts'
import { openJournal } from './journal.ts'
import { openStore } from './store.ts'
import { claimFromStart, type CrewData, type Order, type Reply } from './threads.ts'

/** Takes its share of the jobs that come in. */
export function serveCrew(): void {
  const { lingongCrew: setup, number: writer } = workerData as CrewData
  const desk = openDesk(setup, openStore(setup.results ?? '', writer))
  const announce = openJournal(setup.results ?? '')
  const port = parentPort!
  const reply = (words: Reply) => port.postMessage(words, [])
  port.on('message', async ({ number, order }: { number: number; order: Order }) => {
    try {
      if (order.kind === 'open') desk.open(order.ask)
      else {
        const claim = claimFromStart(order.taken, order.asks.length)
        await doClaimed(desk, order, claim, announce, (index, answer) => reply({ number, index, answer }))
      }
      reply({ number, done: true })
    } catch (fault) {
      reply({ number, fault })
    }
  })
}
