import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { inflateRawSync } from 'node:zlib'
import { program } from './values.program'
import type { Answer } from './values.ts'

/** A thread that isn't up by then will never be. */
const START_MS = 5000
/** So long the library may compute on one file; on a busy computer that takes longer by the clock. */
const THINK_MS = 1500
const PATIENCE_MS = 20_000
const SLICE_MS = 50
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 }

/**
 * Lets the library read an old workbook in a thread of its own, with limits of time and memory, and waits for it.
 * Undefined where it can't read the file or needs too much of either.
 */
export function readValues(bytes: Buffer): Answer | undefined {
  const signal = new Int32Array(new SharedArrayBuffer(4))
  const { port1, port2 } = new MessageChannel()
  const worker = new Worker(inflateRawSync(Buffer.from(program, 'base64')).toString('utf8'), {
    eval: true,
    workerData: { bytes, signal, port: port2 },
    transferList: [port2],
    resourceLimits: MEMORY,
    env: {},
    stdout: true,
    stderr: true,
  })
  worker.unref()
  // a thread that runs out of memory says so later, when nobody waits any more
  worker.on('error', () => undefined)
  Atomics.wait(signal, 0, 0, START_MS)
  awaitAnswer(signal)
  const message: { message: Answer } | undefined = receiveMessageOnPort(port1)
  port1.close()
  void worker.terminate()
  return message?.message
}

/** Waits while the thread thinks. This one does nothing meanwhile: what the process computes, the thread does. */
function awaitAnswer(signal: Int32Array): void {
  const before = process.cpuUsage()
  for (let waited = 0; waited < PATIENCE_MS && Atomics.load(signal, 0) === 1; waited += SLICE_MS) {
    Atomics.wait(signal, 0, 1, SLICE_MS)
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1000 > THINK_MS) return
  }
}
