import { expect, it } from 'vitest'
import { cleanName, plainName } from '../../src/submission/names.ts'

it.each([
  [' 青 禾　镇 ', '青禾镇'],
  [
    'Dongzhi Songling  Human Resources & Labour (Group) Co., Ltd.',
    'Dongzhi Songling Human Resources & Labour (Group) Co., Ltd.',
  ],
  ['A 座 3 号', 'A座3号'],
  ['东至 ABC 公司', '东至ABC公司'],
  ['Fo\u200bo\u00a0Bar', 'Foo Bar'],
  ['2024 - 09 - 01', '2024-09-01'],
])('the name %j is shown as %j', (typed, shown) => {
  expect(cleanName(typed)).toBe(shown)
})

it('names are compared without any space', () => {
  expect(plainName('Song ling Co., Ltd.')).toBe(plainName('Songling Co.,Ltd.'))
})
