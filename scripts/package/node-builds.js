// The pinned builds of Node that the packages are made with, from the npm registry. What was fetched is kept in
// node_modules/.cache and checked against the committed table every time.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readTar } from './tar.js'

const BUILDS = JSON.parse(readFileSync(new URL('node-builds.json', import.meta.url), 'utf8'))
const CACHE = path.resolve('node_modules/.cache/node-builds')

export const NODE_VERSION = BUILDS.shipped.version
/** The oldest that package.json and the README name. */
export const OLDEST_VERSION = BUILDS.oldest.version

/** The program of one build (`win-x64`, `linux-x64`, `linux-arm64`). */
export function nodeProgram(target) {
  return fileOf(target, target.startsWith('win') ? 'package/bin/node.exe' : 'package/bin/node')
}

/** The same of the oldest Node, which no package holds (`linux-x64`, `linux-arm64`). */
export function oldestNode(target) {
  return fileOf(target, 'package/bin/node', BUILDS.oldest)
}

/** Node's own licence and those of what it is made of; the package for Windows lacks the file. */
export function nodeLicence() {
  return fileOf('linux-x64', 'package/LICENSE').toString('utf8')
}

const found = new Map()

function fileOf(target, name, builds = BUILDS.shipped) {
  const key = `${target} ${builds.version} ${name}`
  if (!found.has(key)) found.set(key, readTar(fetched(`node-${target}`, builds), name))
  if (!found.get(key)) throw new Error(`node-${target}@${builds.version} holds no ${name}`)
  return found.get(key)
}

function fetched(name, { version, integrity }) {
  const file = path.join(CACHE, `${name}-${version}.tgz`)
  mkdirSync(CACHE, { recursive: true })
  if (!existsSync(file)) run('npm', ['pack', '--silent', '--pack-destination', CACHE, `${name}@${version}`])
  const bytes = readFileSync(file)
  const sum = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  if (sum !== integrity[name]) throw new Error(`${file} is not what the table says: ${sum}`)
  return bytes
}

/** Runs a program to its end, or throws what it said. */
export function run(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${status}\n${stderr}${stdout}`)
  return stdout
}
