import { Worker } from 'node:worker_threads'
import type { Crew } from './crew.ts'
import { spread } from './crew.ts'
import type { DeskSetup } from './desk.ts'
import type { Job, JobKind, Jobs } from './jobs.ts'
import { letGoSooner } from './let-go-sooner.ts'

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
const { parentPort, workerData } = require('node:worker_threads')
const { createRequire } = require('node:module')
const { Script } = require('node:vm')
const { source, filename, code } = workerData.code
const bundle = { exports: {}, source, crew: true }
const script = new Script(source, { filename, cachedData: code })
parentPort.postMessage({ number: 0, answer: null })
script.runInThisContext()(bundle.exports, createRequire(filename), bundle, filename, '')
`

/** Each thread gets its next job while it does one. */
const AHEAD = 2

interface Thread {
  /** once it has the compiled program */
  ready: Promise<unknown>
  ask: (job: Job) => Promise<unknown>
  close: () => Promise<unknown>
}

/** Several threads share the jobs. What they come to is the same as one would. */
export function workTogether(setup: DeskSetup, code: ProgramCode, count: number): Crew {
  const threads = Array.from({ length: count }, (_, at) =>
    startThread({ lingongCrew: setup, number: at + 1 }, code),
  )
  // V8 takes compiled code only under the flags that it was compiled under; whoever asks is told of a fault
  let takeBack: (() => void) | undefined
  const allReady = Promise.all(threads.map(({ ready }) => ready))
  void allReady.then(
    () => (takeBack = letGoSooner()),
    () => undefined,
  )
  let turn = 0
  const free = [...threads, ...threads].slice(0, count * AHEAD)
  const work = async (job: Job) => {
    const thread = free.shift() ?? threads[(turn = (turn + 1) % count)]!
    try {
      return await thread.ask(job)
    } finally {
      free.push(thread)
    }
  }
  return {
    open: async (county) => {
      await Promise.all(threads.map((thread) => thread.ask({ kind: 'open', ask: county })))
    },
    each: (kind, asks, onDone) => spread(asks, count * AHEAD, (ask) => work({ kind, ask } as Job), onDone),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()))
      takeBack?.()
    },
  }
}

/** An answer, or what went wrong. */
export type Reply = { number: number } & ({ answer: Jobs[JobKind]['answer'] } | { fault: unknown })

function startThread(crew: CrewData, code: ProgramCode): Thread {
  const worker = new Worker(START, {
    eval: true,
    workerData: { code, ...crew } satisfies CrewData & { code: ProgramCode },
  })
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (fault: unknown) => void }>()
  const ready = new Promise((resolve, reject) => waiting.set(0, { resolve, reject }))
  let number = 0
  worker.on('message', (reply: Reply) => {
    const asked = waiting.get(reply.number)
    waiting.delete(reply.number)
    if ('answer' in reply) asked?.resolve(reply.answer)
    else asked?.reject(reply.fault)
  })
  worker.on('error', (fault) => {
    for (const { reject } of waiting.values()) reject(fault)
    waiting.clear()
  })
  return {
    ready,
    ask: (job) =>
      new Promise((resolve, reject) => {
        number += 1
        waiting.set(number, { resolve, reject })
        worker.postMessage({ number, job }, [])
      }),
    close: () => worker.terminate(),
  }
}
