import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { createFile, saveFile, saveFileMeanwhile } from '../../src/workbook/save.ts'
import { whileFailing } from '../failing-disk.ts'
import { newFolder } from '../temporary.ts'

/** What waits for the disk and what doesn't promise the same. */
const WAYS: [way: string, save: (file: string, bytes: Uint8Array) => Promise<void>][] = [
  ['at once', async (file, bytes) => saveFile(file, bytes)],
  ['meanwhile', saveFileMeanwhile],
]

describe.each(WAYS)('a file is saved whole or not at all, %s', (_, save) => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = newFolder()
    file = path.join(folder, '结果.xlsx')
  })

  test('over what was there', async () => {
    writeFileSync(file, 'old and longer')
    await save(file, Buffer.from('new'))
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['结果.xlsx'])
  })

  test.each([
    ['open', 'EACCES', 'LG-F032'],
    ['open', 'EROFS', 'LG-F032'],
    ['open', 'ENOSPC', 'LG-F033'],
    ['sync', 'ENOSPC', 'LG-F033'],
    ['rename', 'EBUSY', 'LG-F031'],
    ['rename', 'EPERM', 'LG-F031'],
  ] as const)('when %s fails with %s it says %s and leaves all as it was', async (step, code, said) => {
    writeFileSync(file, 'old')
    const saving = whileFailing(step, code, () => save(file, Buffer.from('new')))
    await expect(saving).rejects.toThrow(expect.objectContaining({ code: said, file }))
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['结果.xlsx'])
  })

  test.each(['EISDIR', 'EPERM'])(
    'a folder in its place is left alone, and said to be one (%s)',
    async (code) => {
      mkdirSync(file)
      const saving = whileFailing('rename', code, () => save(file, Buffer.from('new')))
      await expect(saving).rejects.toThrow(expect.objectContaining({ code: 'LG-F096', file }))
      expect(readdirSync(folder)).toEqual(['结果.xlsx'])
    },
  )

  test('what a killed process left behind is no hindrance', async () => {
    writeFileSync(path.join(folder, `~lingong-${process.pid}-0-结果.xlsx.tmp`), 'rest')
    await save(file, Buffer.from('new'))
    expect(readFileSync(file, 'utf8')).toBe('new')
  })
})

test('a file of its own is made once, and not at all where the disk refuses', async () => {
  const folder = newFolder()
  const file = path.join(folder, 'lock')
  expect([createFile(file, Buffer.from('1')), createFile(file, Buffer.from('2'))]).toEqual([true, false])
  expect(readFileSync(file, 'utf8')).toBe('1')
  const other = path.join(folder, 'other')
  const making = whileFailing('open', 'EACCES', async () => createFile(other, Buffer.from('1')))
  await expect(making).rejects.toThrow(expect.objectContaining({ code: 'LG-F032', file: other }))
})

describe('a content in pieces', () => {
  const PIECES = ['一', '', '二三'].map((piece) => Buffer.from(piece))
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = newFolder()
    file = path.join(folder, 'summary.json')
    writeFileSync(file, 'old')
  })

  test('stands one behind the other', async () => {
    await saveFileMeanwhile(file, PIECES)
    expect(readFileSync(file, 'utf8')).toBe('一二三')
  })

  test('leaves what is there where it is not to be replaced', async () => {
    await saveFileMeanwhile(file, PIECES, () => false)
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['summary.json'])
  })

  test('that can not be made to its end leaves what is there', async () => {
    function* broken(): Generator<Buffer> {
      yield Buffer.from('half')
      throw new Error('no more')
    }
    await expect(saveFileMeanwhile(file, broken())).rejects.toThrow('no more')
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['summary.json'])
  })
})
