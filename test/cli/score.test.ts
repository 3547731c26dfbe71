import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { roomFor } from '../../src/cli/width.ts'
import { folder, lingong, sample } from './lingong.ts'

function inbox(...names: string[]): string {
  const cwd = folder()
  for (const name of names) copyFileSync(sample('收件', name), path.join(cwd, name))
  return cwd
}

it('a right workbook ends with 0, one with errors with 1', () => {
  const cwd = inbox('青禾镇.xlsx', '松岭乡.xlsx')
  expect(lingong(['check', '青禾镇.xlsx'], cwd).code).toBe(0)
  expect(lingong(['check', '松岭乡.xlsx'], cwd).code).toBe(1)
})

it('check writes nothing', () => {
  const cwd = inbox('松岭乡.xlsx')
  lingong(['check', '松岭乡.xlsx'], cwd)
  expect(readdirSync(cwd)).toEqual(['松岭乡.xlsx'])
})

it('a workbook alone means score, and the copy stands beside it', () => {
  const cwd = inbox('青禾镇.xlsx')
  const before = readFileSync(path.join(cwd, '青禾镇.xlsx'))
  expect(lingong(['青禾镇.xlsx'], cwd).code).toBe(0)
  expect(readdirSync(cwd).toSorted()).toEqual(['青禾镇-评分结果.xlsx', '青禾镇.xlsx'].toSorted())
  expect(readFileSync(path.join(cwd, '青禾镇.xlsx'))).toEqual(before)
})

it('nothing is coloured and nothing is wider than 80 columns when it is piped', () => {
  const { out } = lingong(['check', sample('收件', '松岭乡.xlsx')])
  expect(out).not.toContain('\u001b')
  const wide = out
    .split('\n')
    .filter((line) => [...line].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0) > 82)
  expect(wide).toEqual([])
})

it.each(['zh', 'en'])('the first line of a blank form fits 80 columns in %s too', (language) => {
  const blank = path.resolve('templates/yunmeng-2024.xlsx')
  const { code, out } = lingong(['check', blank, '--lang', language])
  expect(code).toBe(0)
  expect(out.split('\n').filter((line) => roomFor(line) > 80)).toEqual([])
})

it('a dry run names the copy and writes nothing', () => {
  const cwd = inbox('青禾镇.xlsx')
  const { code, out } = lingong(['score', '青禾镇.xlsx', '--dry-run'], cwd)
  expect(code).toBe(0)
  expect(out).toContain('青禾镇-评分结果.xlsx')
  expect(readdirSync(cwd)).toEqual(['青禾镇.xlsx'])
})

it('a file of that name that we did not write stays, unless --force is given', () => {
  const cwd = inbox('青禾镇.xlsx')
  const target = path.join(cwd, '青禾镇-评分结果.xlsx')
  writeFileSync(target, 'mine')
  const { code, err } = lingong(['score', '青禾镇.xlsx'], cwd)
  expect(code).toBe(2)
  expect(err).toContain('LG-F030')
  expect(readFileSync(target, 'utf8')).toBe('mine')
  expect(lingong(['score', '青禾镇.xlsx', '--force'], cwd).code).toBe(0)
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK')
})

it('our own copy is written again without a question, with the same bytes', () => {
  const cwd = inbox('青禾镇.xlsx')
  const target = path.join(cwd, '青禾镇-评分结果.xlsx')
  lingong(['score', '青禾镇.xlsx'], cwd)
  const first = readFileSync(target)
  expect(lingong(['score', '青禾镇.xlsx'], cwd).code).toBe(0)
  expect(readFileSync(target)).toEqual(first)
})

interface Result {
  inputs: unknown
  findings: { path: string | null }[]
  subjects: { items: { inputs: { path?: string }[] }[] }[]
}

function withoutFile(json: string): unknown {
  const result = JSON.parse(json) as Result
  const text = JSON.stringify({ ...result, inputs: null }, (key, value: unknown) =>
    key === 'path' ? null : value,
  )
  return JSON.parse(text)
}

it.each(['青禾镇', '望江街道', '松岭乡', '石桥镇手工制表'])(
  'scoring the annotated copy of %s gives the same result',
  (name) => {
    const cwd = inbox(`${name}.xlsx`)
    const original = lingong(['score', `${name}.xlsx`, '--json'], cwd).out
    const copy = `${name}-评分结果.xlsx`
    expect(existsSync(path.join(cwd, copy))).toBe(true)
    expect(withoutFile(lingong(['check', copy, '--json'], cwd).out)).toEqual(withoutFile(original))
  },
)

it('an original beside its annotated copy counts once', () => {
  const cwd = inbox('青禾镇.xlsx')
  const original = lingong(['score', '青禾镇.xlsx', '--json'], cwd).out
  const both = lingong(['check', '青禾镇.xlsx', '青禾镇-评分结果.xlsx', '--json'], cwd).out
  expect(JSON.parse(both)).toEqual(JSON.parse(original))
})

it('no path of the machine stands in what is written', () => {
  const cwd = inbox('松岭乡.xlsx')
  const { out } = lingong(['score', path.join(cwd, '松岭乡.xlsx'), '--json'], folder())
  expect(out).not.toContain(cwd)
})

it('a blank form is not ready to be handed in: it is to be filled in', () => {
  const { code, out } = lingong(['check', path.resolve('templates', 'dongzhi-2025.xlsx')])
  expect(code).toBe(0)
  expect(out).not.toContain('可以报送')
  expect(out).toContain('还没有可以计分的内容')
  expect(out).toContain('下一步：填好 dongzhi-2025.xlsx')
  expect(out).toMatch(/^ {2}月度运营数据报告$/m)
})

it('an annotated copy that is scored is not what is handed in', () => {
  const cwd = inbox('青禾镇.xlsx')
  lingong(['score', '青禾镇.xlsx'], cwd)
  const { out } = lingong(['score', '青禾镇-评分结果.xlsx', '--dry-run'], cwd)
  expect(out).toContain('再报送 青禾镇.xlsx（报原表，不报副本）')
})

it('a file that is not there is to be put there, not to be mended', () => {
  const { code, out } = lingong(['check', '青禾镇.xlsx', '没有.xlsx'], inbox('青禾镇.xlsx'))
  expect(code).toBe(3)
  expect(out).toContain('下一步：换上读得出的 没有.xlsx')
})

it('warnings that --quiet leaves out are not pointed at', () => {
  const file = sample('yunmeng-2024', '收件', '清河镇.xlsx')
  expect(lingong(['score', file, '--dry-run']).out).toContain('核对上面 ▲ 的地方')
  const { out } = lingong(['score', file, '--dry-run', '--quiet'])
  expect(out).not.toContain('▲')
  expect(out.replace(/\s/g, '')).toContain('去掉--quiet再看')
})
