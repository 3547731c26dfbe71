import { assert, asyncProperty, nat } from 'fast-check'
import { expect, it } from 'vitest'
import { wordsOf } from '../../src/findings/words.ts'
import { parsePack } from '../../src/packs/file.ts'
import { BUILTIN } from '../../src/packs/load.ts'
import { changed, lineOf, PACK } from './our-pack.ts'

/** What parsePack says about the pack with one piece of its text exchanged: `code line:column fix`. */
async function said(piece: string, by: string): Promise<string[]> {
  return saidOf(changed([piece, by]))
}

async function saidOf(content: string | Uint8Array): Promise<string[]> {
  const parsed = await parsePack(content, 'our.yaml')
  if (parsed.ok) return []
  return parsed.findings.map((finding) => {
    expect(finding.path).toBe('our.yaml')
    const { message, fix } = wordsOf(finding, 'zh')
    expect(message + fix).not.toMatch(/\{\w+\}|undefined/)
    const { line, column } = finding.data
    return `${finding.code}${line ? ` ${line}:${column}` : ''} ${fix}`
  })
}

it('the built-in packs read from their files are the embedded ones', async () => {
  const parsed = await parsePack(PACK, 'our.yaml')
  expect(parsed.ok && parsed.file).toMatchObject({ ...BUILTIN[0], path: 'our.yaml' })
})

it('line ends of every system are line ends', async () => {
  for (const end of ['\r\n', '\r']) {
    const parsed = await parsePack(PACK.replaceAll('\n', end), 'our.yaml')
    expect(parsed.ok && parsed.file.tree).toEqual(BUILTIN[0]!.tree)
    const wrong = await saidOf(PACK.replace('status: draft', 'status: darft').replaceAll('\n', end))
    expect(wrong).toEqual([`LG-P032 ${lineOf('status: draft')}:9 改成 draft。`])
  }
})

it('a misspelt key is named with its place and the right word, and not reported as missing too', async () => {
  expect(await said("- { from: '90', points: '50' }", "- { from: '90', pointz: '50' }")).toEqual([
    `LG-P020 ${lineOf("- { from: '90'")}:29 改成 points。`,
  ])
})

it('a missing key is named with the node that lacks it', async () => {
  const piece = "          otherwise: '0'\n"
  expect(await said(piece, '')).toEqual([`LG-P021 ${lineOf('bands:\n')}:9 在这一层补上 otherwise。`])
})

it('a number with a unit gets the number alone, a number in words none', async () => {
  const [line] = [lineOf("base: '5000'")]
  expect(await said("base: '5000'", 'base: 5000元')).toEqual([`LG-P027 ${line}:17 改成 5000。`])
  expect(await said("base: '5000'", 'base: 5，000')).toEqual([`LG-P027 ${line}:17 改成 5000。`])
  expect(await said("base: '5000'", 'base: 五千')).toEqual([
    `LG-P028 ${line}:17 改成阿拉伯数字，逗号和引号用半角。`,
  ])
  expect(await said("base: '5000'", 'base: 5千')).toEqual([`LG-P027 ${line}:17 改成 5000。`])
  expect(await said("base: '5000'", 'base: 0.65万')).toEqual([`LG-P027 ${line}:17 改成 6500。`])
  expect(await said("base: '5000'", 'base: 50%')).toEqual([
    `LG-P028 ${line}:17 改成阿拉伯数字，逗号和引号用半角。`,
  ])
  expect(await said("months: ['1', '10']", "months: ['1', '10.5']")).toEqual([
    expect.stringContaining('LG-P029'),
  ])
})

it('a date gets its right spelling', async () => {
  expect(await said('assessedOn: 2024-10-31', 'assessedOn: 2024年10月31日')).toEqual([
    'LG-P030 11:13 写成 2024-10-31。',
  ])
  expect(await said('assessedOn: 2024-10-31', 'assessedOn: 十月底')).toEqual([
    'LG-P030 11:13 写成 YYYY-MM-DD。',
  ])
})

it('a wrong word of a closed list gets the nearest right one', async () => {
  expect(await said('status: draft', 'status: darft')).toEqual(['LG-P032 8:9 改成 draft。'])
  expect(await said('status: draft', 'status: 征求意见稿')).toEqual([
    'LG-P032 8:9 改成 draft / inForce / expired。',
  ])
})

