import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findingsOf, SAMPLE } from './case.ts'
import { retype } from './retype.ts'

const FACTS = '附件2 考核数据'
const APPLICATION = '附表3 青禾镇荷塘综合零工驿站'

/** What is typed wrong, and the finding whose suggestion must pass where the wrong one stood. */
test.each([
  ['LG-C021', `${FACTS}!D6`, '十二人'],
  ['LG-C023', `${FACTS}!J6`, '九十二分'],
  ['LG-C041', `${FACTS}!F6`, '正常维修'],
  ['LG-C041', `${FACTS}!F6`, '正常护维'],
  ['LG-C052', `${FACTS}!N3`, '10月25日'],
  ['LG-C057', '附表2 1月!E3', '24年1月'],
  ['LG-C062', `${APPLICATION}!B10`, '总数三人，其中专职二人'],
  ['LG-X041', `${FACTS}!C3`, '青和镇'],
  ['LG-X042', `${FACTS}!B6`, '荷糖村'],
  ['LG-X042', `${FACTS}!B6`, '塘荷村'],
])('what %s suggests passes the same check', async (code, cell, wrong) => {
  const good = readFileSync(SAMPLE.tonglu)
  const name = path.basename(SAMPLE.tonglu)
  const found = await findingsOf({ [name]: retype(good, { cells: { [cell]: wrong } }) }, {})
  const { data } = found.find((finding) => finding.code === code)!
  // names of the roster stand behind a sentence, the nearest first
  const [nearest = ''] = (data['near'] ?? '').replace(/^：/, '').split('、')
  const suggestion = data['suggestion'] ?? nearest
  expect(suggestion).not.toBe('')
  const again = await findingsOf({ [name]: retype(good, { cells: { [cell]: suggestion } }) }, {})
  expect(again.filter(({ severity }) => severity === 'error')).toEqual([])
})
