// How long starting takes, as ratios to Node that does nothing, in turns, the least of all rounds. A process of its own:
// starting another from one that holds whole packages in memory takes longer than Node does.
// Arguments: Node's program, a folder to write to, then for each program its name and its words, parted by line ends.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

const ROUNDS = 15
const SAMPLE = 'samples/收件/青禾镇.xlsx'

const [node, home, ...programs] = process.argv.slice(2)
mkdirSync(home)
const score = ['score', SAMPLE, '--force', '-o', path.join(home, 'out')]
const lines = [
  { name: 'node -e 0', words: [node, '-e', '0'], limit: undefined },
  ...programs.flatMap((program) => {
    const [name, ...words] = program.split('\n')
    return [
      { name: `${name} --help`, words: [...words, '--help'], limit: 2 },
      { name: `${name} score`, words: [...words, ...score], limit: 4 },
    ]
  }),
].map((line) => ({ ...line, least: Infinity }))

// the first round compiles, and keeps what it compiled
for (let round = 0; round <= ROUNDS; round += 1)
  for (const line of lines) {
    const took = timed(line.words, { HOME: home })
    if (round > 0) line.least = Math.min(line.least, took)
  }
const [bare] = lines
for (const { name, least, limit } of lines) {
  const ratio = least / bare.least
  const asked = limit ? `, asked for: ${limit} or less${ratio > limit ? ' (not reached)' : ''}` : ''
  console.log(`     ${name}: ${least.toFixed(0)} ms, ${ratio.toFixed(2)} times bare Node${asked}`)
}

function timed(words, env) {
  const [first, ...rest] = words
  const begun = performance.now()
  const { status } = spawnSync(first, rest, { env, stdio: 'ignore' })
  if (status === null || status > 3) throw new Error(`${words.join(' ')}: ${status}`)
  return performance.now() - begun
}
