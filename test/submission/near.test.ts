import { expect, it } from 'vitest'
import { nearNames } from '../../src/submission/near.ts'

it('the nearest names of the list come first, at most three', () => {
  expect(nearNames('荷花村', ['荷化村', '荷花社区', '荷花村', '松岭村', '荷村'])).toEqual([
    '荷花社区',
    '荷化村',
    '荷村',
  ])
  expect(nearNames('东门综合站', ['分水镇江东门综合站', '分水镇江西门综合站'])).toEqual([
    '分水镇江东门综合站',
  ])
})

it('a name inside the other is near, however much stands around it, and half of one is not', () => {
  expect(nearNames('东门', ['某某镇东门驿站', '西门驿站'])).toEqual(['某某镇东门驿站'])
  expect(nearNames('东门驿站', ['东门', '西'])).toEqual(['东门'])
})

it('a rare character counts as one', () => {
  expect(nearNames('𰻞面村', ['𰻞面社', '甲乙村'])).toEqual(['𰻞面社'])
  expect(nearNames('上洋洞𬒈口村', ['上洋洞𬒈囗村'])).toEqual(['上洋洞𬒈囗村'])
})
