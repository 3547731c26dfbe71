import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { gridsOf } from '../../src/app/verify/compare-files.ts'
import { batch } from '../../src/cli/commands/batch.ts'
import { verify } from '../../src/cli/commands/verify.ts'
import { address } from '../../src/model/grid.ts'
import { retype, type Typed } from '../findings/retype.ts'
import { folder } from './lingong.ts'
import { terminal } from './screen.ts'

const NAMES = ['青禾镇.xlsx', '松岭乡.xlsx']
let finished = ''

/** Two towns and their lists, computed once. */
beforeAll(async () => {
  finished = folder()
  mkdirSync(path.join(finished, '收件'))
  for (const name of NAMES) copyFileSync(`samples/收件/${name}`, path.join(finished, '收件', name))
  for (const name of ['名册.xlsx', '零工驿站清单.xlsx'])
    copyFileSync(`samples/${name}`, path.join(finished, name))
  await batch(terminal().screen, [path.join(finished, '收件')], {
    roster: path.join(finished, '名册.xlsx'),
    stations: path.join(finished, '零工驿站清单.xlsx'),
    output: path.join(finished, '结果'),
  })
})

interface Verified {
  code: number
  files: { path: string; state: string; changes: { cell: string | null }[] | null }[]
  inputs: { path: string; state: string }[] | null
  findings: {
    code: string
    path: string | null
    sheet: string | null
    cell: string | null
    message: string
  }[]
}

/** A copy of the finished run, changed, then verified as --json. */
async function after(change: (root: string, results: string) => void, again: boolean): Promise<Verified> {
  const root = folder()
  cpSync(finished, root, { recursive: true })
  const results = path.join(root, '结果')
  change(root, results)
  const before = hashes(results)
  const { screen, lines } = terminal({ json: true })
  const code = await verify(screen, [results, ...(again ? [path.join(root, '收件')] : [])], {})
  expect(hashes(results), 'verify writes nothing').toEqual(before)
  return { code, ...(JSON.parse(lines().join('\n')) as Omit<Verified, 'code'>) }
}

function hashes(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    names.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [file, createHash('sha256').update(readFileSync(file)).digest('hex')]
    }),
  )
}

const nothing = (): void => undefined
const codes = ({ findings }: Verified): string[] => findings.map(({ code }) => code)

/** Where a sheet has what its column says of a name. */
function cellOf(file: string, sheet: string, name: string, head: string): string {
  const rows = gridsOf(readFileSync(path.join(finished, '结果', file))).get(sheet)!
  const heads = [...rows.values()].find((cells) => [...cells.values()].includes(head))!
  const column = [...heads].find(([, text]) => text === head)![0]
  const row = [...rows].find(([, cells]) => [...cells.values()].includes(name))![0]
  return address(row, column)
}

function type(file: string, cells: Readonly<Record<string, Typed>>): void {
  writeFileSync(file, retype(readFileSync(file), { cells }))
}

it('an inbox that is not there is a name to be mended, not a county that was taken away', async () => {
  const found = await after((root) => renameSync(path.join(root, '收件'), path.join(root, '收件二')), true)
  expect([found.code, codes(found), found.findings[0]!.path]).toEqual([3, ['LG-F001'], '收件'])
})

