// Runs the bundled program from code that was compiled before, which takes a third of the time. Such code lies beside
// the bundle, left by the build, or in the user's own cache folder, left by the first run of each command: Node's own
// compile cache keeps what the first run of any command needed, and has no room for a program without a file.
const {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs')
const { createRequire } = require('node:module')
const path = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')
const { crc32 } = require('node:zlib')

/** So many files at most: those of two versions of the program. */
const KEPT = 20
const FLAGS = [
  // what old objects may grow by before they are looked through: half the memory for a twentieth more time
  '--heap-growing-percent=40',
  // new objects are looked through by the thread that made them: helpers wait for each other longer than they help
  '--no-parallel-scavenge',
  // new objects are taken for such as stay where earlier ones did: rows that are planned stay, rows that are written don't
  '--no-allocation-site-pretenuring',
  // to optimize all that is warm takes longer than most commands do; V8 complains aloud of a flag that it doesn't know
  ...(parseInt(process.versions.node, 10) < 22
    ? ['--interrupt-budget=1000000']
    : ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000']),
]
const COMMANDS = ['template', 'check', 'score', 'batch', 'explain', 'verify', 'packs']

/**
 * Makes V8 thrifty. Done before any thread is started: no flag may change while others compute. Code that was compiled
 * before is taken under its own flags alone: ours is compiled under these, Node's is not, so that what every start needs
 * of it is loaded first.
 */
exports.beThrifty = function beThrifty() {
  const needed = kindOf(process.argv[2]) === 'option' ? ['node:tty'] : ['node:tty', 'node:crypto']
  for (const name of needed) require(name)
  for (const flag of FLAGS) setFlagsFromString(flag)
}

/** `source`: the bundle, an ASCII function that names itself by a hash in its last line. `filename` need not be there. */
exports.runProgram = function runProgram(source, filename) {
  exports.beThrifty()
  const folder = path.dirname(filename)
  const compiled = exports.codeName(source)
  const kept = cacheFile(`${compiled}-${kindOf(process.argv[2])}.cache`)
  const cachedData = readCode(path.join(folder, `${compiled}.cache`)) ?? readCode(kept)
  const script = new Script(source, { filename, cachedData })
  // Node has it since 20.15
  if (kept && crc32 !== undefined && script.cachedDataRejected !== false)
    process.on('exit', (status) => status < 4 && keep(script, kept))
  // a thread starts from the same text: there may be no file
  const bundle = { exports: {}, source, code: cachedData }
  script.runInThisContext()(bundle.exports, createRequire(filename), bundle, filename, folder)
}

/** Names the code of this bundle for this Node. */
exports.codeName = function codeName(source) {
  return `${source.slice(-33, -1)}-${process.version}-${process.arch}`
}

/** The code that the script has compiled by now, with a checksum: V8 looks at lengths and versions only. */
exports.codeOf = function codeOf(script) {
  const code = script.createCachedData()
  const sum = Buffer.alloc(4)
  sum.writeUInt32LE(crc32(code))
  return Buffer.concat([code, sum])
}

/** Undefined where the file is missing, damaged, or can't be checked by this Node. */
function readCode(file) {
  try {
    const bytes = readFileSync(file)
    const code = bytes.subarray(0, -4)
    return crc32(code) === bytes.readUInt32LE(code.length) ? code : undefined
  } catch {
    return undefined
  }
}

/** Undefined where the user has no folder for such files, or wants none. */
function cacheFile(name) {
  const { env, platform } = process
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined
  const home = env.HOME && path.join(env.HOME, '.cache')
  const folder = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME || home
  return folder && path.isAbsolute(folder) ? path.join(folder, 'lingong', 'code', name) : undefined
}

/** Commands need different code: what one has compiled serves another badly. */
function kindOf(first = 'menu') {
  if (COMMANDS.includes(first) || first === 'menu') return first
  return first.startsWith('-') ? 'option' : 'file'
}

/** Nothing that goes wrong here matters to the user. */
function keep(script, file) {
  const folder = path.dirname(file)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const whole = `${file}.${process.pid}`
    writeFileSync(whole, exports.codeOf(script), { mode: 0o600 })
    renameSync(whole, file)
    removeOld(folder)
  } catch {}
}

/** What earlier versions of the program left there goes first. */
function removeOld(folder) {
  const files = readdirSync(folder).map((name) => path.join(folder, name))
  const aged = files.map((file) => ({ file, time: statSync(file).mtimeMs }))
  aged.sort((one, other) => other.time - one.time)
  for (const { file } of aged.slice(KEPT)) rmSync(file)
}
