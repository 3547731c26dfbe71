import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { saveFile, saveFileMeanwhile, SaveFault } from '../../src/workbook/save.ts'

const { failing, refuse } = vi.hoisted(() => {
  const next = { step: '', code: '' }
  return {
    failing: next,
    refuse: (step: string): void => {
      if (next.step === step) throw Object.assign(new Error(next.code), { code: next.code })
    },
  }
})

/** The disk's refusals can't be had on order: one step of the file system fails with one reason. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return {
    ...fs,
    openSync: (...args: Parameters<typeof fs.openSync>) => (refuse('open'), fs.openSync(...args)),
    fsyncSync: (descriptor: number) => (refuse('sync'), fs.fsyncSync(descriptor)),
    fsync: (descriptor: number, done: (error: unknown) => void) => {
      try {
        refuse('sync')
        fs.fsync(descriptor, done)
      } catch (error) {
        done(error)
      }
    },
    renameSync: (from: string, to: string) => (refuse('rename'), fs.renameSync(from, to)),
  }
})

/** What waits for the disk and what doesn't promise the same. */
const WAYS: [way: string, save: (file: string, bytes: Uint8Array) => Promise<void>][] = [
  ['at once', async (file, bytes) => saveFile(file, bytes)],
  ['meanwhile', saveFileMeanwhile],
]

describe.each(WAYS)('a file is saved whole or not at all, %s', (_, save) => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lingong-save-'))
    file = path.join(folder, '结果.xlsx')
  })
  afterEach(() => {
    failing.step = ''
    rmSync(folder, { recursive: true })
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
  ])('when %s fails with %s it says %s and leaves all as it was', async (step, code, said) => {
    writeFileSync(file, 'old')
    Object.assign(failing, { step, code })
    await expect(save(file, Buffer.from('new'))).rejects.toThrow(
      expect.objectContaining({ code: said, file }),
    )
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['结果.xlsx'])
  })

  test('a folder in its place is left alone', async () => {
    mkdirSync(file)
    await expect(save(file, Buffer.from('new'))).rejects.toThrow(SaveFault)
    expect(readdirSync(folder)).toEqual(['结果.xlsx'])
  })

  test('what a killed process left behind is no hindrance', async () => {
    writeFileSync(path.join(folder, `~lingong-${process.pid}-0-结果.xlsx.tmp`), 'rest')
    await save(file, Buffer.from('new'))
    expect(readFileSync(file, 'utf8')).toBe('new')
  })
})
