import { expect, it } from 'vitest'
import { nearTownFindings } from '../../src/submission/near/towns.ts'

const seen = (...towns: string[]) =>
  towns.map((town, at) => ({ town, path: `${at}.xlsx`, sheet: '附件2', cell: 'C3' }))
const asked = (...towns: string[]) =>
  nearTownFindings(seen(...towns)).map(({ path, data }) => [path, data['read'], data['other'], data['file']])

it('a town that is called as another but for its kind is asked about, at the later one', () => {
  expect(asked('青禾镇', '松岭乡', '青禾')).toEqual([['2.xlsx', '青禾', '青禾镇', '0.xlsx']])
  expect(asked('青禾乡', '青禾镇', '青禾街道办事处')).toHaveLength(2)
  expect(asked('惠安县', '惠安')).toHaveLength(1)
})

it('a town met again, and towns of other names, are not', () => {
  expect(asked('青禾镇', '青禾镇', '上青镇', '青山镇', '镇', '乡')).toEqual([])
})
