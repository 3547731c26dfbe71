// Speed as ratios to references of the same run: `npm run bench [-- --batch 200] [-- --runs 9]`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { writeTown } from './bench/town.js'
import { newFolder } from './temporary.js'

const { values } = parseArgs({
  options: { batch: { type: 'string', default: '200' }, runs: { type: 'string', default: '9' } },
})
const folder = newFolder()
const at = (...names) => path.join(folder, ...names)
const usageFile = at('usage.json')

function run(args, memory = false) {
  const begun = process.hrtime.bigint()
  const env = { ...process.env, BENCH_USAGE: usageFile }
  const { status, stderr } = spawnSync(
    process.execPath,
    memory ? ['--require', './scripts/bench/usage.cjs', ...args] : args,
    { env, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return Number(process.hrtime.bigint() - begun) / 1e6
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Medians of several commands, run in turn so that a drifting machine hurts all alike; the first round is a warm-up. */
function compare(commands, rounds) {
  const times = commands.map(() => [])
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, args] of commands.entries()) {
      const time = run(args)
      if (round > 0) times[index].push(time)
    }
  }
  return times.map(median)
}

function verdict(label, ratio, limit) {
  console.log(
    `${label}: ${ratio.toFixed(2)} × (to reach: ≤ ${limit})  ${ratio <= limit ? 'reached' : 'MISSED'}`,
  )
  if (ratio > limit) process.exitCode = 1
}

mkdirSync(at('one'))
mkdirSync(at('out'))
await writeTown(at('one', 'town.xlsx'), 1)
const score = ['bin/lingong.js', 'score', at('one', 'town.xlsx'), '-o', at('out'), '--quiet']
const [bare, ours, theirs] = compare(
  [['-e', '0'], score, ['scripts/bench/exceljs-all.js', at('one'), at('out'), '0']],
  Number(values.runs),
)
console.log(
  `one town, 8 sheets, 300 rows: node -e 0 ${bare.toFixed(0)} ms, score ${ours.toFixed(0)} ms, exceljs load and save ${theirs.toFixed(0)} ms`,
)
verdict('score / node -e 0', ours / bare, 4)
verdict('score / exceljs', ours / theirs, 0.4)

const count = Number(values.batch)
mkdirSync(at('many'))
mkdirSync(at('excel'))
for (let town = 1; town <= count; town += 1)
  await writeTown(at('many', `${String(town).padStart(4, '0')}.xlsx`), town)
const batch = run(
  ['bin/lingong.js', 'batch', at('many'), '-o', at('results'), '--jobs', '1', '--quiet'],
  true,
)
const memory = Math.round(JSON.parse(readFileSync(usageFile, 'utf8')).memory)
const reference = run(['scripts/bench/exceljs-all.js', at('many'), at('excel'), '5'])
console.log(
  `${count} towns: batch --jobs 1 ${(batch / 1000).toFixed(1)} s, exceljs load, annotate and save ${(reference / 1000).toFixed(1)} s`,
)
verdict('batch / exceljs', batch / reference, 0.4)
console.log(`peak memory of batch: ${memory} MB (to reach: ≤ 300)  ${memory <= 300 ? 'reached' : 'MISSED'}`)
if (memory > 300) process.exitCode = 1
