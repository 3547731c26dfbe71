// One mutation after another, as the parent numbers them. Bundled when it is used.
import { readFileSync, writeFileSync } from 'node:fs'
import { stopwatch } from '../stopwatch.js'
import { copyOf, examine } from './examine.js'
import { mutate } from './mutate.js'
import { randomFrom, seedOf } from './random.js'

let forms = []

process.on('message', ({ files, seed, number, keep }) => {
  if (!files) return process.send?.({ number, ...attempt(seed, number, keep), peak: memory() })
  const typed = files.map((file) => readFileSync(file))
  forms = [...typed, copyOf(typed[0])]
})
process.on('disconnect', () => process.exit(0))

function attempt(seed, number, keep) {
  const random = randomFrom(seedOf(seed, number))
  const { kind, bytes } = mutate(random.pick(forms), random)
  if (keep !== undefined) writeFileSync(keep, bytes)
  const cost = stopwatch()
  try {
    return { kind, ...examine(bytes), ms: cost() }
  } catch (error) {
    const words = error instanceof Error ? error.stack : String(error)
    return { kind, outcome: 'crashed', misses: [words], ms: cost() }
  }
}

/** Megabytes that this process has had at most. */
function memory() {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}
