import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { saveFile, SaveFault } from '../../src/workbook/save.ts'

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
    renameSync: (from: string, to: string) => (refuse('rename'), fs.renameSync(from, to)),
  }
})

describe('a file is saved whole or not at all', () => {
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

  test('over what was there', () => {
    writeFileSync(file, 'old and longer')
    saveFile(file, Buffer.from('new'))
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
  ])('when %s fails with %s it says %s and leaves all as it was', (step, code, said) => {
    writeFileSync(file, 'old')
    Object.assign(failing, { step, code })
    expect(() => saveFile(file, Buffer.from('new'))).toThrow(expect.objectContaining({ code: said, file }))
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['结果.xlsx'])
  })

  test('a folder in its place is left alone', () => {
    mkdirSync(file)
    expect(() => saveFile(file, Buffer.from('new'))).toThrow(SaveFault)
    expect(readdirSync(folder)).toEqual(['结果.xlsx'])
  })

  test('what a killed process left behind is no hindrance', () => {
    writeFileSync(path.join(folder, `~lingong-${process.pid}-0-结果.xlsx.tmp`), 'rest')
    saveFile(file, Buffer.from('new'))
    expect(readFileSync(file, 'utf8')).toBe('new')
  })
})
