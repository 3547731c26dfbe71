import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import {
  canWriteTo,
  documentsFolder,
  registryDocuments,
  xdgDocuments,
} from '../../src/cli/launch/documents.ts'
import { sheltered, type Shelter } from '../../src/cli/launch/shelter.ts'
import { newFolder } from '../temporary.ts'

const locked: Shelter = {
  canWriteTo: (folder) => !folder.startsWith('/光盘'),
  documents: () => '/家/文档/lingong',
}

it.each<[string, string[], string[], string | null]>([
  ['a workbook on a stick', ['score', '/盘/a.xlsx'], ['score', '/盘/a.xlsx'], null],
  [
    'a workbook on a disc',
    ['score', '/光盘/a.xlsx'],
    ['score', '/光盘/a.xlsx', '-o', '/家/文档/lingong'],
    '/家/文档/lingong',
  ],
  [
    'one of two on a disc',
    ['score', '/盘/b.xlsx', '/光盘/a.xlsx'],
    ['score', '/盘/b.xlsx', '/光盘/a.xlsx', '-o', '/家/文档/lingong'],
    '/家/文档/lingong',
  ],
  [
    'a folder on a disc',
    ['batch', '/光盘/收件', '-o', '/光盘/结果'],
    ['batch', '/光盘/收件', '-o', '/家/文档/lingong/结果'],
    '/家/文档/lingong/结果',
  ],
  ['a command that writes nothing', ['check', '/光盘/a.xlsx'], ['check', '/光盘/a.xlsx'], null],
])('%s', (_, words, expected, moved) => {
  expect(sheltered(words, locked)).toEqual({ words: expected, moved })
})

it('a folder that will be made can be written to where the one above it can, and nothing is left behind', () => {
  const folder = newFolder()
  expect(canWriteTo(path.join(folder, '新', '结果'))).toBe(true)
  expect(readdirSync(folder)).toEqual([])
  writeFileSync(path.join(folder, 'file'), '')
  expect(canWriteTo(path.join(folder, 'file', '结果'))).toBe(false)
})

it('the folder of documents is the one that the desktop names', () => {
  expect(xdgDocuments('XDG_DESKTOP_DIR="$HOME/桌面"\nXDG_DOCUMENTS_DIR="$HOME/文档"\n', '/家')).toBe(
    '/家/文档',
  )
  expect(xdgDocuments('XDG_DOCUMENTS_DIR="/盘/我的 文档"', '/家')).toBe('/盘/我的 文档')
  expect(xdgDocuments('XDG_DOCUMENTS_DIR="$HOME/"', '/家')).toBeUndefined()
  expect(xdgDocuments('# nothing', '/家')).toBeUndefined()
})

it('without a desktop it is the one of the usual names', () => {
  const home = newFolder()
  expect(documentsFolder({}, 'linux', home)).toBe(path.join(home, '文档'))
  mkdirSync(path.join(home, 'Documents'))
  expect(documentsFolder({}, 'linux', home)).toBe(path.join(home, 'Documents'))
})

it('the registry names a moved folder, in whatever page the console prints it', () => {
  const printed = (value: string): string =>
    `\r\nHKEY_CURRENT_USER\\…\r\n    Personal    REG_EXPAND_SZ    ${value}\r\n\r\n`
  const ask = (value: string): string | undefined =>
    registryDocuments(Buffer.from(printed(value)), { USERPROFILE: String.raw`C:\Users\李` })
  expect(ask(String.raw`%USERPROFILE%\Documents`)).toBe(String.raw`C:\Users\李\Documents`)
  expect(ask(String.raw`D:\我的文档`)).toBe(String.raw`D:\我的文档`)
  expect(ask(String.raw`%UNKNOWN%\Documents`)).toBeUndefined()
  const gbk = Buffer.concat([
    Buffer.from('    Personal    REG_SZ    D:\\'),
    Buffer.from([0xce, 0xc4, 0xb5, 0xb5]),
  ])
  expect(registryDocuments(gbk, {})).toBe(String.raw`D:\文档`)
})
