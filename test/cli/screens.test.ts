import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { assessFiles } from '../../src/app/score.ts'
import { batch } from '../../src/cli/commands/batch.ts'
import { check, score } from '../../src/cli/commands/score.ts'
import { intakeEntries } from '../../src/cli/print/brief-county.ts'
import { countyStep } from '../../src/cli/next-step.ts'
import { printTown } from '../../src/cli/print/town.ts'
import { unwrittenLines } from '../../src/cli/print/unwritten.ts'
import { roomFor } from '../../src/cli/width.ts'
import type { Code } from '../../src/findings/catalogue.ts'
import { makeFinding } from '../../src/findings/make.ts'
import { countFindings, type Finding } from '../../src/model/finding.ts'
import type { Run } from '../../src/model/run.ts'
import { BUILTIN } from '../../src/packs/load.ts'
import { retype } from '../findings/retype.ts'
import { folder } from './lingong.ts'
import { terminal, type Seen } from './screen.ts'

const TOWNS = [
  'samples/收件/青禾镇.xlsx',
  'samples/收件/望江街道.xlsx',
  'samples/收件/松岭乡.xlsx',
  'samples/收件/石桥镇手工制表.xlsx',
  'samples/dongzhi-2025/半年考核-有错误.xlsx',
  'samples/dongzhi-2025/全年考核.xlsx',
  'samples/longli-2025/全年履约.xlsx',
  'samples/longli-2025/履约-有错误.xlsx',
  'samples/yunmeng-2024/收件/清河镇.xlsx',
  'samples/yunmeng-2024/收件/石桥镇.xlsx',
  'samples/quanzhou-2023/收件/洛江新区.xlsx',
  'samples/quanzhou-2023/收件/清源区.xlsx',
]
const COUNTIES = [
  { inbox: 'samples/收件', roster: 'samples/名册.xlsx', stations: 'samples/零工驿站清单.xlsx' },
  { inbox: 'samples/yunmeng-2024/收件', stations: 'samples/yunmeng-2024/站点清单.xlsx' },
  { inbox: 'samples/dongzhi-2025' },
  { inbox: 'samples/longli-2025' },
  { inbox: 'samples/quanzhou-2023/收件', roster: 'samples/quanzhou-2023/县市区名册.xlsx' },
]

/** Two of the 25 lines are the command that was typed and the one that comes next. */
const ROOM = 23

async function shown(print: (screen: Seen['screen']) => Promise<unknown>, options = {}): Promise<string[]> {
  const { screen, lines } = terminal(options)
  await print(screen)
  return lines()
}

const townScreen = (file: string, options = {}): Promise<string[]> =>
  shown((screen) => score(screen, [file], { dryRun: true }), options)

function fits(lines: readonly string[]): void {
  expect(lines.length).toBeLessThanOrEqual(ROOM)
  // a command to be copied stands in one line, however long it is
  const wide = lines.filter((line) => !line.startsWith('  lingong ') && roomFor(line) > 79)
  expect(wide).toEqual([])
}

it('the screens of all samples are those of the golden', async () => {
  const screens: string[] = []
  for (const file of TOWNS) screens.push(`$ lingong score ${file} --dry-run`, ...(await townScreen(file)), '')
  for (const { inbox, ...lists } of COUNTIES) {
    const lines = await shown((screen) => batch(screen, [inbox], { ...lists, dryRun: true }))
    screens.push(`$ lingong batch ${inbox} --dry-run`, ...lines, '')
  }
  await expect(`${screens.join('\n')}`).toMatchFileSnapshot('../golden/screens.txt')
})

describe.each(TOWNS)('%s', (file) => {
  it.each(['zh', 'en'] as const)('fits on one screen in %s', async (language) => {
    fits(await townScreen(file, { language }))
  })

  it('is checked on one screen too', async () => {
    fits(await shown((screen) => check(screen, [file], {})))
  })
})

it.each(COUNTIES)('the county of $inbox fits on one screen', async ({ inbox, ...lists }) => {
  for (const language of ['zh', 'en'] as const)
    fits(await shown((screen) => batch(screen, [inbox], { ...lists, dryRun: true }), { language }))
})

it('what an English screen counts stands between English signs', async () => {
  const [town] = TOWNS
  const text = (await townScreen(town!, { language: 'en' })).join(' ')
  expect(text).toContain('Not handed in')
  expect(text).not.toMatch(/Not handed in: \d+：|（\d+）|yuan；/)
})

