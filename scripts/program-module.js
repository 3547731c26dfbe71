import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { build } from 'esbuild'
import { SMALL_FILE } from './bundle.js'

const made = new Map()

/** The files that the scripts read so far consist of. */
export const programInputs = new Set()

/** `x.program` as an ES module: `x.ts` with all that it imports as one script, deflated, in base64. */
export function readProgramModule(file) {
  const source = path.resolve(file.replace(/\.program$/, '.ts'))
  if (!made.has(source)) made.set(source, bundle(source))
  return made.get(source)
}

async function bundle(source) {
  const { outputFiles, metafile } = await build({
    ...SMALL_FILE,
    entryPoints: [source],
    legalComments: 'inline',
    // reads nothing but the one format, from memory
    external: ['fs', 'stream', 'crypto'],
  })
  for (const input of Object.keys(metafile.inputs)) programInputs.add(input)
  const legal = outputFiles[0].text.match(/\/\*!.*?\*\//gs) ?? []
  const packed = deflateRawSync(outputFiles[0].contents, { level: 9 }).toString('base64')
  return `${legal.join('\n')}\nexport const program = ${JSON.stringify(packed)}\n`
}
