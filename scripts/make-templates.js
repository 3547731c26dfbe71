// Writes templates/: the blank workbook of every built-in pack, as `lingong template` makes it without a roster.
import { readFileSync } from 'node:fs'
import { ownModules } from './own-modules.js'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const { BUILTIN, makeTemplates, usePack } = await ownModules(`
  export { makeTemplates } from './src/app/template.ts'
  export { BUILTIN, usePack } from './src/packs/load.ts'
`)
for (const file of BUILTIN) {
  const order = { pack: usePack(file).pack, roster: null, stations: null, version }
  const written = await makeTemplates({ ...order, folder: 'templates', force: true, dryRun: false })
  console.log(written.join('\n'))
}
