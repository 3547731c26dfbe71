// Builds dist/lingong.cjs: one bundled file; what is imported dynamically is evaluated only when it is used.
// Beside it lies its code as this Node has compiled it, which is left aside by any other (see bin/lingong.js).
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { lazyLibraries } from './lazy-libraries.js'
import { embedded } from './plugins.js'

const OUTPUT = path.resolve('dist/lingong.cjs')
const manifest = JSON.parse(await readFile('package.json', 'utf8'))

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  keepNames: true,
  legalComments: 'linked',
  write: false,
  logLevel: 'warning',
}

const lazy = lazyLibraries(options)
const { outputFiles } = await build({
  ...options,
  entryPoints: ['src/cli/main.ts'],
  outfile: OUTPUT,
  define: { VERSION: JSON.stringify(manifest.version) },
  plugins: [embedded, lazy.plugin],
})

await mkdir(path.dirname(OUTPUT), { recursive: true })
removeOldCode()
for (const { path: file, text } of outputFiles)
  writeFileSync(file, file.endsWith('.cjs') ? asProgram(text) : text + lazy.legal())
keepCompiledCode()

/**
 * Plain ASCII, which takes half the memory and can be read without decoding: esbuild leaves regular expressions as they
 * are. The hash in the last line says which compiled code belongs to this bundle.
 */
function asProgram(text) {
  const ascii = text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${ascii}//# ${createHash('sha256').update(ascii).digest('hex').slice(0, 32)}\n`
}

function removeOldCode() {
  const folder = path.dirname(OUTPUT)
  for (const name of readdirSync(folder)) if (name.endsWith('.cache')) rmSync(path.join(folder, name))
}

/** Scores a sample: what that compiles is what nearly every call needs. The program works without it. */
function keepCompiledCode() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lingong-build-'))
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/code-cache.cjs', OUTPUT, 'score', 'samples/收件/青禾镇.xlsx', '-o', folder],
    { encoding: 'utf8' },
  )
  if (status === null || status > 3) console.warn(`no compiled code was kept: ${stderr}`)
  rmSync(folder, { recursive: true })
}
