// npm run fuzz -- [--seconds 600] [--seed N] [--count N] [--only N]: mutations of filled-in forms and of an annotated copy,
// in processes of their own. Every one must end in findings or in a clear refusal, within 2 s and 300 MB. `--only N` runs
// one again and leaves the workbook in the present folder.
import { fork } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { asProgram } from './plugins.js'
import { newFolder } from './temporary.js'

const SLOWEST = 2000
const LARGEST_MB = 300
/** A worker that says nothing for so long hangs. */
const PATIENCE = 10_000
/** A worker's peak never falls again, so a large one makes room for a new one. */
const WORN_MB = 220

const { values: flags } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    count: { type: 'string' },
    only: { type: 'string' },
  },
})
const seed = Number(flags.seed ?? Date.now() % 1_000_000)
const first = flags.only === undefined ? 0 : Number(flags.only)
const last = flags.only === undefined ? Number(flags.count ?? Infinity) : first + 1
const until =
  flags.count === undefined && flags.only === undefined ? Date.now() + Number(flags.seconds) * 1000 : Infinity
const keep = flags.only === undefined ? undefined : `fuzz-${seed}-${first}.xlsx`

const inbox = 'samples/收件'
const files = readdirSync(inbox)
  .filter((name) => name.endsWith('.xlsx') && !name.startsWith('~$') && !name.includes('-评分结果'))
  .toSorted()
  .map((name) => path.join(inbox, name))
const bench = newFolder()
const program = path.join(bench, 'worker.cjs')
await build({
  entryPoints: ['scripts/fuzz/worker.js'],
  outfile: program,
  ...asProgram,
})

console.log(`seed ${seed}`)
const started = Date.now()
const tally = { all: 0, read: 0, formless: 0, refused: 0, failed: 0, ms: 0, mb: 0 }
let next = first
await Promise.all(
  Array.from({ length: flags.only === undefined ? Math.min(availableParallelism(), 4) : 1 }, work),
)
console.log(
  `seed ${seed}: ${tally.all} mutations in ${Math.round((Date.now() - started) / 1000)} s: ${tally.read} read, ` +
    `${tally.formless} without a form, ${tally.refused} refused by name, ${tally.failed} failures; ` +
    `slowest ${tally.ms} ms, largest process ${tally.mb} MB`,
)
process.exitCode = tally.failed > 0 || tally.all === 0 ? 1 : 0

async function work() {
  let worker
  while (next < last && Date.now() < until) {
    const number = next
    next += 1
    worker ??= start()
    const answer = await ask(worker, number)
    count(number, answer)
    if (answer.outcome !== 'died' && answer.peak <= WORN_MB) continue
    if (worker.connected) worker.disconnect()
    worker = undefined
  }
  worker?.disconnect()
}

function start() {
  const worker = fork(program, [], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  worker.send({ files })
  return worker
}

function ask(worker, number) {
  return new Promise((resolve) => {
    const settle = (answer) => {
      clearTimeout(patience)
      worker.removeAllListeners()
      resolve(answer)
    }
    const died = (why) => settle({ outcome: 'died', kind: '', misses: [why], ms: 0, peak: 0 })
    const patience = setTimeout(() => {
      worker.kill('SIGKILL')
      died('no answer')
    }, PATIENCE)
    worker.once('message', settle)
    worker.once('exit', (code, signal) => died(`exit ${code ?? signal}`))
    worker.send({ seed, number, keep })
  })
}

function count(number, { outcome, kind, misses, ms, peak }) {
  const found = [...misses]
  if (ms > SLOWEST) found.push(`${ms} ms`)
  if (peak > LARGEST_MB) found.push(`${peak} MB`)
  tally.all += 1
  if (outcome in tally) tally[outcome] += 1
  tally.ms = Math.max(tally.ms, ms)
  tally.mb = Math.max(tally.mb, peak)
  if (found.length === 0) return
  tally.failed += 1
  console.log(`--seed ${seed} --only ${number} (${kind}): ${found.join('; ')}`)
}
