import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { RECORD, writtenBefore } from '../../src/app/record.ts'
import { newFolder } from '../temporary.ts'

it('what a record says of files outside its folder is passed over', () => {
  const folder = newFolder()
  const names = ['资金分配汇总.xlsx', '标注副本/甲.xlsx', '../别处.xlsx', '标注副本/../../别处.xlsx']
  const outputs = names.map((name) => ({ path: name, sha256: 'a'.repeat(64) }))
  writeFileSync(path.join(folder, RECORD), JSON.stringify({ outputs }))
  const own = ['资金分配汇总.xlsx', '标注副本/甲.xlsx'].map((name) => path.join(folder, name))
  expect([...writtenBefore(folder).keys()]).toEqual(own)
})

it('a record that can’t be read says nothing', () => {
  const folder = newFolder()
  for (const content of ['', '{', '[]', '{"outputs":5}', '{"outputs":[5,{}]}']) {
    writeFileSync(path.join(folder, RECORD), content)
    expect([...writtenBefore(folder)]).toEqual([])
  }
})
