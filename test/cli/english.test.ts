import { expect, it } from 'vitest'
import { folder, lingong, sample } from './lingong.ts'

const english = (...args: string[]): string => {
  const { out, err } = lingong([...args, '--lang', 'en'], folder())
  return out + err
}

/** Marks and words of ours that are Chinese; names, labels and rules are quoted as they stand. */
const OURS =
  /　|】|、(?!岗位展示|培训信息展示)|元[，。]|(?:错误|警告|提示|确定|暂估|数据不全) ?\d|征求意见稿　/

it.each([
  ['packs', ['packs']],
  ['a town', ['score', sample('收件', '松岭乡.xlsx'), '--dry-run']],
  ['a town with everything', ['check', sample('dongzhi-2025', '半年考核-有错误.xlsx'), '--all']],
  ['a county', ['batch', sample('收件'), '--roster', sample('名册.xlsx'), '--dry-run']],
  ['stations', ['batch', sample('yunmeng-2024', '收件'), '--dry-run']],
])('the screen of %s has no Chinese words of ours under --lang en', (_, args) => {
  expect(english(...args)).not.toMatch(OURS)
})

it('a list of packs says in English which are in force, and from when', () => {
  expect(english('packs')).toContain('draft for comments  from 2024-01-01')
})

it('one is one: no plural behind it', () => {
  const text = english('batch', sample('dongzhi-2025'), '--dry-run')
  expect(text).toContain('leaves 1 subject without')
})
