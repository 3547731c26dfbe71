// The packages at work: on all samples they write what the development build writes, to the byte, in an environment
// with nothing in it and without a network.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'

const WORKBOOK = /\.xlsx?$/
/** What each thread keeps for the next run: which of them did what is a matter of chance. */
const BY_CHANCE = /\.lingong.work-\d+$/

/** Every command line that is tried, in a copy of the samples. */
function commandLines(samples) {
  const entries = readdirSync(samples, { recursive: true, withFileTypes: true })
  const books = entries
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name))
    .map((entry) => path.relative(samples, path.join(entry.parentPath, entry.name)))
    .toSorted()
  const inbox = books.filter((book) => path.dirname(book) !== '.')
  const folders = [...new Set(inbox.map((book) => path.dirname(book)))].filter((name) =>
    name.endsWith('收件'),
  )
  return [
    ['--version'],
    ['--help'],
    [
      'template',
      'tonglu-2024',
      '--roster',
      '名册.xlsx',
      '--stations',
      '零工驿站清单.xlsx',
      '-o',
      '写出/空白',
    ],
    ...inbox.map((book, index) => ['score', book, '--fix', '-o', `写出/${index}`]),
    ['check', '收件/松岭乡.xlsx', '--json'],
    ...folders.map((folder, index) => ['batch', folder, '-o', `写出/县${index}`, ...listsFor(books, folder)]),
    ['batch', '收件', '--jobs', '2', '-o', '写出/并行', ...listsFor(books, '收件')],
    ['verify', '写出/并行', '收件'],
    ['explain', '写出/并行', '青禾镇/荷塘村'],
    ['explain', 'LG-C021'],
    ['packs', 'lint', '自建规则包/云岭-2026.yaml'],
    ['packs', 'test', '自建规则包/云岭-2026.yaml', '--cases', '自建规则包/云岭-2026.cases.yaml'],
    ['score', '没有这个文件.xlsx'],
  ]
}

function listsFor(books, folder) {
  const beside = books.filter((book) => path.dirname(book) === path.dirname(folder))
  const option = (name, pattern) =>
    beside.filter((book) => pattern.test(book)).flatMap((book) => [name, book])
  return [...option('--roster', /名册/), ...option('--stations', /清单/)]
}

/**
 * Runs `program` (words) on all command lines; the codes, what was printed, and every file that was written. Always in
 * the same folder: what a county's run keeps for the next one names the files in full.
 */
export async function runAll(program, env, temporary, network = true) {
  const folder = path.join(temporary, 'samples')
  rmSync(folder, { recursive: true, force: true })
  cpSync('samples', folder, { recursive: true })
  const shut = network ? [] : withoutNetwork()
  const printed = []
  for (const words of commandLines(folder)) {
    const [first, ...rest] = [...shut, ...program, ...words]
    const { status, stdout, stderr } = spawnSync(first, rest, { cwd: folder, env, encoding: 'utf8' })
    printed.push(`${words.join(' ')}: ${status}\n${stdout}${stderr}`)
    // now Ctrl-C is heard
    await setImmediate()
  }
  return { printed, files: written(path.join(folder, '写出')) }
}

/** The words that put a program where there is no network; none where this system doesn't let us. */
export function withoutNetwork() {
  const found = ['/usr/bin/unshare', '/bin/unshare'].find((file) => existsSync(file))
  return found && spawnSync(found, ['-n', '/bin/true']).status === 0 ? [found, '-n'] : []
}

function written(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const files = entries
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !BY_CHANCE.test(file))
    .toSorted()
  return new Map(files.map((file) => [path.relative(folder, file), readFileSync(file)]))
}

/** What differs between two runs; empty where nothing does. */
export function differences(one, other) {
  const names = new Set([...one.files.keys(), ...other.files.keys()])
  const files = [...names].filter(
    (name) => !one.files.get(name)?.equals(other.files.get(name) ?? Buffer.of()),
  )
  const lines = one.printed.filter((text, index) => text !== other.printed[index])
  return [...files, ...lines.map((text) => text.slice(0, 300))]
}

/** Compiled code that can't be kept, can't be read, or is damaged, changes nothing. */
export function checkCache({ fact }, program, temporary) {
  const expected = outputOf(program, {})
  const file = path.join(temporary, 'a file, not a folder')
  writeFileSync(file, '')
  fact('a home that can’t be written to does no harm', outputOf(program, { HOME: file }) === expected)
  const home = path.join(temporary, 'home')
  mkdirSync(home)
  const first = outputOf(program, { HOME: home })
  const cache = path.join(home, '.cache', 'lingong', 'code')
  const [kept] = existsSync(cache) ? readdirSync(cache) : []
  fact('the first run keeps what it compiled in the user’s cache folder', first === expected && kept)
  if (!kept) return
  const bytes = readFileSync(path.join(cache, kept))
  bytes[bytes.length >> 1] ^= 0xff
  writeFileSync(path.join(cache, kept), bytes)
  fact('damaged compiled code is left aside', outputOf(program, { HOME: home }) === expected)
}

function outputOf([first, ...rest], env) {
  const { status, stdout, stderr } = spawnSync(first, [...rest, '--help'], { env, encoding: 'utf8' })
  return `${status}\n${stdout}${stderr}`
}
