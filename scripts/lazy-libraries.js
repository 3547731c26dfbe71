// Libraries that few commands need go into the bundle as text, which is compiled where they are imported:
// reading their 2 MB as program on every start takes as long as scoring a town.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const LIBRARIES = /^(?:exceljs|zod|yaml)$/

/** An esbuild plugin, and what the libraries' licences want to be said, once it has run. */
export function lazyLibraries(options) {
  const legal = new Set()
  const plugin = {
    name: 'lazy-libraries',
    setup(builder) {
      builder.onResolve({ filter: LIBRARIES }, ({ path }) => ({ path, namespace: 'lazy' }))
      builder.onLoad({ filter: LIBRARIES, namespace: 'lazy' }, async ({ path: name }) => {
        const { outputFiles } = await build({
          ...options,
          entryPoints: [resolved(name)],
          outfile: 'lazy.cjs',
        })
        const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? ''
        legal.add(text('.LEGAL.txt'))
        return { contents: evaluating(name, text('.cjs')), resolveDir: process.cwd() }
      })
    },
  }
  return { plugin, legal: () => [...legal].join('') }
}

const resolved = (name) => fileURLToPath(import.meta.resolve(name))

function evaluating(name, text) {
  return (
    `const { compileFunction } = require('node:vm')\n` +
    `const code = ${JSON.stringify(text)}\n` +
    `compileFunction(code, ['module', 'require', 'exports'], { filename: ${JSON.stringify(name)} })(module, require, module.exports)\n`
  )
}
