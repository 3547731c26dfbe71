// Kills a county's run at random moments and lets the next one go on: `npm run kills [-- --runs 50 --seed 1]`.
// At the end the results must be those of a run that nobody disturbed, byte for byte, with nothing half written.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { makeCounty } from './county/make.js'
import { randomFrom } from './fuzz/random.js'
import { newFolder } from './temporary.js'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
  },
})
const folder = newFolder()
const at = (...names) => path.join(folder, ...names)
const { inputs, roster, stations } = await makeCounty(at('county'))
const lists = ['--roster', roster, '--stations', stations]
const args = (out) =>
  ['bin/lingong.js', 'batch', inputs].concat(lists, ['-o', out, '--jobs', values.jobs, '--quiet'])

const begun = Date.now()
const { status } = spawnSync(process.execPath, args(at('whole')), { stdio: 'ignore' })
if (status === null || status > 1) throw new Error(`an undisturbed run ended with ${status}`)
const whole = Date.now() - begun
const expected = contents(at('whole'))
const random = randomFrom(Number(values.seed))
let killed = 0
let different = 0
while (killed < Number(values.runs)) {
  const out = at('disturbed')
  // the results of other rules, all of which are replaced
  spawnSync(process.execPath, [...args(out), '--interpret', 'T-I10=yuan'], { stdio: 'ignore' })
  // each county is disturbed a few times, then ends
  for (let times = 0; times < 5 && killed < Number(values.runs); times += 1) {
    if (await killedAfter(random.below(whole), args(out))) killed += 1
  }
  spawnSync(process.execPath, args(out), { stdio: 'ignore' })
  const wrong = differences(expected, contents(out))
  const left = leftovers(out)
  if (wrong.length + left.length > 0) {
    different += 1
    console.log(
      `after ${killed} kills: differs in ${wrong.join(', ') || 'nothing'}; left over: ${left.join(', ') || 'nothing'}`,
    )
  }
  rmSync(out, { recursive: true })
}
console.log(
  `${killed} runs killed (an undisturbed one takes ${whole} ms), ${different} counties ended differently`,
)
if (different > 0) process.exitCode = 1

/** True where it was still running when it was killed. */
async function killedAfter(delay, command) {
  const child = spawn(process.execPath, command, { stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), delay)
  const signal = await new Promise((resolve) => child.on('exit', (_, name) => resolve(name)))
  clearTimeout(timer)
  return signal !== null
}

/** Hashes of the files that a person sees; 变动.xlsx alone depends on the run before. */
function contents(out) {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' })
  const files = names.filter(
    (name) => !name.startsWith('.lingong') && name !== '变动.xlsx' && statSync(path.join(out, name)).isFile(),
  )
  return new Map(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(out, name)))
        .digest('hex'),
    ]),
  )
}

function differences(one, other) {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name))
}

function leftovers(out) {
  return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /~lingong-|\.lingong.(lock|journal)$|\.\d+$/.test(name),
  )
}
