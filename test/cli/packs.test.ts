import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { widthOf } from '../../src/cli/width.ts'
import { folder, lingong, sample } from './lingong.ts'

it('packs lists the built-in packs with status and validity by their own dates', () => {
  const { code, out } = lingong(['packs'])
  expect(code).toBe(0)
  expect(out).toMatch(/tonglu-2024 .*\n.*征求意见稿　2024-01-01 起/)
  expect(out).toMatch(/quanzhou-2023　.*\n.*已过有效期　.*至 2024-12-31/)
  expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThan(80)
})

it.each(['zh', 'en'])('packs test prints four percentages in one column, in any folder (%s)', (language) => {
  const { code, out } = lingong(['packs', 'test', 'longli-2025', '--lang', language], folder())
  expect(code).toBe(0)
  const before = Array.from(out.matchAll(/^(.*)100 %/gm), ([, label = '']) => widthOf(label))
  expect(before).toHaveLength(4)
  expect(new Set(before).size).toBe(1)
})

it('packs new, diff and test work on a copy; a changed number fails a case with exit code 1', () => {
  const at = folder()
  expect(lingong(['packs', 'new', 'ours-2026', '--from', 'longli-2025'], at).code).toBe(0)
  const file = path.join(at, 'ours-2026.yaml')
  expect(lingong(['packs', 'diff', 'longli-2025', file], at).out).toContain(
    '：1 处不同\n\n规则包 ours-2026\n  状态：inForce → draft',
  )
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace("of: area, atLeast: '20'", "of: area, atLeast: '30'"),
  )
  const { out } = lingong(['packs', 'diff', 'longli-2025', file], at)
  expect(out).toContain('duty.atLeast：20 → 30')
  const tested = lingong(
    ['packs', 'test', file, '--cases', path.resolve('test/packs/longli-2025.cases.yaml')],
    at,
  )
  expect(tested.code).toBe(1)
  expect(tested.out).toContain('面积正好')
})

it('a clause that another one carries out names it', () => {
  expect(lingong(['packs', 'show', 'tonglu-2024', '--clause', 'T-F4']).out).toContain('→ 由 T-X5 落实。')
})

it('an existing file is not written over without --force', () => {
  const at = folder()
  writeFileSync(path.join(at, 'ours-2026.yaml'), '别人的')
  const call = ['packs', 'new', 'ours-2026', '--from', 'longli-2025']
  expect(lingong(call, at)).toMatchObject({ code: 2, err: expect.stringContaining('LG-F030') as string })
  expect(lingong([...call, '--force'], at).code).toBe(0)
})

it('the review sheet and the letter of questions are written where they are asked for', () => {
  const at = folder()
  const run = lingong([
    'score',
    sample('收件', '青禾镇.xlsx'),
    '--roster',
    sample('名册.xlsx'),
    '--json',
    '-o',
    at,
  ])
  writeFileSync(path.join(at, '结果.json'), run.out)
  expect(lingong(['packs', 'show', 'tonglu-2024', '--export', '审阅.xlsx'], at).code).toBe(0)
  expect(existsSync(path.join(at, '审阅.xlsx'))).toBe(true)
  const { code, out } = lingong(['packs', 'questions', 'tonglu-2024', '--run', '结果.json'], at)
  expect(code).toBe(0)
  expect(out).toMatch(/两项都未得分，总分才按零分——\d+ 个对象变化，合计 [+-]\d+\.\d\d 元/)
})

it.each([
  ['a label', '{ 面积: 19.9, 层高: 3 }', '“驿站履约情况表”里没有“'],
  [
    'a form',
    '{ 履约表二: { 面积（㎡）: 19.9 } }',
    '“履约表二”不是“驿站履约情况表”的月份，也不是这里的一张表',
  ],
])('a case with %s that the pack does not have is named with its line', (_, by, said) => {
  const at = folder()
  const text = readFileSync('test/packs/longli-2025.cases.yaml', 'utf8')
  writeFileSync(path.join(at, '案例.yaml'), text.replace('{ 面积（㎡）: 19.9 }', by))
  const { code, err } = lingong(['packs', 'test', 'longli-2025', '--cases', '案例.yaml'], at)
  expect(code).toBe(2)
  expect(err.replaceAll(/\s/g, '')).toMatch(new RegExp(`案例文件第\\d+行：${said}`))
})
