import {
  copyFileSync,
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
import { openZip } from '../../src/workbook/zip/open.ts'
import { runLine } from './line.ts'
import { folder, lingong, sample, type Ended } from './lingong.ts'

interface Subject {
  kind: string
  town: string
  name: string
  status: string
  total: string | null
  amount: string | null
  items: { clause: string; points: string | null }[]
  payments: { clause: string; amount: string; status: string }[]
}
interface Result {
  subjects: Subject[]
  towns: { town: string; amount: Record<string, string> }[]
  amount: Record<string, string>
  counts: Record<string, number>
  missing: { town: string; village: string | null; form: string }[]
}

const root = folder()
const out = path.join(root, '结果')
const LISTS = ['--roster', sample('名册.xlsx'), '--stations', sample('零工驿站清单.xlsx')]
let run: Ended
let result: Result

beforeAll(async () => {
  run = await runLine('batch', sample('收件'), ...LISTS, '-o', out)
  result = JSON.parse(readFileSync(path.join(out, 'summary.json'), 'utf8')) as Result
})

/** One line a subject: a golden that a person can read. */
function line({ town, name, status, total, amount, items }: Subject): string {
  const points = items.map((item) => `${item.clause}=${item.points ?? '—'}`).join(' ')
  return `${town}/${name}  ${status}  ${total ?? '—'}  ${amount ?? '—'}  ${points}`
}

it('the samples give the results of the golden', async () => {
  const sums = [
    ...result.towns.map(({ town, amount }) => [town, amount] as const),
    ['全县', result.amount] as const,
  ]
  const lines = [
    ...result.subjects.map(line),
    ...sums.map(
      ([town, sum]) =>
        `${town}  final ${sum['final']}  provisional ${sum['provisional']}  pending ${sum['pending']}`,
    ),
    JSON.stringify(result.counts),
  ]
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../golden/samples.txt')
})

/*
 * 青禾镇, worked by hand from its workbook.
 *
 * 荷塘村: overdue 1: 10 − 2 = 8. 9 of 12 trained: 7.5. Corner kept 5, one report missing 5 − 0.5 = 4.5: 9.5.
 *   Loop and survey: 20. City score 92 ≥ 90: 50. 10 served: 0.2 × 10 = 2. One city report: 2.
 *   8 + 7.5 + 9.5 + 20 + 50 + 2 + 0 + 2 = 99; 5000 × 99 % = 4950.00
 * 柳岸村: 10; 2 of 3 trained: 6.666…; 10; survey not done: 10; 78 in [75, 90): 40; 3 served: 0.6; startup village: 5.
 *   10 + 6.666… + 10 + 10 + 40 + 0.6 + 5 = 82.266…; 5000 × 82.266… % = 4113.333… → 4113.33
 * 稻香社区: overdue 6: 10 − 12 is below 0: 0. Item 1 has no points, so the total counts as 0 (T-V1): nothing is paid.
 * 新桥村: overdue 2: 6; nobody unemployed: 10 (T-I6); no corner 0 + 5 − 1.5 = 3.5; 20; 62 in [60, 75): 30.
 *   6 + 10 + 3.5 + 20 + 30 = 69.5; 5000 × 69.5 % = 3475.00
 * Station: 10+10+8+10+10+10+10+10+20+5 = 103 > 80, not reviewed: 50000.00 provisional.
 * Town: 4950.00 + 4113.33 + 0 + 3475.00 = 12538.33 final.
 */
it('one town is as it was worked by hand', () => {
  const own = result.subjects.filter((subject) => subject.town === '青禾镇')
  expect(own.map(({ name, status, total, amount }) => [name, status, total, amount])).toEqual([
    ['荷塘村', 'final', '99', '4950.00'],
    ['柳岸村', 'final', '82.26666666666666666667', '4113.33'],
    ['稻香社区', 'withheld', '0', '0.00'],
    ['新桥村', 'final', '69.5', '3475.00'],
    ['青禾镇荷塘综合零工驿站', 'provisional', '103', '50000.00'],
  ])
  expect(result.towns.find(({ town }) => town === '青禾镇')?.amount).toEqual({
    final: '12538.33',
    provisional: '50000.00',
    pending: '0.00',
  })
})

it('errors in the data end with 1, and every file of the county is there', () => {
  expect(run.code).toBe(1)
  const names = [
    '资金分配汇总.xlsx',
    '评审表.xlsx',
    '公示表.xlsx',
    'summary.json',
    'subjects.csv',
    'findings.csv',
    '运行记录.json',
  ]
  for (const name of [...names, '青禾镇-评分结果.xlsx', '石桥镇手工制表-评分结果.xlsx']) {
    expect(existsSync(path.join(out, name)), name).toBe(true)
  }
})

it('batch --json prints what summary.json holds', async () => {
  const { out: printed } = await runLine('batch', sample('收件'), ...LISTS, '-o', out, '--json')
  expect(printed).toBe(readFileSync(path.join(out, 'summary.json'), 'utf8'))
})

it('a second run writes the same bytes', async () => {
  const again = path.join(root, 'again')
  await runLine('batch', sample('收件'), ...LISTS, '-o', again)
  for (const name of readdirSync(again).filter((each) => !each.startsWith('.'))) {
    expect(readFileSync(path.join(again, name)).equals(readFileSync(path.join(out, name))), name).toBe(true)
  }
})

it('the roster says who has not handed in', () => {
  const missing = result.missing.filter(({ town, form }) => town === '白鹭镇' && form === 'village-facts')
  expect(missing.map(({ village }) => village)).toEqual(['白鹭村', '芦苇村'])
})

it('one bad file, a lock file and our own outputs never stop the rest', async () => {
  const inbox = path.join(root, 'inbox')
  mkdirSync(path.join(inbox, '下级'), { recursive: true })
  copyFileSync(sample('收件', '青禾镇.xlsx'), path.join(inbox, '下级', '青禾镇.xlsx'))
  copyFileSync(path.join(out, '资金分配汇总.xlsx'), path.join(inbox, '汇总.xlsx'))
  copyFileSync(path.join(out, '青禾镇-评分结果.xlsx'), path.join(inbox, '青禾镇-评分结果.xlsx'))
  writeFileSync(path.join(inbox, '~$青禾镇.xlsx'), 'lock')
  writeFileSync(path.join(inbox, '坏的.xlsx'), 'PK\u0003\u0004 broken')
  writeFileSync(path.join(inbox, '说明.txt'), 'skipped')
  const target = path.join(root, 'inbox-结果')
  const { code, out: printed } = await runLine('batch', inbox, '-o', target, '--json')
  expect(code).toBe(3)
  const some = JSON.parse(printed) as Result & { inputs: { path: string }[]; findings: { path: string }[] }
  expect(some.inputs.map((input) => input.path)).toEqual(['下级/青禾镇.xlsx'])
  expect(some.subjects).toHaveLength(5)
  expect(some.findings.some((finding) => finding.path === '坏的.xlsx')).toBe(true)
  expect(existsSync(path.join(target, '下级', '青禾镇-评分结果.xlsx'))).toBe(true)
})

it('an annotated copy whose kept originals are damaged is named, and the rest is scored', async () => {
  const inbox = path.join(root, '损坏的副本')
  mkdirSync(inbox)
  copyFileSync(sample('收件', '青禾镇.xlsx'), path.join(inbox, '青禾镇.xlsx'))
  const copy = readFileSync(path.join(out, '望江街道-评分结果.xlsx'))
  const { raw } = openZip(copy).find('lingong/original1.lingong')!
  copy.fill(0, copy.indexOf(raw) + 4, copy.indexOf(raw) + 12)
  writeFileSync(path.join(inbox, '望江街道.xlsx'), copy)
  const { code, out: printed } = await runLine('batch', inbox, '-o', `${inbox}-结果`, '--json')
  expect(code).toBe(3)
  const some = JSON.parse(printed) as Result & { findings: { path: string; code: string }[] }
  expect(some.findings.filter((finding) => finding.path === '望江街道.xlsx')).toMatchObject([
    { code: 'LG-F018' },
  ])
  expect(some.subjects.every(({ town }) => town === '青禾镇')).toBe(true)
})

it('before anything is in, a pack and a roster list all that is missing', () => {
  const cwd = folder()
  mkdirSync(path.join(cwd, '收件'))
  const bare = lingong(['batch', '收件', '-o', 'bare'], cwd)
  expect([bare.code, bare.out]).toEqual([0, expect.stringContaining('没有收到')])
  const { code } = lingong(['batch', '收件', '--pack', 'tonglu-2024', ...LISTS, '-o', 'out'], cwd)
  const found = JSON.parse(readFileSync(path.join(cwd, 'out', 'summary.json'), 'utf8')) as Result
  expect(code).toBe(0)
  expect(found.subjects).toEqual([])
  expect(new Set(found.missing.map(({ form }) => form)).size).toBe(6)
})

it('a workbook without a form is a warning in a batch', async () => {
  const inbox = path.join(root, 'formless')
  mkdirSync(inbox)
  copyFileSync(sample('收件', '青禾镇.xlsx'), path.join(inbox, '青禾镇.xlsx'))
  copyFileSync(sample('名册.xlsx'), path.join(inbox, '别的.xlsx'))
  const { code, out: printed } = await runLine(
    'batch',
    inbox,
    '-o',
    path.join(root, 'formless-结果'),
    '--json',
  )
  expect(code).toBe(0)
  expect(JSON.parse(printed)).toMatchObject({
    findings: expect.arrayContaining([expect.objectContaining({ code: 'LG-S090', severity: 'warning' })]),
  })
})

it('what was changed by hand since the last run is not overwritten, except with --force', async () => {
  const target = path.join(root, 'twice')
  const args = ['batch', sample('收件'), ...LISTS, '-o', target]
  cpSync(out, target, { recursive: true })
  expect(lingong(args).code).toBe(1)
  writeFileSync(path.join(target, 'subjects.csv'), 'mine')
  const refused = lingong(args)
  expect(refused.code).toBe(2)
  expect(refused.err).toContain('subjects.csv')
  expect(readFileSync(path.join(target, 'subjects.csv'), 'utf8')).toBe('mine')
  expect((await runLine(...args, '--force')).code).toBe(1)
  expect(readFileSync(path.join(target, 'subjects.csv'), 'utf8')).not.toBe('mine')
})

it('a review workbook that people fill in is left alone, and a new one stands beside it', () => {
  const target = path.join(root, 'reviewed')
  const args = ['batch', sample('收件'), ...LISTS, '-o', target]
  cpSync(out, target, { recursive: true })
  writeFileSync(path.join(target, '评审表.xlsx'), 'filled in')
  expect(lingong(args).code).toBe(1)
  expect(readFileSync(path.join(target, '评审表.xlsx'), 'utf8')).toBe('filled in')
  expect(existsSync(path.join(target, '评审表-新.xlsx'))).toBe(true)
  rmSync(target, { recursive: true })
})

it('explain walks from the amount to the clause and the cell', async () => {
  const { code, out: told } = await runLine('explain', out, '青禾镇/柳岸村')
  expect(code).toBe(0)
  for (const part of ['4113.33', 'T-F2', 'T-A2', '10 × 2 ÷ 3', '青禾镇.xlsx', 'E7', '78 ≥ 75', '78 < 90'])
    expect(told).toContain(part)
  expect((await runLine('explain', out, '青禾镇/柳案村')).err).toContain('柳岸村')
})

it('nobody’s phone number stands in any output for others, nor on the terminal', () => {
  const numbers = /(?<!\d)1[3-9]\d{9}(?!\d)|0571-58000001/
  expect(run.out).not.toMatch(numbers)
  for (const name of ['summary.json', 'subjects.csv', 'findings.csv', '运行记录.json', 'report.html']) {
    expect(readFileSync(path.join(out, name), 'utf8'), name).not.toMatch(numbers)
  }
})
