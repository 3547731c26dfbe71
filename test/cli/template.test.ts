import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { folder, lingong, sample } from './lingong.ts'

const LISTS = ['--roster', sample('名册.xlsx'), '--stations', sample('零工驿站清单.xlsx')]

it('a roster gives one blank workbook a town', () => {
  const cwd = folder()
  expect(lingong(['template', 'tonglu-2024', ...LISTS, '-o', '空白表'], cwd).code).toBe(0)
  const towns = ['松岭乡.xlsx', '望江街道.xlsx', '白鹭镇.xlsx', '石桥镇.xlsx', '青禾镇.xlsx']
  expect(readdirSync(path.join(cwd, '空白表')).toSorted()).toEqual(towns.toSorted())
})

it('names of towns that no system takes, or that differ in case alone, are files of their own', () => {
  const cwd = folder()
  const towns = ['东/西乡', '东:西乡', 'A镇', 'a镇', '..']
  const lines = ['乡镇街道,村（社区）', ...towns.map((town) => `${town},一村`), '']
  writeFileSync(path.join(cwd, '名册.csv'), lines.join('\n'))
  const { code, out } = lingong(['template', 'tonglu-2024', '--roster', '名册.csv', '-o', '空白表'], cwd)
  expect(code).toBe(0)
  const files = ['东_西乡.xlsx', '东_西乡(2).xlsx', 'A镇.xlsx', 'a镇(2).xlsx', '_.xlsx']
  expect(readdirSync(path.join(cwd, '空白表')).toSorted()).toEqual(files.toSorted())
  for (const file of files) expect(out).toContain(file)
})

it('towns and forms can be chosen', () => {
  const cwd = folder()
  const chosen = ['--town', '松岭乡', '白鹭镇', '--form', 'village-facts']
  expect(lingong(['template', 'tonglu-2024', ...LISTS, ...chosen, '-o', '.'], cwd).code).toBe(0)
  expect(readdirSync(cwd).toSorted()).toEqual(['松岭乡.xlsx', '白鹭镇.xlsx'].toSorted())
})

it('an untouched blank has no findings, and everything of it is missing', () => {
  const cwd = folder()
  lingong(['template', 'tonglu-2024', ...LISTS, '--town', '松岭乡', '-o', '.'], cwd)
  const { code, out } = lingong(['check', '松岭乡.xlsx', '--json'], cwd)
  const result = JSON.parse(out) as { findings: unknown[]; subjects: unknown[]; missing: { form: string }[] }
  expect({ code, findings: result.findings, subjects: result.subjects }).toEqual({
    code: 0,
    findings: [],
    subjects: [],
  })
  expect(new Set(result.missing.map(({ form }) => form))).toEqual(
    new Set(['personnel', 'village-facts', 'inspection', 'monthly', 'application', 'self-score']),
  )
})

it('a workbook that somebody has filled in is not overwritten', () => {
  const cwd = folder()
  const args = ['template', 'tonglu-2024', ...LISTS, '--town', '松岭乡', '-o', '.']
  lingong(args, cwd)
  expect(lingong(args, cwd).code).toBe(0)
  writeFileSync(path.join(cwd, '松岭乡.xlsx'), 'filled in')
  expect(lingong(args, cwd).code).toBe(2)
  expect(readFileSync(path.join(cwd, '松岭乡.xlsx'), 'utf8')).toBe('filled in')
})

it.each([
  ['a town', ['--town', '松岭镇'], '松岭乡'],
  ['a form', ['--form', 'village-fact'], 'village-facts'],
])('an unknown name of %s ends with 2 and the nearest', (_, chosen, near) => {
  const { code, err } = lingong(['template', 'tonglu-2024', ...LISTS, ...chosen, '-o', '.'], folder())
  expect(code).toBe(2)
  expect(err).toContain(near)
})

it('a pack of one operator has no use for towns: no blank for each, and none in the result', () => {
  const cwd = folder()
  const { code, err } = lingong(['template', 'longli-2025', ...LISTS, '-o', '空白表'], cwd)
  expect(code).toBe(2)
  expect(err).toContain('用不上选项 --roster')
  expect(readdirSync(cwd)).toEqual([])
  const { out } = lingong(['batch', sample('longli-2025'), ...LISTS, '--json', '-o', '结果'], cwd)
  const { towns } = JSON.parse(out) as { towns: { town: string | null }[] }
  expect(towns.map(({ town }) => town)).toEqual([null])
})