/** A town of 26 villages with a dozen errors, made of a small one. */
function large(): { run: Run; findings: readonly Finding[]; assessment: ReturnType<typeof assessFiles> } {
  const lists = {}
  const request = { files: ['samples/收件/松岭乡.xlsx'], packs: BUILTIN, choices: () => ({}), lists }
  const assessment = assessFiles({ ...request, alternatives: false })
  const { subjects, findings, ...run } = assessment.run!
  const villages = Array.from({ length: 26 }, (_, index) => {
    const card = subjects[index % 3]!
    return { ...card, name: `${card.name}${index}` }
  })
  const repeated = Array.from({ length: 3 }, (_, index) =>
    findings.map((finding) => ({ ...finding, cell: finding.cell && `${finding.cell}${index}` })),
  ).flat()
  return { run: { ...run, subjects: villages, findings: repeated }, findings: repeated, assessment }
}

it('26 villages with a dozen errors: the verdict first, every error or how many are left, the next step last', () => {
  const { run, findings, assessment } = large()
  const { screen, lines } = terminal()
  const outcome = { ...assessment, run }
  printTown(screen, {
    outcome,
    findings,
    scores: true,
    copies: { names: ['松岭乡-评分结果.xlsx'], folder: '.', written: true },
    step: { text: '下一步' },
  })
  fits(lines())
  const { error } = countFindings(findings)
  expect(lines()[0]).toBe(`× 还不能报送：有 ${error} 处错误要先改正。  另有警告 ${error + 9}、提示 3`)
  expect(lines().some((line) => line.startsWith('金额：'))).toBe(true)
  const listed = lines().filter((line) => /^ {4}[A-Z]+\d+/.test(line)).length
  const left = /错误还有 (\d+) 处/.exec(lines().join('\n'))?.[1] ?? '0'
  const others = findings.length
  expect(listed + Number.parseInt(left, 10)).toBeLessThanOrEqual(others)
  expect(lines().at(-1)).toBe('下一步')
})

it('a tall window shows more of it', async () => {
  const short = await townScreen('samples/dongzhi-2025/半年考核-有错误.xlsx')
  const tall = await townScreen('samples/dongzhi-2025/半年考核-有错误.xlsx', { rows: 60 })
  expect(tall.length).toBeGreaterThan(short.length)
  expect(tall.length).toBeLessThanOrEqual(58)
})

it('--all shows what a pipe gets', async () => {
  const file = 'samples/收件/望江街道.xlsx'
  const all = await shown((screen) => score(screen, [file], { dryRun: true, all: true }))
  const piped = await townScreen(file, { brief: false })
  expect(all).toEqual(piped)
  expect(all.length).toBeGreaterThan(40)
})

it('corrections stand below the screen, and leave the errors their lines', async () => {
  const [good, bad] = ['samples/收件/望江街道.xlsx', 'samples/收件/松岭乡.xlsx']
  const fix = { dryRun: true, fix: true }
  const corrected = await shown((screen) => score(screen, [good], fix))
  fits(corrected)
  expect(corrected.slice(-7)).toEqual([
    '改正 25 处（只改写法，不改数值）：',
    '  附件2 考核数据!C6「延期5天以上未服务人数」 “０” → 0',
    ...Array.from({ length: 4 }, () => expect.stringMatching(/^ {2}附件2 考核数据![D-J]6「.*」 “.*” → /)),
    '  其余 20 处加 --all 看全部',
  ])
  const both = await shown((screen) => score(screen, [good, bad], fix))
  fits(both)
  expect(both.filter((line) => /^ {4}[A-Z]\d/.test(line)).length).toBeGreaterThan(1)
  expect(both.slice(-2)).toEqual([expect.stringContaining(' “０” → 0'), '  其余 24 处加 --all 看全部'])
  expect(both).toContain('副本 3 个，在 samples/收件 里（试运行，没有写）')
  const nothing = await shown((screen) => score(screen, [bad], fix))
  expect(nothing.slice(-2)).toEqual(['', '没有可以自动改正的地方。'])
  const whole = await shown((screen) => score(screen, [good], { ...fix, all: true }))
  expect(whole.filter((line) => / →( |$)/.test(line))).toHaveLength(25)
})

it('copies of workbooks in several folders lie beside these', async () => {
  const files = [
    'samples/收件/青禾镇.xlsx',
    'samples/收件/望江街道.xlsx',
    'samples/yunmeng-2024/收件/清河镇.xlsx',
  ]
  const call = { dryRun: true, pack: 'tonglu-2024', fix: true }
  const said = '副本 3 个，各在原表旁边（试运行，没有写）'
  expect(await shown((screen) => score(screen, files, call))).toContain(said)
  const here = await shown((screen) => score(screen, files, { ...call, output: '.' }))
  expect(here).toContain('副本 3 个，在当前文件夹里（试运行，没有写）')
})

