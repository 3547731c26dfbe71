// What another program makes of the copies: does it open them, and are the values of the user's sheets the same as before.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Every sheet as a file of its own, values as they are stored. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
const BATCH = 20
const PATIENCE = 240_000
const WORKERS = 2

/**
 * What becomes of each pair of an original and its copy: `same`, `unopened` where the program can't open the original
 * itself, `restless` where the original has other values each time (random numbers) or counts its sheets, else a miss.
 * `bench` is a folder for what comes in between.
 */
export async function compareByLibreOffice(pairs, bench) {
  const verdicts = new Map()
  const batches = []
  for (let at = 0; at < pairs.length; at += BATCH) batches.push(pairs.slice(at, at + BATCH))
  const work = async (worker) => {
    for (let batch = batches.shift(); batch; batch = batches.shift())
      for (const [key, verdict] of await judge(batch, bench, worker)) verdicts.set(key, verdict)
  }
  await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker)))
  return verdicts
}

async function judge(batch, bench, worker) {
  const values = (files) => exportAll(files, bench, String(worker))
  const before = await values(batch.map(({ original }) => original))
  const after = await values(batch.map(({ copy }) => copy))
  const verdicts = new Map()
  for (const { key, original, copy, onlyOpens, countsSheets } of batch) {
    const old = before.get(stem(original))
    const fresh = after.get(stem(copy))
    if (!old) verdicts.set(key, 'unopened')
    else if (!fresh) verdicts.set(key, 'LibreOffice does not open the copy')
    else if (onlyOpens || differing(old, fresh).length === 0) verdicts.set(key, 'same')
    else if (countsSheets || (await isRestless(original, old, values))) verdicts.set(key, 'restless')
    else verdicts.set(key, `other values for LibreOffice: ${differing(old, fresh).slice(0, 3).join(', ')}`)
  }
  return verdicts
}

/** Values that are others each time: random numbers, the time of day. */
async function isRestless(original, old, values) {
  const again = (await values([original])).get(stem(original))
  return !again || differing(old, again).length > 0
}

const stem = (file) => path.parse(file).name

/** Sheets whose values are others in the copy, or that it lacks. */
function differing(before, after) {
  return [...before].filter(([sheet, text]) => after.get(sheet) !== text).map(([sheet]) => sheet)
}

/** The sheets' values by file, then by sheet. What stops the program stops its batch, so that is tried one by one. */
async function exportAll(files, bench, name) {
  const found = await exportBatch(files, bench, name)
  for (const file of files.filter((one) => !found.has(stem(one)))) {
    for (const [key, sheets] of await exportBatch([file], bench, name)) found.set(key, sheets)
  }
  return found
}

async function exportBatch(files, bench, name) {
  const out = path.join(bench, name)
  mkdirSync(out, { recursive: true })
  await run(
    ['--headless', '--convert-to', CSV, '--outdir', out, ...files],
    path.join(bench, `profile-${name}`),
  )
  const found = new Map()
  for (const file of existsSync(out) ? readdirSync(out) : []) {
    const [key, sheet] = [file.slice(0, 6), file.slice(7, -4)]
    const values = filledPart(readFileSync(path.join(out, file), 'utf8'))
    found.set(key, (found.get(key) ?? new Map()).set(sheet, values))
  }
  rmSync(out, { recursive: true })
  return found
}

/** Without the blank cells at the ends of rows and the blank rows at the end: marks lie on blank cells too. */
function filledPart(csv) {
  return csv.replace(/,+$/gm, '').trimEnd()
}

function run(args, profile) {
  const words = [`-env:UserInstallation=file://${profile}`, ...args]
  return new Promise((resolve) =>
    execFile('soffice', words, { timeout: PATIENCE, killSignal: 'SIGKILL' }, resolve),
  )
}
