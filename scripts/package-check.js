// Looks at all that scripts/package.js has made in release/, and runs what this system can run. With --twice it also
// makes everything once more and compares the hashes. Ends with a plain line, and 1 where something doesn't hold.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openFacts } from './package/check/facts.js'
import { checkNpm } from './package/check/npm.js'
import { checkCache, differences, runAll, withoutNetwork } from './package/check/runs.js'
import { checkElf, checkExe, checkHashes, checkLicences, checkNodeExe } from './package/check/structure.js'
import { OLDEST_VERSION, oldestNode, run } from './package/node-builds.js'
import { newFolder } from './temporary.js'

const RELEASE = path.resolve('release')
const temporary = newFolder()
const facts = openFacts()
const read = (name) => readFileSync(path.join(RELEASE, name))
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

checkHashes(facts, RELEASE)
run('unzip', ['-q', path.join(RELEASE, 'lingong-win-x64.zip'), '-d', temporary])
checkNodeExe(facts, readFileSync(path.join(temporary, 'lingong-win-x64/node.exe')))
const exe = read('lingong.exe')
checkExe(facts, exe, manifest.version)
for (const name of ['lingong-linux-x64', 'lingong-linux-arm64']) checkElf(facts, name, read(name), exe)
checkLicences(facts, read('THIRD-PARTY-LICENSES.txt').toString('utf8'))
await checkOnLinux()
checkNpm(facts, path.join(RELEASE, `lingong-${manifest.version}.tgz`), temporary)
if (process.argv.includes('--twice')) checkAgain()

const { held, failed } = facts.ended()
console.log(`\n${held} facts hold, ${failed} do not`)
process.exitCode = failed > 0 ? 1 : 0

async function checkOnLinux() {
  const target = `linux-${process.arch}`
  run('tar', ['xzf', path.join(RELEASE, `lingong-${target}.tar.gz`), '-C', temporary])
  const portable = [path.join(temporary, `lingong-${target}`, 'lingong')]
  const single = [path.join(RELEASE, `lingong-${target}`)]
  const development = developmentBuild()
  const expected = await runAll([process.execPath, development], process.env, temporary)
  facts.say(
    `${expected.printed.length} command lines, ${expected.files.size} files${withoutNetwork().length > 0 ? ', without a network' : ''}`,
  )
  for (const [name, words] of [
    ['the portable folder', portable],
    ['the single file', single],
  ]) {
    const differing = differences(expected, await runAll(words, {}, temporary, false))
    fact(name, differing)
  }
  const oldest = path.join(temporary, 'oldest-node')
  writeFileSync(oldest, oldestNode(target), { mode: 0o755 })
  const differing = differences(expected, await runAll([oldest, development], process.env, temporary))
  fact(
    `Node ${OLDEST_VERSION}`,
    differing.filter((name) => !isPacked(name)),
  )
  checkCache(facts, portable, temporary)
  const node = path.join(temporary, `lingong-${target}`, 'node')
  // as its script starts it, the shell left out
  const flags = readFileSync('scripts/package/lingong.sh', 'utf8').match(/--[\w-]+=\d+/g) ?? []
  const start = [node, ...flags, path.join(temporary, `lingong-${target}`, 'start.cjs')]
  const programs = [
    ['portable folder', ...start],
    ['single file', ...single],
  ].map((words) => words.join('\n'))
  const home = path.join(temporary, 'start-up')
  process.stdout.write(run(process.execPath, ['scripts/package/check/start-up.js', node, home, ...programs]))
}

function fact(name, differing) {
  facts.fact(`${name} gives what the development build gives`, differing.length === 0, {
    detail: differing.join('\n'),
  })
}

/** Of these sources, by the Node that runs this; apart from dist/, which may be another build's. */
function developmentBuild() {
  const folder = path.join(temporary, 'development')
  cpSync('bin', path.join(folder, 'bin'), { recursive: true })
  run(process.execPath, ['scripts/build.js', path.join(folder, 'dist')])
  const same = readFileSync(path.join(folder, 'dist/lingong.cjs')).equals(read('lingong.cjs'))
  facts.fact('the packages were made of these sources', same, { detail: 'npm run package comes first' })
  return path.join(folder, 'bin/lingong.js')
}

/** Workbooks, and what holds their hashes: what they contain is the same, another zlib packs it in other bytes. */
function isPacked(name) {
  return /\.xlsx$|运行记录\.json$|[\\/]\.lingong[\\/]/.test(name)
}

function checkAgain() {
  const again = path.join(temporary, 'again')
  run(process.execPath, ['scripts/package.js', again])
  const sums = (folder) => readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')
  facts.fact('made once more, it is the same', sums(again) === sums(RELEASE), {
    figure: `${readdirSync(again).length} files`,
    detail: sums(again),
  })
}
