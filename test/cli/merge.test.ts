import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { levelSums, readLevel } from '../../src/app/merge/read-level.ts'
import type { Level } from '../../src/model/level.ts'
import { levelBook } from '../../src/reports/level/book.ts'
import type { Result } from '../../src/reports/result.ts'
import { runLine } from './line.ts'
import { copySamples, folder, sample } from './lingong.ts'

const root = folder()
const at = (...names: string[]) => path.join(root, ...names)
const LISTS = ['--roster', sample('名册.xlsx'), '--stations', sample('零工驿站清单.xlsx')]
const inbox = ['batch', sample('收件'), ...LISTS]
const read = (...names: string[]): unknown => JSON.parse(readFileSync(at(...names), 'utf8'))

interface Joined {
  members: { name: string; subjects: number; missing: number; amount: Record<string, string> }[]
}

beforeAll(async () => {
  await runLine(...inbox, '-o', at('甲县'))
  for (const number of [1, 2]) await runLine(...inbox, '--shard', `${number}/2`, '-o', at(`份${number}`))
  await runLine('batch', sample('yunmeng-2024'), '-o', at('乙县'))
  await runLine('batch', sample('dongzhi-2025', '全年考核.xlsx'), '-o', at('丙县'))
  await runLine('batch', sample('longli-2025'), '-o', at('丁县'))
  await runLine('merge', at('甲县'), at('乙县'), '-o', at('全市'))
})

it('counties under different rules are joined: each line is what the county itself came to', () => {
  const { members } = read('全市', '上级汇总.json') as Joined
  expect(members.map(({ name }) => name)).toEqual(['甲县', '乙县'])
  for (const { name, subjects, missing, amount } of members) {
    const own = read(name, 'summary.json') as Result
    expect([name, subjects, missing, amount]).toEqual([
      name,
      own.subjects.length,
      own.missing.length,
      own.amount,
    ])
  }
})

it('what a county says under its sums stands under its line, and one level up again', async () => {
  for (const folders of [[at('甲县'), at('丙县'), at('丁县')], [at('各县')]]) {
    const { out } = await runLine('merge', ...folders, '-o', at(folders.length > 1 ? '各县' : '各市'))
    expect(out).toContain('征求意见稿，仅供测算，不作为拨付依据')
    expect(out).toContain('其中半年的 150000.00 元由年终一次结算，不再另付')
    expect(out).toContain('按合同支付，不按公式计算')
  }
  const levels = ['甲县', '丙县', '丁县'].map((name) => readLevel(at(name)))
  const [{ rows } = { rows: [] }] = levelBook(levels, levels.map(levelSums), '全市').sheets
  expect(rows.slice(2, 5).map(({ cells }) => cells[0]!.content)).toEqual([
    { kind: 'text', text: '甲县：征求意见稿，仅供测算，不作为拨付依据' },
    { kind: 'text', text: '丁县：按合同支付，不按公式计算' },
    { kind: 'text', text: '其中半年的由年终一次结算，不再另付：丙县 150000.00 元' },
  ])
})

it('shares that are joined say what of the final sum is not paid again', async () => {
  for (const number of [1, 2])
    await runLine('batch', sample('dongzhi-2025'), '--shard', `${number}/2`, '-o', at(`东${number}`))
  const { out } = await runLine('merge', at('东1'), at('东2'), '-o', at('合东'))
  expect(out).toContain('其中半年的 150000.00 元由年终一次结算，不再另付')
})

it('a dry run of joining says what it would write, and writes nothing', async () => {
  const levels = await runLine('merge', at('甲县'), at('乙县'), '-o', at('试运行'), '--dry-run')
  expect(levels.out).toContain('将写出：资金分配汇总.xlsx')
  const shards = await runLine('merge', at('份1'), at('份2'), '-o', at('试运行'), '--dry-run')
  expect(shards.out).toContain('将写出：望江街道-评分结果.xlsx')
  const county = await runLine(...inbox, '-o', at('试运行'), '--dry-run')
  expect(county.out).toContain('将写出：望江街道-评分结果.xlsx')
  expect(county.out).toContain('去掉 --dry-run')
  expect(existsSync(at('试运行'))).toBe(false)
})

it('what was joined is joined again one level up', async () => {
  const { code } = await runLine('merge', at('全市'), at('丙县'), '-o', at('全省'))
  expect(code).toBe(0)
  const { members } = read('全省', '上级汇总.json') as Joined
  const city = read('全市', '上级汇总.json') as Joined
  expect(members[0]!.subjects).toBe(city.members.reduce((all, { subjects }) => all + subjects, 0))
})

it('joining the same folders again changes nothing, and overwrites no other file', async () => {
  const before = readFileSync(at('全市', '资金分配汇总.xlsx'))
  expect((await runLine('merge', at('甲县'), at('乙县'), '-o', at('全市'))).code).toBe(0)
  expect(readFileSync(at('全市', '资金分配汇总.xlsx')).equals(before)).toBe(true)
})

it.each([
  ['a share', [...inbox, '--shard', '2/2'], '份1', '第 1 份（共 2 份）的结果'],
  ['a county', inbox, '全市', '几个县合并的结果'],
  ['what shares came to', ['merge', at('份1'), at('份2')], '全市', '几个县合并的结果'],
  ['what counties came to', ['merge', at('甲县'), at('乙县')], '份1', '第 1 份（共 2 份）的结果'],
  ['what counties came to', ['merge', at('丙县'), at('乙县')], '甲县', '一个县的结果'],
])('%s is not put among other results', async (_, call, results, said) => {
  const before = readdirSync(at(results))
  const { code, err } = await runLine(...call, '-o', at(results))
  expect([code, err.replaceAll('\n', '')]).toEqual([2, expect.stringContaining(`${results} 里是${said}`)])
  expect(readdirSync(at(results))).toEqual(before)
})