describe.each([
  ['against its record', false],
  ['computed again', true],
])('%s', (_, again) => {
  it('a run that nobody touched is as it was written', async () => {
    const found = await after(nothing, again)
    expect([found.code, codes(found)]).toEqual([0, []])
    expect(new Set(found.files.map(({ state }) => state))).toEqual(new Set(['same']))
  })

  it('an amount changed in the summary is named with its cell, what it was and what it is', async () => {
    const cell = cellOf('资金分配汇总.xlsx', '按村明细', '柳岸村', '工作经费')
    const { code, findings } = await after((_root, results) => {
      type(path.join(results, '资金分配汇总.xlsx'), { [`按村明细!${cell}`]: 4600 })
    }, again)
    expect(code).toBe(1)
    expect(findings).toEqual([
      expect.objectContaining({ code: 'LG-F081', path: '资金分配汇总.xlsx', sheet: '按村明细', cell }),
    ])
    expect(findings[0]!.message).toContain('4113.33')
    expect(findings[0]!.message).toContain('4600')
  })

  it('a score changed in the publication, and an amount in subjects.csv, are named', async () => {
    const score = cellOf('公示表.xlsx', '村（社区）公示', '荷塘村', '得分')
    const { code, findings } = await after((_root, results) => {
      type(path.join(results, '公示表.xlsx'), { [`村（社区）公示!${score}`]: 100 })
      const file = path.join(results, 'subjects.csv')
      writeFileSync(file, readFileSync(file, 'utf8').replace('4950.00', '5000.00'))
    }, again)
    expect(code).toBe(1)
    expect(findings.map(({ path: file, cell }) => [file, cell])).toEqual([
      ['subjects.csv', 'I2'],
      ['公示表.xlsx', score],
    ])
  })

  it('a status that was deleted is blank, under the head of its column', async () => {
    const cell = cellOf('资金分配汇总.xlsx', '按村明细', '柳岸村', '状态')
    const { findings } = await after((_root, results) => {
      type(path.join(results, '资金分配汇总.xlsx'), { [`按村明细!${cell}`]: null })
    }, again)
    expect(findings).toEqual([
      expect.objectContaining({ cell, data: expect.objectContaining({ label: '状态' }) as object }),
    ])
    expect(findings[0]!.message).toContain('“（空）”')
  })

  it('what is missing is said, and what lies there besides', async () => {
    const found = await after((_root, results) => {
      unlinkSync(path.join(results, 'findings.csv'))
      writeFileSync(path.join(results, '公示表-改.xlsx'), 'mine')
      mkdirSync(path.join(results, '.lingong'), { recursive: true })
      writeFileSync(path.join(results, '.lingong', 'kept'), 'ours')
    }, again)
    expect([found.code, codes(found)]).toEqual([1, ['LG-F083', 'LG-F090']])
  })

  it('a review that people fill in is no change', async () => {
    const scored = cellOf('评审表.xlsx', '评审表', '青禾镇荷塘综合零工驿站', '县级评估打分')
    const found = await after((_root, results) => {
      type(path.join(results, '评审表.xlsx'), { '评审表!B3': '评审一组', [`评审表!${scored}`]: 8 })
    }, again)
    expect([found.code, codes(found)]).toEqual([0, ['LG-F089']])
  })

  it('without its record a run can not be verified', async () => {
    const found = await after(
      (_root, results) => writeFileSync(path.join(results, '运行记录.json'), '{'),
      again,
    )
    expect([found.code, codes(found)]).toEqual([3, ['LG-F080']])
  })
})

it('a workbook that another program saved again, every cell as it was, is no change', async () => {
  const root = folder()
  cpSync(finished, root, { recursive: true })
  const file = path.join(root, '结果', '资金分配汇总.xlsx')
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  await book.xlsx.writeFile(file)
  const { screen, lines } = terminal({ json: true })
  const code = await verify(screen, [path.join(root, '结果'), path.join(root, '收件')], {})
  const { files } = JSON.parse(lines().join('\n')) as Verified
  expect(files.find(({ path: name }) => name === '资金分配汇总.xlsx')).toMatchObject({
    state: 'saved',
    changes: [],
  })
  expect(code).toBe(0)
})

it('a second run into the same folder is verified as the first', async () => {
  const root = folder()
  cpSync(finished, root, { recursive: true })
  type(path.join(root, '收件', '青禾镇.xlsx'), { '附件2 考核数据!K6': 20 })
  const [results, inbox] = [path.join(root, '结果'), path.join(root, '收件')]
  const lists = { roster: path.join(root, '名册.xlsx'), stations: path.join(root, '零工驿站清单.xlsx') }
  await batch(terminal().screen, [inbox], { ...lists, output: results })
  const { screen, lines } = terminal()
  const code = await verify(screen, [results, inbox], {})
  expect([code, lines()[0]]).toEqual([0, '√ 重新计算过，结果与运行时一致，没有人改动。'])
})

it('a workbook handed in later makes the results outdated, and accuses nobody', async () => {
  const found = await after((root) => {
    type(path.join(root, '收件', '青禾镇.xlsx'), { '附件2 考核数据!K6': 20 })
  }, true)
  expect(found.code).toBe(1)
  expect(found.inputs).toContainEqual({ path: '青禾镇.xlsx', state: 'changed' })
  expect(codes(found)).toContain('LG-F084')
  expect(codes(found)).not.toContain('LG-F081')
  expect(found.files.find(({ path: name }) => name === '资金分配汇总.xlsx')).toMatchObject({
    state: 'outdated',
  })
})

