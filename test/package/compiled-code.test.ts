import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '../temporary.ts'

const RUNNER = path.resolve('bin/run-program.js')
const PROGRAM = `(function (exports, require, module) {
  console.log('run with', process.argv.slice(2).join(' '), typeof module.source)
})\n`

/** A bundle as the build leaves it, and what starts it. */
function bundle(): { start: string; folder: string } {
  const folder = newFolder()
  const hash = createHash('sha256').update(PROGRAM).digest('hex').slice(0, 32)
  writeFileSync(path.join(folder, 'program.cjs'), `${PROGRAM}//# ${hash}\n`)
  const start = path.join(folder, 'start.cjs')
  writeFileSync(
    start,
    `const { readFileSync } = require('node:fs')
    const filename = require('node:path').join(__dirname, 'program.cjs')
    require(${JSON.stringify(RUNNER)}).runProgram(readFileSync(filename, 'latin1'), filename)`,
  )
  return { start, folder }
}

function run(start: string, args: readonly string[], env: Record<string, string>): string {
  const { stdout, stderr } = spawnSync(process.execPath, [start, ...args], { env, encoding: 'utf8' })
  return stdout + stderr
}

const kept = (cache: string): string[] => {
  const folder = path.join(cache, 'lingong', 'code')
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []
}

test('what a command compiled is kept in the user’s cache, for each command', () => {
  const { start, folder } = bundle()
  const env = { XDG_CACHE_HOME: path.join(folder, 'cache'), LOCALAPPDATA: path.join(folder, 'cache') }
  for (const word of ['score', 'score', '--help', '表.xlsx'])
    expect(run(start, [word], env)).toBe(`run with ${word} string\n`)
  const names = kept(env.XDG_CACHE_HOME).map((file) => path.basename(file))
  expect(names.map((name) => name.replace(/^.*-/, '')).toSorted()).toEqual([
    'file.cache',
    'option.cache',
    'score.cache',
  ])
})

test('damaged code, a short file and another bundle’s code are left aside', () => {
  const { start, folder } = bundle()
  const env = { XDG_CACHE_HOME: path.join(folder, 'cache'), LOCALAPPDATA: path.join(folder, 'cache') }
  run(start, ['score'], env)
  const [file] = kept(env.XDG_CACHE_HOME)
  const bytes = readFileSync(file!)
  const flipped = Buffer.from(bytes)
  flipped[bytes.length >> 1]! ^= 0xff
  for (const damaged of [flipped, bytes.subarray(0, 100), Buffer.alloc(0), Buffer.alloc(5000)]) {
    writeFileSync(file!, damaged)
    expect(run(start, ['score'], env)).toBe('run with score string\n')
  }
})

test('a cache folder that can’t be made, or isn’t wanted, does no harm', () => {
  const { start, folder } = bundle()
  const file = path.join(folder, 'a file')
  writeFileSync(file, '')
  const unwanted = path.join(folder, 'unwanted')
  mkdirSync(unwanted)
  for (const env of [
    {},
    { XDG_CACHE_HOME: file, LOCALAPPDATA: file },
    { HOME: 'not/absolute', LOCALAPPDATA: 'not/absolute' },
    { XDG_CACHE_HOME: unwanted, LOCALAPPDATA: unwanted, NODE_DISABLE_COMPILE_CACHE: '1' },
  ] as Record<string, string>[])
    expect(run(start, ['score'], env)).toBe('run with score string\n')
  expect(kept(unwanted)).toEqual([])
})

test('two versions’ code is kept at most', () => {
  const { start, folder } = bundle()
  const cache = path.join(folder, 'cache')
  mkdirSync(path.join(cache, 'lingong', 'code'), { recursive: true })
  for (let index = 0; index < 30; index += 1)
    writeFileSync(path.join(cache, 'lingong', 'code', `old${index}.cache`), '')
  run(start, ['score'], { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache })
  expect(kept(cache)).toHaveLength(20)
  expect(kept(cache).some((file) => file.endsWith('-score.cache'))).toBe(true)
})
