import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { scoreFiles, type ScoreOutcome } from '../../src/app/score.ts'
import { isSafe } from '../../src/app/mends.ts'
import type { Run } from '../../src/model/run.ts'
import { BUILTIN } from '../../src/packs/load.ts'
import { openZip } from '../../src/workbook/zip/open.ts'
import { retype } from '../findings/retype.ts'
import { newFolder } from '../temporary.ts'

let folder = ''

beforeEach(() => {
  folder = newFolder()
})

function score(file: string, more: { dryRun?: boolean; fix?: boolean } = {}): Promise<ScoreOutcome> {
  const lists = { roster: 'samples/名册.xlsx' }
  const request = {
    files: [file],
    packs: BUILTIN,
    choices: () => ({}),
    lists,
    out: folder,
    force: false,
    dryRun: false,
    alternatives: false,
  }
  return scoreFiles({ ...request, fix: true, alternatives: false, ...more })
}

/** Subjects with points and money, and all findings but those of the safe class. */
function essence(run: Run | null): unknown {
  const subjects = run?.subjects.map(({ name, status, total, amount, items }) => ({
    name,
    status,
    total: total?.toFixed(),
    amount: amount?.toFixed(),
    items: items.map(({ clause, points }) => [clause, points?.toFixed()]),
  }))
  const findings = run?.findings.filter((finding) => !isSafe(finding))
  return {
    subjects,
    findings: findings?.map(({ code, sheet, cell, subject }) => [code, sheet, cell, subject]),
  }
}

const safeOnes = (run: Run | null): number => run?.findings.filter(isSafe).length ?? -1

test('a corrected copy scores the same, without the notices that it mends', async () => {
  const first = await score('samples/收件/望江街道.xlsx')
  expect(first.mends.length).toBe(safeOnes(first.run))
  expect(first.mends.length).toBeGreaterThan(20)
  expect(readdirSync(folder).toSorted()).toEqual(
    ['望江街道-已修正.xlsx', '望江街道-评分结果.xlsx'].toSorted(),
  )
  const second = await score(path.join(folder, '望江街道-已修正.xlsx'), { dryRun: true })
  expect(safeOnes(second.run)).toBe(0)
  expect(second.mends).toEqual([])
  const same = (text: string): string => text.replaceAll('-已修正', '')
  expect(same(JSON.stringify(essence(second.run)))).toBe(JSON.stringify(essence(first.run)))
})

test('only the sheets with mends change in it, and only in the mended cells', async () => {
  const { mends } = await score('samples/收件/望江街道.xlsx')
  const before = openZip(readFileSync('samples/收件/望江街道.xlsx'))
  const after = openZip(readFileSync(path.join(folder, '望江街道-已修正.xlsx')))
  const changed = before.entries.filter((entry) => !after.find(entry.name)?.raw.equals(entry.raw))
  expect(after.entries.map(({ name }) => name)).toEqual(before.entries.map(({ name }) => name))
  const sheets = changed.filter(({ name }) => name.startsWith('xl/worksheets/'))
  expect(sheets.length).toBe(new Set(mends.map(({ sheet }) => sheet)).size)
  const cells = (xml: string): Map<string, string> =>
    new Map(
      [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map((match) => [match[1]!, match[0]]),
    )
  for (const entry of sheets) {
    const old = cells(before.read(entry).toString())
    const fresh = cells(after.read(after.find(entry.name)!).toString())
    const others = [...old].filter(([cell, xml]) => fresh.get(cell) !== xml).map(([cell]) => cell)
    expect(mends.map(({ cell }) => cell)).toEqual(expect.arrayContaining(others))
    for (const cell of others) {
      const style = (xml: string | undefined): string | undefined => /\ss="\d+"/.exec(xml ?? '')?.[0]
      expect(style(fresh.get(cell))).toBe(style(old.get(cell)))
    }
  }
})

test('every kind of cell is mended: names, numbers, choices, counts, dates and months', async () => {
  const [facts, station] = ['附件2 考核数据', '附表3 青禾镇荷塘综合零工驿站']
  const cells: Record<string, [typed: string, mended: string]> = {
    [`${facts}!B8`]: ['稻香 社区', '稻香社区'],
    [`${facts}!D6`]: ['１２人', '12'],
    [`${facts}!F6`]: [' 正常维护', '正常维护'],
    [`${facts}!N3`]: ['２０２４．１０．２５', '2024-10-25'],
    '附表2 1月!E3': ['２０２４年１月', '2024-01'],
    [`${station}!B10`]: ['总数３人,其中专职2人', '总数 3 人，其中专职 2 人'],
    [`${station}!B21`]: ['20240920', '2024-09-20'],
  }
  const left = { [`${facts}!H7`]: '√', '附表2 3月!E3': '3月' }
  const typed = Object.fromEntries(Object.entries(cells).map(([cell, [text]]) => [cell, text]))
  const file = path.join(folder, '青.xlsx')
  writeFileSync(file, retype(readFileSync('samples/收件/青禾镇.xlsx'), { cells: { ...typed, ...left } }))
  const { mends, run } = await score(file)
  const listed = mends.map(({ sheet, cell, read, value }) => [`${sheet}!${cell}`, [read, value]])
  expect(Object.fromEntries(listed)).toEqual(cells)
  const again = await score(path.join(folder, '青-已修正.xlsx'), { dryRun: true })
  // a tick and a year that is assumed are a person's to change
  expect(again.run!.findings.map(({ code }) => code)).toEqual(['LG-C014', 'LG-C017'])
  expect(again.run!.subjects.map(({ amount }) => amount)).toEqual(run!.subjects.map(({ amount }) => amount))
})

test('a dry run lists the mends and writes nothing', async () => {
  const { mends, planned } = await score('samples/收件/望江街道.xlsx', { dryRun: true })
  expect(mends.length).toBeGreaterThan(20)
  expect(planned).toContain('望江街道-已修正.xlsx')
  expect(readdirSync(folder)).toEqual([])
})

test('a workbook without anything to mend has no corrected copy', async () => {
  const { planned, mends } = await score('samples/收件/青禾镇.xlsx', { dryRun: true })
  expect(mends).toEqual([])
  expect(planned).toEqual(['青禾镇-评分结果.xlsx'])
})

test('a second call leaves the same copy, and never writes over one that somebody changed', async () => {
  await score('samples/收件/望江街道.xlsx')
  const copy = path.join(folder, '望江街道-已修正.xlsx')
  const bytes = readFileSync(copy)
  await score('samples/收件/望江街道.xlsx')
  expect(readFileSync(copy).equals(bytes)).toBe(true)
  writeFileSync(copy, 'mine')
  await expect(score('samples/收件/望江街道.xlsx')).rejects.toMatchObject({ findings: [{ code: 'LG-F030' }] })
  expect(readFileSync(copy, 'utf8')).toBe('mine')
})

test('without --fix no corrected copy is planned', async () => {
  const { planned, mends } = await score('samples/收件/望江街道.xlsx', { dryRun: true, fix: false })
  expect([planned, mends]).toEqual([['望江街道-评分结果.xlsx'], []])
})
