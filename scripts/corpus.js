// npm run corpus -- DIR [--libreoffice]: every workbook of a folder opens or is refused by name, in time, in memory, and
// its annotated copy keeps every part that it doesn't touch. MANIFEST.tsv in the folder, where there is one, says what is
// expected of each file. With --libreoffice (minutes) that program opens each copy and finds the values that were there.
import { fork } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { compareByLibreOffice } from './corpus/libreoffice.js'
import { asProgram } from './plugins.js'
import { newFolder } from './temporary.js'

const SLOWEST = 2000
const LARGEST_MB = 300
/** A worker that says nothing for so long hangs. */
const PATIENCE = 10_000
const WORKERS = 2
/** A worker's peak never falls again, so a large one makes room for a new one. */
const WORN_MB = 150

const { values: flags, positionals } = parseArgs({
  options: { libreoffice: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [folder] = positionals
if (folder === undefined || !existsSync(folder)) {
  console.error('usage: npm run corpus -- DIR [--libreoffice]')
  process.exit(2)
}

const bench = newFolder()
const program = path.join(bench, 'worker.cjs')
await build({
  entryPoints: ['scripts/corpus/worker.js'],
  outfile: program,
  ...asProgram,
})

const expected = readManifest(folder)
const files = listFiles(folder)
const waiting = [...files]
const results = []
mkdirSync(path.join(bench, 'copies'))
await Promise.all(Array.from({ length: WORKERS }, () => work()))
if (flags.libreoffice) await askLibreOffice()
report()

/** What must happen to each file, by name; empty without a manifest. */
function readManifest(from) {
  const manifest = path.join(from, 'MANIFEST.tsv')
  if (!existsSync(manifest)) return new Map()
  const lines = readFileSync(manifest, 'utf8').trim().split(/\r?\n/).slice(1)
  return new Map(lines.map((line) => line.split('\t')).map((fields) => [fields[0], fields[3]]))
}

function listFiles(from) {
  return readdirSync(from, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/^(?:MANIFEST\.tsv|README\.md|\..*)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .toSorted()
}

/** Takes files until none is left; a worker that dies or hangs is replaced, and its file is a miss. */
async function work() {
  let worker
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    worker ??= fork(program, [], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    const answer = await ask(worker, file, flags.libreoffice ? copyOf(file) : undefined)
    results.push({ file: path.relative(folder, file), ...answer })
    if (answer.outcome !== 'died' && answer.peak <= WORN_MB) continue
    if (worker.connected) worker.disconnect()
    worker = undefined
  }
  worker?.disconnect()
}

function ask(worker, file, keep) {
  return new Promise((resolve) => {
    let words = ''
    const hear = (text) => (words += text)
    const settle = (answer) => {
      clearTimeout(patience)
      worker.removeAllListeners()
      worker.stderr.removeListener('data', hear)
      resolve(answer)
    }
    const died = (why) =>
      settle({ outcome: 'died', detail: `${why} ${words}`.trim(), ms: 0, mb: 0, peak: 0, misses: [] })
    const patience = setTimeout(() => {
      worker.kill('SIGKILL')
      died('no answer')
    }, PATIENCE)
    worker.stderr.on('data', hear)
    worker.once('message', settle)
    worker.once('exit', (code, signal) => died(`exit ${code ?? signal}`))
    worker.send({ file, keep })
  })
}

/** Six digits: names of files may be any. */
function numberOf(file) {
  return String(files.indexOf(file)).padStart(6, '0')
}

function copyOf(file) {
  const ending = /^\.xl[st]m$/i.test(path.extname(file)) ? '.xlsm' : '.xlsx'
  return path.join(bench, 'copies', numberOf(file) + ending)
}

/** Adds to the results what LibreOffice says about the copies. */
async function askLibreOffice() {
  const originals = path.join(bench, 'originals')
  mkdirSync(originals)
  const opened = results.filter(({ outcome }) => outcome === 'opens')
  const pairs = opened.map((result) => {
    const file = path.join(folder, result.file)
    const original = path.join(originals, numberOf(file) + path.extname(file))
    copyFileSync(file, original)
    const { old: onlyOpens, countsSheets } = result
    return { key: result, original, copy: copyOf(file), onlyOpens, countsSheets }
  })
  const verdicts = await compareByLibreOffice(pairs, bench)
  const counts = { same: 0, restless: 0, unopened: 0 }
  for (const [result, verdict] of verdicts) {
    if (verdict in counts) counts[verdict] += 1
    else result.misses.push(verdict)
  }
  console.log(
    `LibreOffice: ${counts.same} copies opened with the same values; not compared: ${counts.restless} whose values ` +
      `change by themselves, ${counts.unopened} originals that it does not open itself`,
  )
}

/** Misses of one result: what was expected and isn't so. */
function missesOf({ file, outcome, detail, ms, mb, misses }) {
  const wanted = expected.get(file)
  const found = [...misses]
  if (outcome === 'died' || outcome === 'crashed') found.push(`${outcome}: ${detail}`)
  if (wanted === 'opens' && outcome !== 'opens') found.push(`should open: ${detail}`)
  if (wanted === 'refused' && outcome !== 'refused') found.push('should be refused')
  if (ms > SLOWEST) found.push(`${ms} ms`)
  if (mb > LARGEST_MB) found.push(`${mb} MB`)
  return found
}

function report() {
  results.sort((one, other) => (one.file < other.file ? -1 : 1))
  let failed = 0
  for (const result of results) {
    const misses = missesOf(result)
    if (misses.length === 0) continue
    failed += 1
    console.log(`${result.file}: ${misses.join('; ')}`)
  }
  const count = (outcome) => results.filter((result) => result.outcome === outcome).length
  const most = (key) => Math.max(0, ...results.map((result) => result[key]))
  console.log(
    `${results.length} files: ${count('opens')} opened and annotated, ${count('refused')} refused by name; ` +
      `slowest ${most('ms')} ms, largest process ${most('mb')} MB`,
  )
  console.log(`${results.length - failed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || results.length === 0 ? 1 : 0
}
