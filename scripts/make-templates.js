// Writes templates/: the blank workbook of every built-in pack, as `lingong template` makes it without a roster.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { asProgram } from './plugins.js'

const { version } = JSON.parse(await readFile('package.json', 'utf8'))

const entry = `
  export { makeTemplates } from './src/app/template.ts'
  export { BUILTIN, usePack } from './src/packs/load.ts'
`

const folder = await mkdtemp(path.join(tmpdir(), 'templates-'))
const outfile = path.join(folder, 'template.cjs')
try {
  await build({
    stdin: { contents: entry, resolveDir: '.', loader: 'ts' },
    outfile,
    ...asProgram,
  })
  const { default: program } = await import(pathToFileURL(outfile).href)
  for (const file of program.BUILTIN) {
    const order = { pack: program.usePack(file).pack, roster: null, stations: null, version }
    const written = await program.makeTemplates({ ...order, folder: 'templates', force: true, dryRun: false })
    console.log(written.join('\n'))
  }
} finally {
  await rm(folder, { recursive: true })
}
