import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { asProgram } from './plugins.js'

/** Some of the program's own modules, bundled: `contents` is the module that exports them. */
export async function ownModules(contents) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lingong-modules-'))
  const outfile = path.join(folder, 'modules.cjs')
  try {
    await build({
      stdin: { contents, resolveDir: '.', loader: 'ts' },
      outfile,
      ...asProgram,
    })
    return (await import(pathToFileURL(outfile).href)).default
  } finally {
    rmSync(folder, { recursive: true })
  }
}
