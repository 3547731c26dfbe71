import { setFlagsFromString } from 'node:v8'

type Flag = readonly [set: string, back: string]

/** Each with what takes it back. */
const FLAGS: readonly Flag[] = [
  // what old objects may grow by before they are looked through: half the memory for a twentieth more time
  ['--heap-growing-percent=40', '--heap-growing-percent=0'],
  // new objects are looked through by the thread that made them: helpers wait for each other longer than they help
  ['--no-parallel-scavenge', '--parallel-scavenge'],
]

/** Only what is hot for long is optimized: to optimize all that is warm takes the cores longer than it saves. */
const OPTIMIZED_LATER: Flag = ['--interrupt-budget=1000000', '--interrupt-budget=67584']
const OPTIMIZED_LATER_SINCE_22: Flag = [
  '--invocation-count-for-turbofan=30000',
  '--invocation-count-for-turbofan=3000',
]

/**
 * Makes V8 thrifty with memory and cores, in every thread, while a county is worked on. Returns what takes it back: it
 * must not stand when the program keeps what it has compiled, which V8 takes only under the flags that it was compiled
 * under.
 */
export function beThrifty(): () => void {
  const later = Number.parseInt(process.versions.node, 10) < 22 ? OPTIMIZED_LATER : OPTIMIZED_LATER_SINCE_22
  const flags = [...FLAGS, later]
  for (const [flag] of flags) setFlagsFromString(flag)
  return () => {
    for (const [, back] of flags) setFlagsFromString(back)
  }
}