it('a workbook that came later, and one that is gone, are named', async () => {
  const found = await after((root) => {
    copyFileSync('samples/收件/望江街道.xlsx', path.join(root, '收件', '望江街道.xlsx'))
    unlinkSync(path.join(root, '收件', '松岭乡.xlsx'))
  }, true)
  expect(found.inputs).toEqual(
    expect.arrayContaining([
      { path: '望江街道.xlsx', state: 'new' },
      { path: '松岭乡.xlsx', state: 'gone' },
    ]),
  )
})

it('a result changed together with its hash in the record is found by computing again', async () => {
  const forge = (_root: string, results: string): void => {
    const [file, record] = [path.join(results, 'subjects.csv'), path.join(results, '运行记录.json')]
    const old = createHash('sha256').update(readFileSync(file)).digest('hex')
    writeFileSync(file, readFileSync(file, 'utf8').replace('4950.00', '5000.00'))
    const now = createHash('sha256').update(readFileSync(file)).digest('hex')
    writeFileSync(record, readFileSync(record, 'utf8').replace(old, now))
  }
  expect((await after(forge, false)).code).toBe(0)
  const found = await after(forge, true)
  expect([found.code, codes(found)]).toEqual([1, ['LG-F081']])
})

it('rows put in or taken out of a list do not make every row below a change', async () => {
  const found = await after((_root, results) => {
    const file = path.join(results, 'subjects.csv')
    const lines = readFileSync(file, 'utf8').split('\r\n')
    writeFileSync(file, lines.toSpliced(3, 1).join('\r\n'))
    appendFileSync(path.join(results, 'findings.csv'), '提示,LG-X999\r\n')
  }, true)
  expect(found.findings.map(({ code, path: file, cell }) => [code, file, cell])).toEqual([
    ['LG-F081', 'findings.csv', expect.stringMatching(/^A\d+$/)],
    ['LG-F081', 'subjects.csv', 'A4'],
  ])
})

it('what a person sees fits on one screen, the verdict first', async () => {
  const root = folder()
  cpSync(finished, root, { recursive: true })
  const results = path.join(root, '结果')
  const cells = Array.from({ length: 30 }, (_, index) => [`计分核对!H${index + 5}`, 77] as const)
  type(path.join(results, '资金分配汇总.xlsx'), Object.fromEntries(cells))
  const { screen, lines } = terminal()
  expect(await verify(screen, [results, path.join(root, '收件')], {})).toBe(1)
  expect(lines().length).toBeLessThanOrEqual(23)
  expect(lines()[0]).toMatch(/^× 与运行时不一致：30 处/)
  expect(lines().join('\n')).toMatch(/其余 \d+ 处加 --all/)
})

it('lists that lie elsewhere are found where the run found them, and days off are those of the run', async () => {
  const root = folder()
  const [inbox, results] = [path.join(root, '收件'), path.join(root, '甲', '结果')]
  cpSync(path.join(finished, '收件'), inbox, { recursive: true })
  mkdirSync(path.join(root, '别处'))
  copyFileSync('samples/名册.xlsx', path.join(root, '别处', '名册.xlsx'))
  writeFileSync(path.join(root, '节假日.csv'), '2024-12-03,休\r\n')
  await batch(terminal().screen, [inbox], {
    roster: path.join(root, '别处', '名册.xlsx'),
    publishFrom: '2024-12-02',
    holidays: path.join(root, '节假日.csv'),
    output: results,
  })
  const { screen, lines } = terminal()
  expect(await verify(screen, [results, inbox], {})).toBe(0)
  expect(lines().join('\n')).toContain('没有人改动')
})

it('Ctrl-C leaves nothing of the run that is computed again', async () => {
  const temporary = folder()
  const args = ['verify', path.join(finished, '结果'), path.join(finished, '收件')]
  const env = { ...process.env, TMPDIR: temporary }
  const child = spawn(process.execPath, [path.resolve('bin/lingong.js'), ...args], { env, stdio: 'ignore' })
  const timer = setInterval(() => {
    if (readdirSync(temporary).length === 0) return
    clearInterval(timer)
    child.kill('SIGINT')
  }, 5)
  expect(await once(child, 'exit')).toEqual([130, null])
  expect(readdirSync(temporary)).toEqual([])
})
