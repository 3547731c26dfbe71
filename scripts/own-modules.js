import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { asProgram } from './plugins.js'
import { newFolder } from './temporary.js'

/** Some of the program's own modules, bundled: `contents` is the module that exports them. */
export async function ownModules(contents) {
  const outfile = path.join(newFolder(), 'modules.cjs')
  await build({ stdin: { contents, resolveDir: '.', loader: 'ts' }, outfile, ...asProgram })
  return (await import(pathToFileURL(outfile).href)).default
}
