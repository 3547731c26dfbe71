// Builds lingong.cjs into a folder (dist, unless another is named): one bundled file; what is imported dynamically is
// evaluated only when it is used. Beside it: its code as this Node has compiled it, which any other leaves aside (see
// bin/run-program.js), the types of the JSON result, and the licences of all that the bundle contains.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { SMALL_FILE } from './bundle.js'
import { lazyLibraries } from './lazy-libraries.js'
import { embedded, lateThreads, withoutColourDetection, withoutProcesses } from './plugins.js'
import { newFolder } from './temporary.js'
import { thirdPartyLicences } from './third-party.js'

const FOLDER = path.resolve(process.argv[2] ?? 'dist')
const OUTPUT = path.join(FOLDER, 'lingong.cjs')
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

const lazy = lazyLibraries()
const { outputFiles, metafile } = await build({
  ...SMALL_FILE,
  entryPoints: ['src/cli/main.ts'],
  legalComments: 'linked',
  outfile: OUTPUT,
  define: { VERSION: JSON.stringify(manifest.version) },
  plugins: [embedded, lateThreads, withoutColourDetection, withoutProcesses, lazy.plugin],
})

mkdirSync(FOLDER, { recursive: true })
removeOldCode()
for (const { path: file, text } of outputFiles)
  writeFileSync(file, file.endsWith('.cjs') ? asProgram(text) : text + lazy.legal())
writeFileSync(path.join(FOLDER, 'result.d.ts'), resultTypes())
const inputs = [...Object.keys(metafile.inputs), ...lazy.inputs]
writeFileSync(path.join(FOLDER, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicences(inputs))
keepCompiledCode()

/**
 * Plain ASCII, which takes half the memory and can be read without decoding: esbuild leaves regular expressions as they
 * are. A function of a module, as Node makes one of a file: made at every start, it would be one more copy. The hash in
 * the last line says which compiled code belongs to this bundle.
 */
function asProgram(text) {
  const module = `(function (exports, require, module, __filename, __dirname) {${text}})`
  const ascii = module.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${ascii}//# ${createHash('sha256').update(ascii).digest('hex').slice(0, 32)}\n`
}

/** What `--json` prints and summary.json holds, for whoever reads it in TypeScript. */
function resultTypes() {
  const source = readFileSync('src/reports/result.ts', 'utf8')
  if (/^import /m.test(source)) throw new Error('the types of the result are meant to stand by themselves')
  return source
}

function removeOldCode() {
  for (const name of readdirSync(FOLDER)) if (name.endsWith('.cache')) rmSync(path.join(FOLDER, name))
}

/** Scores a sample: what that compiles is what nearly every call needs. The program works without it. */
function keepCompiledCode() {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/code-cache.cjs', OUTPUT, 'score', 'samples/收件/青禾镇.xlsx', '-o', newFolder()],
    { encoding: 'utf8' },
  )
  if (status === null || status > 3) console.warn(`no compiled code was kept: ${stderr}`)
}
