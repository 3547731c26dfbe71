import { expect, it } from 'vitest'
import { labelPattern } from '../../src/forms/label-pattern.ts'

it('signs of a label stand for themselves, brackets for both of their widths', () => {
  const pattern = labelPattern(['A+级（县）*'])
  expect(pattern.exec('填报 A+级(县)*：某某')?.[0]).toBe('A+级(县)*：')
  expect(pattern.exec('AA级(县)：某某')).toBeNull()
})
