import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { copySamples, folder, lingong, sample } from '../cli/lingong.ts'

/** Names that a shell, a console or a careless quotation would break. */
const ODD = "收 件 [一](2) & 100% !it's ^;,=~"

it('a folder alone is a county’s run, its results beside it, which is said; those alone are verified', () => {
  const cwd = folder()
  copySamples(path.join(cwd, ODD))
  const { code, out, err } = lingong([path.join(cwd, ODD), '--roster', sample('名册.xlsx')])
  expect(code).toBe(1)
  expect(out).toContain('资金分配汇总.xlsx')
  expect(err).toContain(`${ODD} 是文件夹：按全县汇总处理，结果写到 ${path.join(cwd, '结果')}`)
  expect(existsSync(path.join(cwd, '结果', 'summary.json'))).toBe(true)
  const again = lingong([path.join(cwd, '结果')])
  expect(again.code).toBe(0)
  expect(again.out).toContain('没有人改动')
})

it('results that hold the county’s scores are not undone by a folder alone', () => {
  const cwd = folder()
  copySamples(path.join(cwd, '收件'))
  lingong(['batch', '收件', '-o', '表'], cwd)
  lingong(['batch', '收件', '--review', '表/评审表.xlsx', '-o', '结果'], cwd)
  const before = readFileSync(path.join(cwd, '结果', '运行记录.json'))
  lingong(['收件'], cwd)
  expect(readFileSync(path.join(cwd, '结果', '运行记录.json')).equals(before)).toBe(true)
  expect(existsSync(path.join(cwd, '结果-未带评审表', 'summary.json'))).toBe(true)
})

it('workbooks alone are scored as one set, their copies beside them', () => {
  const cwd = path.join(folder(), ODD)
  copySamples(cwd)
  const files = ['青禾镇.xlsx', '松岭乡.xlsx'].map((name) => path.join(cwd, name))
  expect(lingong(files).code).toBe(1)
  expect(readdirSync(cwd).filter((name) => name.includes('-评分结果'))).toHaveLength(2)
})

it('nothing waits for a key and no menu opens without a terminal', () => {
  const { code, out } = lingong([], folder(), { LINGONG_OPENED: '1' })
  expect(code).toBe(0)
  expect(out).toContain('用法：')
})