it('wrong types, blanks and lengths are told apart', async () => {
  expect(await said('county: 桐庐县', 'county: [桐庐县]')).toEqual([expect.stringContaining('LG-P024 7:9')])
  expect(await said('county: 桐庐县', 'county: true')).toEqual([expect.stringContaining('LG-P024 7:9')])
  expect(await said('county: 桐庐县', 'county:')).toEqual([expect.stringContaining('LG-P026 7:1')])
  expect(await said('madeBy: [village-facts]', 'madeBy: village-facts')).toEqual([
    expect.stringContaining('LG-P023'),
  ])
  expect(await said('madeBy: [village-facts]', 'madeBy: []')).toEqual([expect.stringContaining('LG-P035')])
  expect(await said("perUnit: { of: overdue, from: '10', each: '-2', floor: '0' }", 'perUnit: 10')).toEqual([
    expect.stringContaining('LG-P022'),
  ])
  expect(await said('status: draft', 'status: [draft]')).toEqual([expect.stringContaining('LG-P024 8:9')])
  expect(await said("months: ['1', '10']", "months: ['1', '5', '10']")).toEqual([
    expect.stringMatching(/LG-P035 .*2项/),
  ])
  expect(await said("blankRows: '30'", 'blankRows: 三十')).toEqual([expect.stringContaining('LG-P029')])
  expect(await said('anyNumber: true', 'anyNumber: yes')).toEqual([
    expect.stringMatching(/LG-P025 .*true \/ false/),
  ])
})

it('ids and names of the wrong form are named', async () => {
  expect(await said('  T-F6: {', '  F6: {')).toEqual([
    expect.stringContaining(`LG-P033 ${lineOf('  T-F6: {')}:3`),
  ])
  expect(await said('of: overdue,', 'of: 延期,')).toEqual([expect.stringContaining('LG-P034')])
  expect(await said('key: overdue,', 'key: 延期,')).toEqual([expect.stringMatching(/LG-P034 .*cityScore/)])
  expect(await said('pack: tonglu-2024', 'pack: 我县2026')).toEqual([
    `LG-P034 ${lineOf('pack: tonglu')}:7 写成 yunling-2026 这样的代号。`,
  ])
})

it('a clause that stands twice is found, with the line of the first', async () => {
  const line = lineOf('  T-F6: {')
  const parsed = await parsePack(PACK.replace('  T-F6: {', '  T-A1: {'), 'our.yaml')
  expect(!parsed.ok && parsed.findings.map(({ code, data }) => [code, data])).toEqual([
    ['LG-P011', { key: 'T-A1', line: String(line), column: '3', first: String(lineOf('  T-A1:')) }],
  ])
})

it('choose nodes are held against the interpretations', async () => {
  const node = 'count: { choose: T-I1, any: any, all: all }'
  const at = `${lineOf(node)}:`
  expect(await said(node, 'count: { choose: T-I99, any: any, all: all }')).toEqual([
    expect.stringContaining(`LG-P040 ${at}26`),
  ])
  expect(await said(node, 'count: { choose: T-I1, any: any }')).toEqual([
    `LG-P041 ${at}18 补上“all: …”；此时不需要这一项就写 absent。`,
  ])
  expect(await said(node, 'count: { choose: T-I1, any: any, al: all }')).toEqual([
    `LG-P042 ${at}42 改成 all，或删去。`,
  ])
  expect(await said(node, 'count: { choose: T-I1, any: any, all: all, al: all }')).toEqual([
    `LG-P042 ${at}52 改成 all，或删去。`,
  ])
  expect(await said(node, 'count: { choose: [T-I1], any: any, all: all }')).toEqual([
    expect.stringContaining(`LG-P024 ${at}26`),
  ])
  expect(await said(node, 'count: { choose: { T-I1: any }, any: any, all: all }')).toEqual([
    expect.stringContaining(`LG-P024 ${at}26`),
  ])
  expect(await said(node, 'count: { choose: , any: any, all: all }')).toEqual([
    expect.stringContaining(`LG-P026 ${at}18`),
  ])
  expect(await said(node, 'count: { choose: T-I1, any: any, all: al }')).toEqual([
    `LG-P032 ${at}47 改成 all。`,
  ])
  expect(await said('default: any\n', 'default: ayn\n')).toEqual([
    expect.stringMatching(/LG-P043 .*改成 any/),
  ])
  expect(await said('default: any\n', 'default: { choose: T-I2 }\n')).toEqual([
    expect.stringContaining('LG-P044'),
  ])
})

it('a mistake in a branch that is not the default is found in its place', async () => {
  expect(await said('item: { of: corner, is: 未设置 }', 'item: { of: corner, si: 未设置 }')).toEqual([
    `LG-P020 ${lineOf('item: { of: corner, is')}:69 改成 is。`,
  ])
})

