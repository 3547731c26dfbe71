import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { saveOne } from '../../src/app/save-one.ts'
import { newFolder } from '../temporary.ts'

const root = newFolder()

const BYTES = Buffer.from('page')

it('the folder of a file that the user names is made', () => {
  const file = path.join(root, '说明', '荷塘村', '为什么.html')
  saveOne(file, BYTES, false)
  expect(readFileSync(file).equals(BYTES)).toBe(true)
})

it('a folder in the place of the file is said to be one, by force too', () => {
  const folder = path.join(root, '结果')
  mkdirSync(folder)
  const said = expect.objectContaining({ findings: [expect.objectContaining({ code: 'LG-F096' })] })
  for (const force of [false, true]) expect(() => saveOne(folder, BYTES, force)).toThrow(said)
})