it('a share without what it keeps, or under rules that are not at hand, is joined with nothing', async () => {
  for (const [code, change] of [
    ['LG-F046', (kept: string) => rmSync(kept, { recursive: true })],
    [
      'LG-F087',
      (kept: string) => {
        const state = path.join(kept, 'state.json')
        writeFileSync(state, readFileSync(state, 'utf8').replace(/("sha256":")\w{8}/, '$100000000'))
      },
    ],
  ] as const) {
    cpSync(at('份1'), at(code), { recursive: true })
    change(at(code, '.lingong'))
    const { err } = await runLine('merge', at(code), at('份2'), '-o', at('合'))
    expect(err).toContain(code)
  }
})

it('what shares came to is written over nothing of others, and leaves no work behind', async () => {
  mkdirSync(at('别人'))
  writeFileSync(at('别人', '公示表.xlsx'), 'mine')
  const { err } = await runLine('merge', at('份1'), at('份2'), '-o', at('别人'))
  expect(err).toContain('LG-F030')
  expect(readdirSync(at('别人'))).toEqual(['公示表.xlsx'])
})

it('what could not be written of a joining is said once', async () => {
  mkdirSync(at('占着', '资金分配汇总.xlsx'), { recursive: true })
  const call = ['merge', at('乙县'), '-o', at('占着'), '--force']
  const { code, out } = await runLine(...call)
  expect([code, out.split('[LG-F096]').length]).toEqual([2, 2])
  const { findings } = JSON.parse((await runLine(...call, '--json')).out) as Result
  expect(findings.map((finding) => finding.code)).toEqual(['LG-F096'])
})

it('a county counts once: beside an area that holds it, or under another name, it is refused', async () => {
  cpSync(at('甲县'), at('又名'), { recursive: true })
  for (const folders of [
    [at('全市'), at('甲县')],
    [at('全省'), at('甲县')],
    [at('甲县'), at('又名')],
  ]) {
    const { code, err } = await runLine('merge', ...folders, '-o', at('两遍'))
    expect(code).toBe(2)
    expect(err).toContain('LG-P098')
  }
  expect(existsSync(at('两遍'))).toBe(false)
})

it('another run of the same county counts as the same county', async () => {
  await runLine(...inbox, '--interpret', 'T-I1=all', '-o', at('甲县旧'))
  const { code, err } = await runLine('merge', at('甲县'), at('甲县旧'), '-o', at('两遍'))
  expect(code).toBe(2)
  expect(err).toContain('LG-P098')
})

it('with --json the sums of every county are on stdout, as in the document that is written', async () => {
  const { code, out } = await runLine('merge', at('甲县'), at('乙县'), '-o', at('全市'), '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({ ...(read('全市', '上级汇总.json') as object), findings: [] })
})

it('what was joined can be verified: untouched, then changed by hand', async () => {
  expect(await runLine('verify', at('全省'))).toMatchObject({ code: 0 })
  appendFileSync(at('全省', '上级汇总.json'), ' ')
  const { code, out } = await runLine('verify', at('全省'))
  expect(code).toBe(1)
  expect(out).toContain('上级汇总.json')
})

it('a county whose own total is not that of its towns is shown as different', () => {
  const level = readLevel(at('甲县'))
  const sums = [levelSums(level)]
  const checks = (own: Level) => JSON.stringify(levelBook([own], sums, '全市').sheets[0]!.rows)
  expect(checks(level)).toContain('{"text":"一致"}')
  const other = { ...level, amount: { ...level.amount, final: level.amount.final.plus(1) } }
  expect(checks(other)).toContain('{"text":"不一致"}')
})

it('a share is verified by its files alone, and is joined with shares alone', async () => {
  const { code, out } = await runLine('verify', at('份1'), sample('收件'))
  expect(code).toBe(0)
  expect(out).toContain('分份运行的一份')
  cpSync(at('份1'), at('不再是一份'), { recursive: true })
  await runLine(...inbox, '-o', at('不再是一份'))
  for (const folders of [
    ['不再是一份', '份2'],
    ['份2', '不再是一份'],
  ]) {
    const { err } = await runLine('merge', ...folders.map((name) => at(name)), '-o', at('合'))
    expect(err).toContain('LG-P096')
  }
})

it('joining shares whose workbooks have gone says which copies are not written, and how many errors there are', async () => {
  copySamples(at('收走'))
  const share = (number: number) =>
    runLine('batch', at('收走'), ...LISTS, '--shard', `${number}/2`, '-o', at(`走${number}`))
  const done = [await share(1), await share(2)]
  expect(done.map(({ out }) => /错误 (\d+)/.exec(out)?.[1])).toEqual(['0', '4'])
  rmSync(at('收走', '青禾镇.xlsx'))
  const { code, out } = await runLine('merge', at('走1'), at('走2'), '-o', at('合走'))
  expect(code).toBe(3)
  expect(out).toContain('错误 4')
  expect(out).toContain('青禾镇.xlsx 读过以后被改动或移走了')
  expect(existsSync(at('合走', '松岭乡-评分结果.xlsx'))).toBe(true)
})

it('a workbook that no share could read ends the joining with 3, as it ends one run', async () => {
  copySamples(at('坏收件'), '青禾镇')
  writeFileSync(at('坏收件', '坏.xlsx'), 'PK')
  const share = (number: number) =>
    runLine('batch', at('坏收件'), ...LISTS, '--shard', `${number}/2`, '-o', at(`坏${number}`))
  const ended = [
    await share(1),
    await share(2),
    await runLine('merge', at('坏1'), at('坏2'), '-o', at('合坏')),
  ]
  expect(ended.map(({ code }) => code)).toEqual([3, 3, 3])
})
