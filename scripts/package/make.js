// The packages; started by scripts/package.js with the Node that goes into them.
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { ONE_FILE } from '../bundle.js'
import { allLicences, portableFolder } from './contents.js'
import { icon } from './icon.js'
import { nodeProgram, run } from './node-builds.js'
import { makeBlob, singleForLinux, singleForWindows } from './single.js'
import { tarGz } from './tar.js'
import { zip } from './zip.js'

const RELEASE = process.argv[2]
const WORK = path.join(RELEASE, '.work')
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const LINUX = ['linux-x64', 'linux-arm64']

/** What Windows shows of the file: its icon, and what stands under 属性 › 详细信息. */
const ABOUT = {
  version: manifest.version,
  icon: icon(),
  strings: {
    ProductName: '零工驿站考核',
    FileDescription: '零工驿站和基层就业工作：空白表、检查、计分、算钱',
    CompanyName: 'lingong',
    LegalCopyright: 'Copyright (c) 2026 the lingong maintainers',
    InternalName: 'lingong',
    OriginalFilename: 'lingong.exe',
  },
}

const dist = path.join(WORK, 'dist')
run(process.execPath, ['scripts/build.js', dist])
const program = readFileSync(path.join(dist, 'lingong.cjs'))
const libraries = readFileSync(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), 'utf8')
const parts = { program, libraries, start: await oneScript('start.cjs') }

release('lingong.cjs', program)
release('THIRD-PARTY-LICENSES.txt', allLicences(libraries))
release('lingong-win-x64.zip', zip(portableFolder('win-x64', parts)))
for (const target of LINUX) release(`lingong-${target}.tar.gz`, tarGz(portableFolder(target, parts)))
await makeSingleFiles()
packForNpm()
writeSums()

async function makeSingleFiles() {
  const folder = path.join(WORK, 'single')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'main.cjs'), await oneScript('single-file.cjs'))
  writeFileSync(path.join(folder, 'lingong.cjs'), program)
  writeFileSync(path.join(folder, 'THIRD-PARTY-LICENSES.txt'), allLicences(libraries))
  const assets = ['lingong.cjs', 'THIRD-PARTY-LICENSES.txt']
  const blob = readFileSync(makeBlob(process.execPath, folder, 'main.cjs', assets))
  release('lingong.exe', singleForWindows(nodeProgram('win-x64'), blob, ABOUT))
  for (const target of LINUX) release(`lingong-${target}`, singleForLinux(nodeProgram(target), blob), 0o755)
}

/** One of our small scripts with what it requires. */
async function oneScript(name) {
  const { outputFiles } = await build({
    ...ONE_FILE,
    entryPoints: [path.join('scripts/package', name)],
    write: false,
  })
  return Buffer.from(outputFiles[0].contents)
}

/** From copies, so that neither the checkout nor its modes matter. */
function packForNpm() {
  const folder = path.join(WORK, 'npm')
  for (const name of ['bin', 'guide', 'templates', 'samples', 'CHANGELOG.md', 'README.md', 'LICENSE'])
    cpSync(name, path.join(folder, name), { recursive: true })
  // what builds and tests it is not there, and npm warns of scripts
  const { scripts: _scripts, devDependencies: _tools, ...published } = manifest
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
  cpSync(dist, path.join(folder, 'dist'), { recursive: true })
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', RELEASE], { cwd: folder })
}

function release(name, bytes, mode = 0o644) {
  writeFileSync(path.join(RELEASE, name), bytes, { mode })
}

function writeSums() {
  const names = readdirSync(RELEASE).filter((name) => statSync(path.join(RELEASE, name)).isFile())
  const sums = names.toSorted().map((name) => {
    const bytes = readFileSync(path.join(RELEASE, name))
    console.log(`${name}  ${(bytes.length / 1e6).toFixed(1)} MB`)
    return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`
  })
  release('SHA256SUMS', sums.join(''))
}
