// What our modules import that is neither code nor JSON: rule packs, embedded at build time.
import { readFile } from 'node:fs/promises'
import { ONE_FILE } from './bundle.js'
import { readPackModule } from './pack-module.js'

/** For esbuild. */
export const embedded = {
  name: 'embedded',
  setup(builder) {
    builder.onLoad({ filter: /\.yaml$/ }, async (args) => ({
      contents: readPackModule(await readFile(args.path, 'utf8')),
      loader: 'js',
    }))
  },
}

/** What we use of Node's threads; it may not depend on the Node that builds. */
const THREADS = ['parentPort', 'Worker', 'workerData']

/** For esbuild: Node's threads take 2 ms to load, and are for large counties. */
export const lateThreads = {
  name: 'late-threads',
  setup(builder) {
    builder.onResolve({ filter: /^node:worker_threads$/ }, ({ path: name, namespace }) =>
      namespace === 'late' ? undefined : { path: name, namespace: 'late' },
    )
    builder.onLoad({ filter: /./, namespace: 'late' }, ({ path: name }) => {
      const getters = THREADS.map((key) => `get ${key}() { return require('${name}').${key} }`)
      return { contents: `module.exports = { ${getters.join(', ')} }` }
    })
  },
}

/** For esbuild: our own screen decides on colours; how chalk would takes 1 ms, for terminals that it asks Node of. */
export const withoutColourDetection = {
  name: 'without-colour-detection',
  setup(builder) {
    builder.onResolve({ filter: /^#supports-color$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'left-out',
    }))
    builder.onLoad({ filter: /^#supports-color$/, namespace: 'left-out' }, () => ({
      contents: 'export default { stdout: false, stderr: false }',
    }))
  },
}

/** For esbuild: what a script runs of our sources, in one file. */
export const asProgram = { ...ONE_FILE, plugins: [embedded] }

/** For esbuild: commander only needs processes for commands that are programs of their own; loading them takes 2 ms. */
export const withoutProcesses = {
  name: 'without-processes',
  setup(builder) {
    builder.onResolve({ filter: /^(?:node:)?child_process$/ }, ({ path: name, importer }) =>
      /node_modules.commander/.test(importer) ? { path: name, namespace: 'left-out' } : undefined,
    )
    builder.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: '' }))
  },
}

/** For vitest. */
export const embeddedInTests = {
  name: 'embedded',
  enforce: 'pre',
  transform(code, id) {
    return id.endsWith('.yaml') ? readPackModule(code) : undefined
  },
}
