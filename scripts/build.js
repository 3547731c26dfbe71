// Builds dist/lingong.cjs: one bundled file; what is imported dynamically is evaluated only when it is used.
import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { readPackModule } from './pack-module.js'

const manifest = JSON.parse(await readFile('package.json', 'utf8'))

const packs = {
  name: 'packs',
  setup(builder) {
    builder.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: readPackModule(await readFile(path, 'utf8')),
      loader: 'js',
    }))
  },
}

await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/lingong.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  keepNames: true,
  legalComments: 'linked',
  define: { VERSION: JSON.stringify(manifest.version) },
  plugins: [packs],
  logLevel: 'warning',
})
