// Makes all that is handed out, in release/ (or the folder named): portable folders, single files, the npm package, licences, SHA256SUMS.
// Needs Linux and the npm registry. Works with the Node that goes into the packages, whichever started it: what it
// compresses would differ with another.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { NODE_VERSION, nodeProgram } from './package/node-builds.js'

const RELEASE = path.resolve(process.argv[2] ?? 'release')
const WORK = path.join(RELEASE, '.work')

rmSync(RELEASE, { recursive: true, force: true })
mkdirSync(WORK, { recursive: true })
process.on('exit', () => rmSync(WORK, { recursive: true }))
const node = path.join(WORK, 'node')
writeFileSync(node, nodeProgram(`linux-${process.arch}`))
chmodSync(node, 0o755)
console.log(`Node ${NODE_VERSION}`)
const { status } = spawnSync(node, ['scripts/package/make.js', RELEASE], {
  stdio: 'inherit',
  // npm would keep its own compiled code in the system's temporary folder
  env: { ...process.env, PATH: `${WORK}:${process.env.PATH}`, NODE_DISABLE_COMPILE_CACHE: '1' },
})
process.exitCode = status ?? 1
