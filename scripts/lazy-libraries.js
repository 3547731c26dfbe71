// Libraries that few commands need go into the bundle as text, which is compiled where they are imported:
// reading their 1 MB as program on every start takes as long as scoring a town.
import { deflateRawSync } from 'node:zlib'
import { build } from 'esbuild'
import { SMALL_FILE } from './bundle.js'

/** What is taken of each. exceljs only writes workbooks here: its streams and CSV would bring 90 packages along. */
const LIBRARIES = {
  exceljs: "exports.Workbook = require('exceljs/lib/doc/workbook')",
  // without its messages in fifty languages, nor validators compiled for data by the thousand: a pack is read once
  zod: `
    import { array, boolean, config, enum as oneOf, record, strictObject, string, toJSONSchema, tuple } from 'zod'
    config({ jitless: true })
    export const z = { array, boolean, enum: oneOf, record, strictObject, string, tuple }
    export { toJSONSchema }`,
  yaml: "module.exports = require('yaml')",
  // written as a module, so that only what these charts need is taken
  echarts: `
    import { init, use } from 'echarts/core'
    import { BarChart } from 'echarts/charts'
    import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components'
    import { SVGRenderer } from 'echarts/renderers'
    use([BarChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer])
    export { init }`,
}
const FILTER = new RegExp(`^(?:${Object.keys(LIBRARIES).join('|')})$`)

/** An esbuild plugin; once it has run, what the libraries' licences want to be said, and the files they consist of. */
export function lazyLibraries() {
  const legal = new Set()
  const inputs = new Set()
  const plugin = {
    name: 'lazy-libraries',
    setup(builder) {
      builder.onResolve({ filter: FILTER }, ({ path }) => ({ path, namespace: 'lazy' }))
      builder.onLoad({ filter: FILTER, namespace: 'lazy' }, async ({ path: name }) => {
        const { outputFiles, metafile } = await build({
          ...SMALL_FILE,
          legalComments: 'linked',
          stdin: { contents: LIBRARIES[name], resolveDir: process.cwd() },
          outfile: 'lazy.cjs',
          plugins: [withoutCsv],
        })
        const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? ''
        for (const file of Object.keys(metafile.inputs)) inputs.add(file)
        legal.add(text('.LEGAL.txt'))
        return { contents: evaluating(name, text('.cjs')), resolveDir: process.cwd() }
      })
    },
  }
  return { plugin, inputs, legal: () => [...legal].join('') }
}

const withoutCsv = {
  name: 'without-csv',
  setup(builder) {
    builder.onResolve({ filter: /^\.\.\/csv\/csv$/ }, ({ path }) => ({ path, namespace: 'left-out' }))
    builder.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: '' }))
  },
}

/** Deflated: every start reads the whole program, and these are half of it. */
function evaluating(name, text) {
  const packed = deflateRawSync(text, { level: 9 }).toString('base64')
  return (
    `const { compileFunction } = require('node:vm')\n` +
    `const { inflateRawSync } = require('node:zlib')\n` +
    `const code = inflateRawSync(Buffer.from(${JSON.stringify(packed)}, 'base64')).toString()\n` +
    `compileFunction(code, ['module', 'require', 'exports'], { filename: ${JSON.stringify(name)} })(module, require, module.exports)\n`
  )
}
