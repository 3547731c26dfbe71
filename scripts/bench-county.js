// A county's year-end run against references of the same run: 300 workbooks, then ten counties with 3,000.
// `npm run bench:county [-- --counties 1] [-- --folder DIR] [-- --rounds 3]`; a folder is kept for the next time.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { makeCounty } from './county/make.js'
import { newFolder } from './temporary.js'

const { values } = parseArgs({
  options: {
    counties: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '1' },
    folder: { type: 'string' },
  },
})
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3'
const folder = values.folder ?? newFolder()
const at = (...names) => path.join(folder, ...names)
mkdirSync(folder, { recursive: true })

/** What a command cost: ms by the clock (`wall`), ms computed and MB at its peak. */
function run(program, args) {
  const usageFile = at('usage.json')
  rmSync(usageFile, { force: true })
  const begun = process.hrtime.bigint()
  const env = { ...process.env, BENCH_USAGE: usageFile }
  const { status, stderr } = spawnSync(program, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 })
  const wall = Number(process.hrtime.bigint() - begun) / 1e6
  // errors among the facts end our own program with 1
  const fine = status === 0 || (status === 1 && args.includes('bin/lingong.js'))
  if (!fine) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { wall, ...JSON.parse(readFileSync(usageFile, 'utf8')) }
}

const node = (...args) => run(process.execPath, ['--require', './scripts/bench/usage.cjs', ...args])

function batch(county, jobs, fresh = true) {
  const out = at('结果', String(jobs))
  if (fresh) rmSync(out, { recursive: true, force: true })
  const lists = ['--roster', county.roster, '--stations', county.stations]
  return node(
    'bin/lingong.js',
    'batch',
    county.inputs,
    ...lists,
    '-o',
    out,
    '--jobs',
    String(jobs),
    '--quiet',
  )
}

/** The clock or the computing, whichever is less: a busy machine must not count. */
const cost = ({ wall, cpu }) => Math.min(wall, cpu)
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

function typical(runs) {
  const of = (key) => median(runs.map((one) => one[key]))
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory') }
}

/** All commands in turn, so that a machine that gets slower hurts all alike. */
function inTurn(commands) {
  const rounds = Array.from({ length: Number(values.rounds) }, () =>
    Object.fromEntries(Object.entries(commands).map(([name, command]) => [name, command()])),
  )
  const names = Object.keys(commands)
  return Object.fromEntries(names.map((name) => [name, typical(rounds.map((round) => round[name]))]))
}

function judge(label, value, { least = -Infinity, most = Infinity }) {
  const fine = value >= least && value <= most
  const limits = [least > -Infinity && `≥ ${least}`, most < Infinity && `≤ ${most}`]
    .filter(Boolean)
    .join(', ')
  console.log(`  ${label}: ${value.toFixed(2)}  (to reach: ${limits})  ${fine ? 'reached' : 'MISSED'}`)
  if (!fine) process.exitCode = 1
}

const NAMES = {
  one: 'batch --jobs 1',
  again: 'the same again, nothing changed',
  two: 'batch --jobs 2',
  exceljs: 'exceljs: load only',
  openpyxl: 'openpyxl: load, five comments, save',
  floor: 'floor: inflate and tokenise',
}

async function measure(counties) {
  const county = await makeCounty(at(`${counties}`), { counties })
  const { workbooks } = county
  const results = inTurn({
    one: () => batch(county, 1),
    again: () => batch(county, 1, false),
    two: () => batch(county, 2),
    exceljs: () => node('scripts/bench/exceljs-load.js', county.inputs),
    openpyxl: () => run(PYTHON, ['-B', 'scripts/bench/openpyxl-comment.py', county.inputs, at('openpyxl')]),
    floor: () => node('scripts/bench/floor.js', county.inputs),
  })
  console.log(`${workbooks} workbooks`)
  for (const [name, used] of Object.entries(results)) {
    const each = (cost(used) / workbooks).toFixed(1)
    const seconds = `${(used.wall / 1000).toFixed(1)} s, computing ${(used.cpu / 1000).toFixed(1)} s`
    console.log(`  ${NAMES[name]}: ${each} ms a workbook (${seconds}), peak ${used.memory.toFixed(0)} MB`)
  }
  const { one, two, again, exceljs, openpyxl, floor } = results
  judge('--jobs 1 / exceljs', cost(one) / cost(exceljs), { most: 1.2 })
  judge('--jobs 1 / openpyxl', cost(one) / cost(openpyxl), { most: 0.25 })
  console.log(`  --jobs 1 / floor: ${(cost(one) / cost(floor)).toFixed(2)}`)
  judge('two cores are faster', one.wall / two.wall, { least: 1.7 })
  judge('second run / first', cost(again) / cost(one), { most: 0.1 })
  return results
}

const few = await measure(1)
const counties = Number(values.counties)
if (counties > 1) {
  const many = await measure(counties)
  mkdirSync(at('空'), { recursive: true })
  const nothing = { ...(await makeCounty(at('1'))), inputs: at('空') }
  const start = cost(typical([1, 2, 3].map(() => batch(nothing, 1))))
  console.log(`${counties} counties against one`)
  const growth = many.one.memory / few.one.memory
  judge('peak memory grows', growth, { most: 1.2 })
  const ratio = (cost(many.one) - start) / (cost(few.one) - start)
  judge('time grows, start-up apart', ratio, { least: 0.9 * counties, most: 1.1 * counties })
}
