import { spawnSync } from 'node:child_process'
import { assert, property, record, stringMatching, uint8Array, uniqueArray } from 'fast-check'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readNote, withNote } from '../../scripts/package/elf.js'
import { readTar, tarGz } from '../../scripts/package/tar.js'
import { zip } from '../../scripts/package/zip.js'
import { newFolder } from '../temporary.ts'

const names = stringMatching(/^[a-z空白表（）& ]{1,20}$/)
const files = uniqueArray(record({ name: names, bytes: uint8Array({ maxLength: 2000 }) }), {
  selector: ({ name }) => name,
  minLength: 1,
  maxLength: 8,
}).map((all) => all.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })))

test('a .tar.gz gives back what was put in', () => {
  assert(
    property(files, (all) => {
      const packed = tarGz(all)
      for (const { name, bytes } of all) expect(readTar(packed, name)).toEqual(bytes)
      expect(readTar(packed, 'not there')).toBeUndefined()
    }),
    { numRuns: 30 },
  )
})

test('a .tar.gz takes a name longer than 100 bytes, and refuses one that has no room at all', () => {
  const name = `${'很长的文件夹'.repeat(4)}/${'很长的文件名'.repeat(5)}.png`
  expect(readTar(tarGz([{ name, bytes: Buffer.from('1') }]), name)).toEqual(Buffer.from('1'))
  expect(() => tarGz([{ name: '长'.repeat(100), bytes: Buffer.of() }])).toThrow('too long')
})

test('archives don’t depend on the order of their files', () => {
  assert(
    property(files, (all) => {
      expect(tarGz(all.toReversed())).toEqual(tarGz(all))
      expect(zip(all.toReversed())).toEqual(zip(all))
    }),
    { numRuns: 30 },
  )
})

test.skipIf(spawnSync('unzip', ['-v']).status !== 0)('a .zip is one for others too', () => {
  const file = path.join(newFolder(), 'all.zip')
  writeFileSync(file, zip([{ name: '空白表/青禾 镇.xlsx', bytes: Buffer.from('content') }]))
  expect(spawnSync('unzip', ['-t', file]).status).toBe(0)
  expect(spawnSync('unzip', ['-p', file], { encoding: 'utf8' }).stdout).toBe('content')
})

test.skipIf(process.platform !== 'linux')('a program with a note runs as before', () => {
  const folder = newFolder()
  const content = Buffer.from('what it carries')
  const program = withNote(readFileSync('/bin/true'), 'LINGONG', content)
  const file = path.join(folder, 'true')
  writeFileSync(file, program)
  chmodSync(file, 0o755)
  expect(readNote(program, 'LINGONG')).toEqual(content)
  expect(readNote(program, 'ANOTHER')).toBeUndefined()
  expect(spawnSync(file).status).toBe(0)
})
