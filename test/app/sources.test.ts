import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { gatherSources } from '../../src/app/sources/gather.ts'
import { isFolder } from '../../src/app/sources.ts'
import { newFolder } from '../temporary.ts'

/** 18 of them are longer than the way to any file may be. */
const LONG = 'x'.repeat(250)
let root: string

beforeAll(() => {
  root = newFolder()
  for (const file of ['甲/收件/表.xlsx', '甲/收件/一.xlsx', '乙/收件/表.xlsx', '丙/二.xlsx']) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(root, file), '')
  }
})
// too deep for Node to remove
afterAll(() => execFileSync('rm', ['-rf', root]))

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

it('a file beside a folder is told apart from one of its name within', () => {
  expect(gathered('甲/收件', '丙/二.xlsx')).toEqual(['一.xlsx', '二.xlsx', '表.xlsx'])
  expect(gathered('甲/收件', '乙/收件/表.xlsx')).toEqual(['收件/一.xlsx', '收件/表.xlsx', '表.xlsx'])
})

it('a file counts once, also where its folder and a folder within are named', () => {
  expect(gathered('甲', '甲/收件', '甲/收件/表.xlsx')).toEqual(['收件/一.xlsx', '收件/表.xlsx'])
})

it('a folder that can’t be looked into is said, and the others are read', () => {
  mkdirSync(path.join(root, '丁'))
  execFileSync('sh', ['-c', `for n in $(seq 18); do mkdir ${LONG} && cd ${LONG}; done; true`], {
    cwd: path.join(root, '丁'),
    stdio: 'ignore',
  })
  const { sources, findings } = gatherSources([path.join(root, '丁'), path.join(root, '丙')])
  expect(sources.map((source) => source.path)).toEqual(['丙/二.xlsx'])
  expect(findings.map(({ code, path: place }) => [code, place?.slice(0, 6)])).toEqual([
    ['LG-F003', '丁/xxxx'],
  ])
})

it('what the system keeps on a drive is left alone', () => {
  mkdirSync(path.join(root, '戊/$RECYCLE.BIN'), { recursive: true })
  writeFileSync(path.join(root, '戊/$RECYCLE.BIN/$R1.xlsx'), '')
  expect(gathered('戊')).toEqual([])
})

it('what can’t be looked at is no folder', () => {
  expect(isFolder(path.join(root, `${LONG}${LONG}`))).toBe(false)
})

it('documents and pictures are named, what belongs to nobody is not', () => {
  mkdirSync(path.join(root, '己/分水镇'), { recursive: true })
  for (const name of ['分水镇/申请表.PDF', '照片.jpg', '~$申请.docx', '.x.png', '说明.txt', '汇总.csv'])
    writeFileSync(path.join(root, '己', name), '')
  const { sources, papers } = gatherSources([path.join(root, '己')])
  expect(sources).toEqual([])
  expect(papers).toEqual(['分水镇/申请表.PDF', '照片.jpg'])
})

it('a link is what it leads to, each file counts once, and none leads round in a circle', () => {
  const at = (name: string) => path.join(root, name)
  mkdirSync(at('己/二批'), { recursive: true })
  mkdirSync(at('别处/内'), { recursive: true })
  for (const file of ['己/二批/甲.xlsx', '别处/乙.xlsx', '别处/内/丙.xlsx']) writeFileSync(at(file), '')
  const links = {
    '己/链.xlsx': '别处/乙.xlsx',
    '己/外': '别处',
    '己/又一个': '己/二批',
    '己/上面': '.',
    '别处/内/绕回': '别处',
    '己/断.xlsx': '没有.xlsx',
  }
  for (const [link, target] of Object.entries(links)) symlinkSync(at(target), at(link))
  const { sources } = gatherSources([at('己')])
  expect(sources.map((source) => source.path).toSorted()).toEqual(
    ['二批/甲.xlsx', '外/乙.xlsx', '外/内/丙.xlsx', '断.xlsx', '链.xlsx'].toSorted(),
  )
})