it.each([
  ['an empty file', '', 'LG-P002'],
  ['a file with nothing but comments', '# 规则\n', 'LG-P002'],
  ['a tab', 'a:\n\tb: 1\n', 'LG-P004 2:1'],
  ['an indentation that fits no level', 'a:\n  b: 1\n c: 2\n', 'LG-P005 3:'],
  ['a line that begins too far left', 'a:\n   b: 1\n    c: 2\n', 'LG-P005 3:5'],
  ['wide spaces in front', 'a:\n\u3000\u3000b: 1\n    c: 2\n', 'LG-P004 2:1'],
  ['an open brace', 'a: { b: 1\n', 'LG-P006'],
  ['an open bracket', 'a: [1, 2\nb: 3\n', 'LG-P006'],
  ['a brace too many', 'a: { b: 1 }}\n', 'LG-P006 1:'],
  ['an open quote', 'a: "x\nb: 2', 'LG-P007'],
  ['a missing comma', "a: ['0' '10']\n", 'LG-P003 1:'],
  ['a comma missing at the end of a line', "a: { b: '1'\n  c: 2 }\n", 'LG-P003'],
  ['a comment right behind a value', "a: 'x'#y\n", 'LG-P003 1:'],
  ['a sign that no text has', 'a: "\\q"\n', 'LG-P003 1:'],
  ['a list for a name', '[a]: 1\n', 'LG-P003 1:1'],
  ['an anchor at a name', '&x a: 1\n', 'LG-P012 1:'],
  ['an alias for a name', 'a: &x b\n*x : 1\n', 'LG-P012 1:'],
  ['a full-width colon', 'a：1\nb: 2\n', 'LG-P008 1:1'],
  ['a colon without a space', 'a:1\nb: 2\n', 'LG-P008 1:1'],
  ['a colon within a value', 'a: b: c\n', 'LG-P009 1:4'],
  ['two documents', 'a: 1\n---\nb: 2\n', 'LG-P010 2:1'],
  ['an anchor', 'a: &x { b: 1 }\nc: *x\n', 'LG-P012 1:'],
  ['a tag', 'a: !!js/function x\n', 'LG-P012 1:4'],
  ['a tag that YAML knows', 'a: !!binary eA==\n', 'LG-P012 1:'],
  ['a list beside keys', '- a\nb: 1', 'LG-P003 2:'],
  ['a list as the whole', '- a\n- b\n', 'LG-P022 1:1'],
  ['a text as the whole', 'tonglu', 'LG-P008 1:1'],
])('%s is said in our own words', async (_, text, wanted) => {
  const [first] = await saidOf(text)
  expect(first).toContain(wanted)
})

it('a file in GBK is refused as such', async () => {
  expect(await saidOf(Uint8Array.from([0x70, 0x3a, 0x20, 0xcd, 0xa9, 0xc2, 0xae, 0xcf, 0xd8]))).toEqual([
    expect.stringContaining('LG-P001'),
  ])
})

it('a byte order mark and Windows line ends do no harm', async () => {
  const parsed = await parsePack(`\uFEFF${PACK.replaceAll('\n', '\r\n')}`, 'our.yaml')
  expect(parsed.ok && parsed.file.tree).toEqual(BUILTIN[0]!.tree)
})

it('bombs are refused, quickly', async () => {
  const laughs = `a: &a [x,x,x,x,x]\n${'bcdefgh'.replace(/./g, (k) => `${k}: &${k} [*a,*a,*a,*a]\n`)}`
  expect((await saidOf(laughs))[0]).toContain('LG-P012')
  expect((await saidOf('['.repeat(100_000)))[0]).toMatch(/LG-P0(13|06)/)
  const deep = `${'['.repeat(200)}${']'.repeat(200)}`
  expect(await saidOf(`a: ${deep}\nb: ${deep}\n`)).toEqual([expect.stringContaining('LG-P013')])
  expect((await saidOf('x'.repeat(1_000_001)))[0]).toContain('LG-P013')
  expect(await saidOf(`${PACK}__proto__: { a: 1 }\n`)).toEqual([expect.stringContaining('LG-P020')])
})

it('whatever is cut out of a pack, it is read or refused with a place', async () => {
  await assert(
    asyncProperty(nat(PACK.length), nat(40), async (start, length) => {
      const parsed = await parsePack(PACK.slice(0, start) + PACK.slice(start + length), 'our.yaml')
      if (parsed.ok) return
      expect(parsed.findings.length).toBeGreaterThan(0)
      for (const finding of parsed.findings) expect(finding.data.line).toMatch(/^[1-9]\d*$/)
    }),
    { numRuns: 25 },
  )
})

it('a long name that is none is refused at once', async () => {
  const [refused] = await said('of: overdue', `of: ${'a'.repeat(60)}_`)
  expect(refused).toMatch(/^LG-P0/)
}, 2000)