it('towns that find no line are added up in the last one', async () => {
  const list = path.join(folder(), '名册.csv')
  const towns = Array.from({ length: 30 }, (_, at) => `第${at + 1}镇,一村`)
  const own = ['荷塘村', '柳岸村', '稻香社区', '新桥村'].map((village) => `青禾镇,${village}`)
  writeFileSync(list, ['乡镇街道,村（社区）', ...own, ...towns, ''].join('\n'))
  const call = { roster: list, dryRun: true, pack: 'tonglu-2024' }
  const lines = await shown((screen) => batch(screen, ['samples/收件/青禾镇.xlsx'], call))
  fits(lines)
  const from = lines.findIndex((line) => line.startsWith('乡镇街道'))
  const table = lines.slice(from + 1, lines.indexOf('', from)).map((line) => line.split(/ {2,}/))
  expect(table.at(-1)![0]).toMatch(/^其余 \d+ 个$/)
  const counted = table.reduce((all, [, missing]) => all + Number.parseInt(missing!, 10), 0)
  expect(lines).toContainEqual(expect.stringMatching(new RegExp(`，未报送 ${counted} 项$`)))
})

it('what collides is counted, the first in full', async () => {
  const inbox = folder()
  const good = readFileSync('samples/收件/青禾镇.xlsx')
  writeFileSync(path.join(inbox, '一.xlsx'), good)
  const cells = { '附件2 考核数据!D6': 999, '附件2 考核数据!D7': 999 }
  writeFileSync(path.join(inbox, '二.xlsx'), retype(good, { cells }))
  const lines = await shown((screen) => batch(screen, [inbox], { dryRun: true }))
  fits(lines)
  expect(lines.join('')).toMatch(/互相冲突 2 处：二\.xlsx 附件2 考核数据!D6「登记失业人员数」.*!D6 是“12”/)
  expect(lines.filter((line) => line.startsWith('  二.xlsx 附件2 考核数据!D7'))).toHaveLength(1)
})

it('blank forms count nobody and no money', async () => {
  const blank = path.join(folder(), '空白.xlsx')
  writeFileSync(blank, readFileSync('templates/tonglu-2024.xlsx'))
  const lines = await townScreen(blank)
  expect(lines[0]).toContain('还没有可以计分的内容')
  expect(lines.filter((line) => /^(：|金额)/.test(line))).toEqual([])
  const dongzhi = await shown((screen) => batch(screen, ['templates/dongzhi-2025.xlsx'], { dryRun: true }))
  const money = dongzhi.findIndex((line) => line.startsWith('金额'))
  expect(dongzhi[money + 1]).toBe('')
})

it('a county whose forms are all of another pack is told which', async () => {
  const lines = await shown((screen) =>
    batch(screen, ['samples/收件'], { dryRun: true, pack: 'yunmeng-2024' }),
  )
  fits(lines)
  expect(lines[0]).toBe('× 没有读到填好的表。  另有警告 4')
  expect(lines.slice(-2)).toEqual([
    '下一步：--pack 写错了的话，改成 tonglu-2024，再运行：',
    '  lingong batch samples/收件 --pack tonglu-2024 -o 结果',
  ])
})

it.each([
  ['a scan', { '扫描.pdf': 'x' }, ['没有收到可以识别的工作簿。', '不是表格、没有读的 1 个：扫描.pdf']],
  ['no workbook', { '坏.xlsx': '' }, ['没有读到填好的表。　错误 1', '[LG-F005]']],
  ['nothing', {}, ['可加 --pack 和 --roster 列出全部未报']],
])('a county that got %s is told so', async (_, files, said) => {
  const inbox = folder()
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(inbox, name), text)
  const text = (await shown((screen) => batch(screen, [inbox], { dryRun: true }))).join('\n')
  for (const words of said) expect(text).toContain(words)
})

it('--quiet leaves out the warnings of a county, not its errors', async () => {
  const call = { dryRun: true, roster: 'samples/名册.xlsx' }
  const county = (options: object) =>
    shown((screen) => batch(screen, ['samples/收件/松岭乡.xlsx'], call), { brief: false, ...options })
  const codes = (lines: string[]) => lines.join('').match(/\[LG-\w+\]/g)
  const errors = ['[LG-C021]', '[LG-X050]', '[LG-X050]', '[LG-X058]']
  expect(codes(await county({ quiet: true }))).toEqual(errors)
  expect(codes(await county({}))!.length).toBeGreaterThan(errors.length)
})

