import { expect, it } from 'vitest'
import { safePath } from '../../src/workbook/archive-name.ts'

it.each([
  ['收件/甲.xlsx', '收件/甲.xlsx'],
  ['../../甲.xlsx', '甲.xlsx'],
  ['/etc/甲.xlsx', 'etc/甲.xlsx'],
  ['C:/甲.xlsx', '甲.xlsx'],
  ['a:b*?.xlsx', 'b__.xlsx'],
  ['甲. ./乙.xlsx ', '甲/乙.xlsx'],
  ['甲\u0007.xlsx', '甲_.xlsx'],
  ['con/NUL.xlsx', 'con_/NUL_.xlsx'],
  ['contact/com10.xlsx', 'contact/com10.xlsx'],
  ['....//甲.xlsx', '甲.xlsx'],
])('%s in an archive is %s on every system', (name, path) => {
  expect(safePath(name)).toBe(path)
})
