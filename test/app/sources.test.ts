import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { gatherSources } from '../../src/app/sources.ts'

let root: string

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lingong-sources-'))
  for (const file of ['甲/收件/表.xlsx', '甲/收件/一.xlsx', '乙/收件/表.xlsx', '丙/二.xlsx']) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(root, file), '')
  }
})
afterAll(() => rmSync(root, { recursive: true }))

const gathered = (...names: string[]): string[] =>
  gatherSources(names.map((name) => path.join(root, name))).sources.map((source) => source.path)

it('the order in which folders and files are named makes no difference', () => {
  const files = ['丙/二.xlsx', '收件/一.xlsx', '收件/表.xlsx']
  expect(gathered('丙', '甲/收件')).toEqual(files)
  expect(gathered('甲/收件', '丙')).toEqual(files)
  expect(gathered('甲/收件/表.xlsx', '甲/收件/一.xlsx')).toEqual(['一.xlsx', '表.xlsx'])
})

it('folders of one name are told apart by what they lie in', () => {
  expect(gathered('甲/收件', '乙/收件')).toEqual(['乙/收件/表.xlsx', '甲/收件/一.xlsx', '甲/收件/表.xlsx'])
})

it('a file counts once, also where its folder and a folder within are named', () => {
  expect(gathered('甲', '甲/收件', '甲/收件/表.xlsx')).toEqual(['收件/一.xlsx', '收件/表.xlsx'])
})