it('a county with nothing wrong is told to fill in the review, then to verify', () => {
  const { assessment } = large()
  const run = { ...assessment.run!, findings: [] }
  const call = { inputs: ['收件'], options: ['--roster', '名 册.xlsx'], out: '结果', review: undefined }
  const { screen } = terminal()
  expect(countyStep(screen, run, call, '结果/评审表.xlsx').command).toBe(
    "lingong batch 收件 --roster '名 册.xlsx' --review 结果/评审表.xlsx -o 结果",
  )
  const reviewed = { ...call, review: '评审表.xlsx' }
  expect(countyStep(screen, run, reviewed, null).text).toContain('还没有评完')
  expect(countyStep(screen, { ...run, subjects: [] }, call, null).text).toContain('催报.txt')
  const done = { ...run, subjects: run.subjects.map((card) => ({ ...card, status: 'final' as const })) }
  expect(countyStep(screen, done, reviewed, null).command).toBe('lingong verify 结果 收件')
  const own = { ...reviewed, options: ['--pack', 'yunling-2026.yaml', '--jobs', '1'] }
  expect(countyStep(screen, done, own, null).command).toBe(
    'lingong verify 结果 收件 --pack yunling-2026.yaml',
  )
})

it('a county is sent where its errors are: to the copies, to its own lists, or for a file once more', () => {
  const { assessment } = large()
  const review = { path: '评审表.xlsx', sha256: '', entries: [] }
  const call = { inputs: ['收件'], options: [], out: '结果', review: '评审表.xlsx' }
  const textOf = (...wrong: [Code, string][]): string => {
    const findings = wrong.map(([code, file]) => makeFinding(code, {}, { path: file, severity: 'error' }))
    return countyStep(terminal().screen, { ...assessment.run!, review, findings }, call, null).text
  }
  expect(textOf(['LG-F017', '坏.xlsx'])).toContain('另交一份')
  expect(textOf(['LG-F017', '坏.xlsx'], ['LG-X013', '评审表.xlsx'])).toContain('改正 评审表.xlsx')
  expect(textOf(['LG-X013', '评审表.xlsx'], ['LG-C021', '青禾镇.xlsx'])).toContain('退回改正')
})

it('a county that waits for what no review asks for is told where the reasons stand', () => {
  const [inbox, stations] = ['samples/yunmeng-2024/收件', 'samples/yunmeng-2024/站点清单.xlsx']
  const { run } = assessFiles({
    files: [`${inbox}/清河镇.xlsx`],
    packs: BUILTIN,
    choices: () => ({}),
    lists: { stations },
    alternatives: false,
  })
  const waiting = run!.subjects.map((card) => ({ ...card, status: 'provisional' as const }))
  const call = { inputs: [inbox], options: [], out: '结果', review: undefined }
  const step = countyStep(
    terminal().screen,
    { ...run!, findings: [], subjects: waiting },
    call,
    '结果/评审表.xlsx',
  )
  expect(step.text).toContain('待定与暂估')
})

it('a workbook that was read with a remark is not among those that could not be read', () => {
  const { run } = large()
  const [{ path: old }] = run.inputs as [Run['inputs'][number]]
  const findings = [
    makeFinding('LG-F035', {}, { path: old }),
    makeFinding('LG-F017', {}, { path: '坏.xlsx' }),
  ]
  const lines = intakeEntries(terminal().screen, run, findings, ['扫描.pdf']).flatMap(({ full }) => full)
  expect(lines.slice(0, 2)).toEqual([
    `收到工作簿 2 个，未报送 ${run.missing.length} 项`,
    '读不出 1 个：坏.xlsx；不是表格、没有读的 1 个：扫描.pdf',
  ])
})

it('what could not be written is named once for each reason, and the next step is to write it', () => {
  const unwritten = ['资金分配汇总.xlsx', '公示表.xlsx'].map((name) =>
    makeFinding('LG-F031', { name }, { path: name }),
  )
  const { screen } = terminal()
  expect(unwrittenLines(screen, unwritten).join('')).toBe(
    '× 资金分配汇总.xlsx 写不进去：它正在别的程序里打开着。请先在 WPS 或 Excel 里关闭它，再运行一次。同样没有写成的还有 1 个：公示表.xlsx。 [LG-F031]',
  )
  const call = { inputs: ['收件'], options: [], out: '结果', review: undefined }
  const { text } = countyStep(screen, large().run, call, null, { unwritten: 2 })
  expect(text).toContain('有 2 个文件没有写成')
})
