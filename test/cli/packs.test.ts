import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { roomFor, widthOf } from '../../src/cli/width.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { EXPLANATION_SCHEMA } from '../../src/reports/explain/schema.ts'
import { RESULT_SCHEMA } from '../../src/reports/schema.ts'
import { sheetsOf } from './contents.ts'
import { runLine } from './line.ts'
import { folder, lingong, sample } from './lingong.ts'

it('packs lists the built-in packs with status and validity by their own dates', async () => {
  const { code, out } = await runLine('packs')
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

it('packs new, diff and test work on a copy; a changed number fails a case with exit code 1', async () => {
  const file = path.join(folder(), 'ours-2026.yaml')
  const made = await json('packs', 'new', 'ours-2026', '--from', 'longli-2025', '-o', file)
  expect(made).toEqual({ schemaVersion: '1', pack: 'ours-2026', files: [file] })
  expect((await runLine('packs', 'diff', 'longli-2025', file)).out).toContain(
    '：1 处不同\n\n规则包 ours-2026\n  状态：inForce → draft',
  )
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace("of: area, atLeast: '20'", "of: area, atLeast: '30'"))
  const number = { of: 'clause', id: 'L-K1', what: 'duty.atLeast', before: '20', after: '30' }
  expect((await json('packs', 'diff', 'longli-2025', file))['changes']).toContainEqual(number)
  const cases = path.resolve('test/packs/longli-2025.cases.yaml')
  const tested = await runLine('packs', 'test', file, '--cases', cases)
  expect([tested.code, tested.out]).toEqual([1, expect.stringContaining('面积正好')])
})

it('packs diff says in English what differs, around what the packs say', async () => {
  const file = path.join(folder(), 'ours-2026.yaml')
  const { text } = BUILTIN.find(({ id }) => id === 'dongzhi-2025')!
  const exchanges = [
    ["until: '6'", "until: '7'"],
    ['key: preparedBy, label: 填报人', 'key: filledBy, label: 填报人'],
    [
      'key: operator, label: 运营机构, type: name, role: subject }',
      'key: operator, label: 运营机构, type: name, role: subject, required: true }',
    ],
    ['says: 满意度低于80%如何计分没有写', 'says: 满意度低于85%如何计分没有写'],
  ] as const
  writeFileSync(
    file,
    exchanges.reduce((all, [piece, by]) => all.replace(piece, by), text),
  )
  const { out } = await runLine('packs', 'diff', 'dongzhi-2025', file, '--lang', 'en')
  const lines = out.split('\n').map((line) => line.trim())
  expect(lines).toEqual(
    expect.arrayContaining([
      '运营机构（半年考核） until month: 6 → 7',
      'removed: the document itself, D-K9: 满意度低于80%如何计分没有写',
      'field operator (head): 运营机构（name） → 运营机构（name，required）',
      'removed: 填报人（text）',
    ]),
  )
})

it('a clause that another one carries out names it', async () => {
  const { out } = await runLine('packs', 'show', 'tonglu-2024', '--clause', 'T-F4')
  expect(out).toContain('→ 由 T-X5 落实。')
})

/** What a command line prints under --json, which is one document. */
async function json(...args: string[]): Promise<Record<string, unknown>> {
  const { code, out } = await runLine(...args, '--json')
  expect(code).toBe(0)
  return JSON.parse(out) as Record<string, unknown>
}

const { clauses, flaws = [], interpretations } = usePack(BUILTIN[0]!).pack
const PARTS = [clauses, flaws, interpretations].map((part) => Object.keys(part).length)

it.each([
  ['zh', ['条款', '文件本身的问题', '口径'], '【计分】', '10：按印出的10家（默认）', '2：2（现用）'],
  [
    'en',
    ['Clauses', 'Flaws of the document itself', 'Interpretations'],
    '[scored]',
    '10: 按印出的10家 (default)',
    '2: 2 (in force)',
  ],
])('packs show prints clauses, flaws and interpretations, as they are in force (%s)', async (...row) => {
  const [language, headings, ...said] = row
  const call = ['packs', 'show', 'tonglu-2024', '--interpret', 'T-I3=2', '--lang', language]
  const { code, out } = await runLine(...call)
  expect(code).toBe(0)
  expect(out.split('\n').filter((line) => roomFor(line) > 80)).toEqual([])
  expect(out.split(/\n(?=\S)/).map((part) => part.split('\n')[0])).toEqual([
    expect.stringMatching(/^tonglu-2024/),
    ...headings,
  ])
  const entries = out.split(/\n(?=\S)/).map((part) => [...part.matchAll(/^ {2}T-/gm)].length)
  expect(entries).toEqual([0, ...PARTS])
  for (const words of said) expect(out).toContain(words)
  expect(await json(...call)).toMatchObject({ pack: { clauses: { length: PARTS[0] } } })
})

it.each([
  ['zh', 'tonglu-2024：可以使用，有 3 处请留意。', '第590行第9列：表 application 的“驿站性质”'],
  ['en', 'tonglu-2024: can be used; 3 remarks.', 'Line 590, column 9: nothing reads "驿站性质"'],
])('packs lint says what to look at, and what the document lacks (%s)', async (language, first, remark) => {
  const { code, out } = await runLine('packs', 'lint', 'tonglu-2024', '--lang', language)
  expect([code, out.split('\n')[0]]).toEqual([0, first])
  expect(out).toContain(remark)
  // that it is a draft, and its flaws
  expect(out.match(/^○ .*(?:文件|document)/gm)).toHaveLength(1 + flaws.length)
  const { counts } = await json('packs', 'lint', 'tonglu-2024', '--lang', language)
  expect(counts).toEqual({ error: 0, warning: 0, notice: 3 + 1 + flaws.length })
})

it('a pack of one’s own whose rules are all in use has no remark', async () => {
  const { code, out } = await runLine('packs', 'lint', sample('自建规则包/云岭-2026.yaml'))
  expect([code, out.split('\n')[0]]).toEqual([0, 'yunling-2026：规则没有发现问题。'])
})

it('packs schema prints the schemas of the two documents, and names the nearest for another', async () => {
  expect(await json('packs', 'schema')).toEqual(RESULT_SCHEMA)
  expect(await json('packs', 'schema', 'explanation')).toEqual(EXPLANATION_SCHEMA)
  expect((await runLine('packs', 'schema', 'explanatoin')).err).toContain('是不是 explanation')
})

it('packs, test and explain are one JSON document each', async () => {
  expect((await json('packs'))['packs']).toMatchObject(BUILTIN.map(({ id }) => ({ id })))
  const coverage = { clauses: { left: [], percent: '100' }, changes: { left: [], percent: '100' } }
  const whole = { pack: 'longli-2025', failures: [], coverage }
  expect(await json('packs', 'test', 'longli-2025')).toMatchObject({ packs: [whole] })
  const lines = ['LG-C021　× 错误　单元格', expect.stringMatching(/^内容：/)]
  expect((await json('explain', 'LG-C021'))['lines']).toEqual(expect.arrayContaining(lines))
})

it('a document with nothing to ask has no heading for it, and its letter says so', async () => {
  const file = path.join(folder(), 'plain.yaml')
  const text = readFileSync(sample('自建规则包/云岭-2026.yaml'), 'utf8')
  const plain = text
    .replace(/^flaws:.*(?=^forms:)/ms, 'interpretations: {}\n\n')
    .replace(/\{ choose: .*?, (\w+): \1, .*?\}/g, '$1')
  writeFileSync(file, plain)
  const { out } = await runLine('packs', 'show', file)
  expect(out.match(/^\S.*$/gm)).toEqual(['yunling-2026　云岭县零工服务网点考核补助', '条款'])
  const letter = await runLine('packs', 'questions', file)
  expect(letter.out).toContain('没有须明确的口径。\n\n妥否，请批示。')
})

it('packs test names what one case alone leaves unproved', async () => {
  const file = path.join(folder(), '案例.yaml')
  const [before, first] = readFileSync('test/packs/longli-2025.cases.yaml', 'utf8').split(/(?=^ {2}- 案例)/m)
  writeFileSync(file, `${before}${first}`)
  const { code, out } = await runLine('packs', 'test', 'longli-2025', '--cases', file)
  expect(code).toBe(1)
  const shares = [...out.matchAll(/([\d.]+) %　\((\d+)\/(\d+)\)((?:\n {6}.*)*)/g)]
  expect(shares.map(([, percent]) => percent === '100')).toEqual([true, true, false, false])
  for (const [, percent, done, all, left = ''] of shares) {
    const unproved = Number(all) - Number(done)
    expect([percent === '100', left.match(/▲/g)?.length ?? 0]).toEqual([unproved === 0, unproved])
  }
})

it('an existing file is not written over without --force', async () => {
  const file = path.join(folder(), 'ours-2026.yaml')
  writeFileSync(file, '别人的')
  const call = ['packs', 'new', 'ours-2026', '--from', 'longli-2025', '-o', file]
  expect(await runLine(...call)).toMatchObject({ code: 2, err: expect.stringContaining('LG-F030') as string })
  expect((await runLine(...call, '--force')).code).toBe(0)
})

it('the review sheet is written where it is asked for', async () => {
  const file = path.join(folder(), '审阅.xlsx')
  expect(await json('packs', 'show', 'tonglu-2024', '--export', file)).toMatchObject({ files: [file] })
  expect(sheetsOf(file)['口径']).toContain('10：按印出的10家（默认）')
})

it('the letter of questions says of a run what was in force and what else would come out, as text and as a workbook', async () => {
  const at = folder()
  const [results, book] = [path.join(at, '结果'), path.join(at, '请示.xlsx')]
  const chosen = ['--interpret', 'T-I1=all', '--interpret', 'T-I3=2']
  await runLine('batch', sample('收件', '青禾镇.xlsx'), ...chosen, '-o', results, '--quiet')
  const call = ['packs', 'questions', 'tonglu-2024', '--run', results]
  const { code, out } = await runLine(...call)
  expect(code).toBe(0)
  expect(out).toMatch(/- □ 有一项未得分，总分即按零分（默认）——\d 个对象变化，合计 -\d+\.\d\d 元/)
  expect(out).toContain('- □ 两项都未得分，总分才按零分（本次采用）\n')
  expect(out).toContain('- □ 2（本次采用）\n- □ 其他数目：＿＿＿\n')
  expect((await json(...call, '-o', book))['files']).toEqual([book])
  const sheet = sheetsOf(book)['请示']!
  const rows = out.matchAll(/^- □ (.*?)(?:（((?:本次采用|默认|，)+)）)?(?:——(.*))?$/gm)
  const lines = [...rows].map(([, ...cells]) => cells.filter((cell) => cell !== undefined).join(' '))
  const flawed = out.match(/(?<=^- (?!□ )).*$/gm)!
  expect([...lines, ...flawed].filter((line) => !sheet.includes(line))).toEqual([])
  expect([lines.length > 30, flawed.length]).toEqual([true, flaws.length])
})

it.each([
  ['a label', '{ 面积: 19.9, 层高: 3 }', '“驿站履约情况表”里没有“'],
  [
    'a form',
    '{ 履约表二: { 面积（㎡）: 19.9 } }',
    '“履约表二”不是“驿站履约情况表”的月份，也不是这里的一张表',
  ],
])('a case with %s that the pack does not have is named with its line', async (_, by, said) => {
  const file = path.join(folder(), '案例.yaml')
  const text = readFileSync('test/packs/longli-2025.cases.yaml', 'utf8')
  writeFileSync(file, text.replace('{ 面积（㎡）: 19.9 }', by))
  const { code, err } = await runLine('packs', 'test', 'longli-2025', '--cases', file)
  expect(code).toBe(2)
  expect(err.replaceAll(/\s/g, '')).toMatch(new RegExp(`案例文件第\\d+行：${said}`))
})
