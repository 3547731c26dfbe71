import { Worker } from 'node:worker_threads'
import { doClaimed, type Claim, type Crew, type ManyJobs } from './crew.ts'
import { openDesk, type CountySetup, type DeskSetup } from './desk.ts'
import type { Answer, Jobs } from './jobs.ts'
import { openJournal } from './journal.ts'
import type { Store } from './store.ts'

/** The bundled program, as it was started: what another thread needs to run it too. */
export interface ProgramCode {
  source: string
  filename: string
  /** compiled before by this Node; it only saves time */
  code?: Uint8Array | undefined
}

/** How a thread knows that it is one of a crew. */
export interface CrewData {
  lingongCrew: DeskSetup
  /** from 1: number 0 is whoever leads them */
  number: number
}

/** Runs the program again from its text: in a single executable there is no file to start from. */
const START = `
const { workerData } = require('node:worker_threads')
const { createRequire } = require('node:module')
const { Script } = require('node:vm')
const { source, filename, code } = workerData.code
const bundle = { exports: {}, source, crew: true }
const script = new Script(source, { filename, cachedData: code })
script.runInThisContext()(bundle.exports, createRequire(filename), bundle, filename, '')
`

/** What a thread is asked to do: to know the county, or to take its share of many jobs. */
export type Order = { kind: 'open'; ask: CountySetup } | (ManyJobs & { taken: Int32Array })

/** How far it has come, or what went wrong. */
export type Reply = { number: number } & (
  { index: number; answer: Answer } | { done: true } | { fault: unknown }
)

type OnAnswer = (index: number, answer: Answer) => void

interface Thread {
  /** until it has done its share */
  ask: (order: Order, onAnswer?: OnAnswer) => Promise<unknown>
  close: () => Promise<unknown>
}

/** This thread and `count` others share the jobs. What they come to is the same as one would. */
export function workTogether(setup: DeskSetup, store: Store, code: ProgramCode, count: number): Crew {
  const threads = Array.from({ length: count }, (_, at) =>
    startThread({ lingongCrew: setup, number: at + 1 }, code),
  )
  const desk = openDesk(setup, store)
  const announce = openJournal(setup.results ?? '')
  return {
    open: async (county) => {
      desk.open(county)
      await Promise.all(threads.map((thread) => thread.ask({ kind: 'open', ask: county })))
    },
    each: async (kind, asks, onDone) => {
      const answers: Jobs[typeof kind]['answer'][] = []
      const onAnswer: OnAnswer = (index, answer) => {
        answers[index] = answer as Jobs[typeof kind]['answer']
        onDone?.(index)
      }
      const taken = new Int32Array(new SharedArrayBuffer(8))
      const others = threads.map((thread) => thread.ask({ kind, asks, taken }, onAnswer))
      const own = doClaimed(desk, { kind, asks }, claimFromEnd(taken, asks.length), announce, onAnswer)
      try {
        await Promise.all([...others, own])
      } catch (fault) {
        // nobody begins another one
        Atomics.store(taken, ALL, asks.length)
        throw fault
      }
      return answers
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

/** What a list's `taken` counts: jobs that somebody has begun, and those among them that threads took from its start. */
const ALL = 0
const FROM_START = 1

/** Threads begin at the start of a list. */
export function claimFromStart(taken: Int32Array, length: number): Claim {
  return () => (Atomics.add(taken, ALL, 1) < length ? Atomics.add(taken, FROM_START, 1) : undefined)
}

/** Who leads them begins at its end: files of one part, which stand together, are done by one of them. */
function claimFromEnd(taken: Int32Array, length: number): Claim {
  let end = length
  return () => (Atomics.add(taken, ALL, 1) < length ? (end -= 1) : undefined)
}

interface Waiting {
  resolve: () => void
  reject: (fault: unknown) => void
  onAnswer?: OnAnswer | undefined
}

function startThread(crew: CrewData, code: ProgramCode): Thread {
  const worker = new Worker(START, {
    eval: true,
    workerData: { code, ...crew } satisfies CrewData & { code: ProgramCode },
  })
  const waiting = new Map<number, Waiting>()
  let number = 0
  worker.on('message', (reply: Reply) => {
    const asked = waiting.get(reply.number)
    if ('answer' in reply) return asked?.onAnswer?.(reply.index, reply.answer)
    waiting.delete(reply.number)
    if ('fault' in reply) asked?.reject(reply.fault)
    else asked?.resolve()
  })
  worker.on('error', (fault) => {
    for (const { reject } of waiting.values()) reject(fault)
    waiting.clear()
  })
  return {
    ask: (order, onAnswer) =>
      new Promise<void>((resolve, reject) => {
        number += 1
        waiting.set(number, { resolve, reject, onAnswer })
        worker.postMessage({ number, order }, [])
      }),
    close: () => worker.terminate(),
  }
}
