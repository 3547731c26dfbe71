import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/command-specs.ts'
import { reportFault } from '../../src/cli/faults.ts'
import { widthOf } from '../../src/cli/width.ts'
import { runLine } from './line.ts'
import { folder, lingong, sample } from './lingong.ts'
import { terminal } from './screen.ts'

const good = sample('收件', '青禾镇.xlsx')

it.each([
  ['an unknown option', ['score', good, '--rooster', 'x'], '--roster'],
  ['an unknown command', ['scor', good], 'score'],
  ['a mistyped command behind options', ['--quiet', 'scor', good], 'score'],
  ['options without a command', ['--roster', '名册.xlsx'], 'LG-F055'],
  ['a missing argument', ['score'], 'LG-F042'],
  ['an empty argument', ['batch', ''], 'LG-F042'],
  ['an empty value', ['score', good, '-o', ''], '选项 --output 后面没有写值'],
  ['an option in the place of a value', ['score', good, '-o', '--quiet'], '选项 --output 后面没有写值'],
  ['another one in its place', ['check', good, '--interpret', '--no-color'], '选项 --interpret 后面没有写值'],
  ['nothing in its place', ['score', good, '--roster'], '选项 --roster 后面没有写值'],
  ['a value that is not asked for', ['score', good, '--quiet=1'], '选项 --quiet 后面不用写值'],
  ['a day that there is not', ['batch', good, '--publish-from', '2025-02-30'], '不能写“2025-02-30”'],
  ['no thread at all', ['batch', good, '--jobs', '0'], '不能写“0”'],
  ['a share of fewer', ['batch', good, '--shard', '3/2'], '不能写“3/2”'],
  ['an option of another command', ['score', good, '--town', '青禾镇'], '用得上它的命令：template'],
  ['a word too many', ['verify', 'a', 'b', 'c', '--town'], '用得上它的命令：template'],
  ['a new pack without its model', ['packs', 'new', 'ours-2026'], '--from'],
  ['a new pack with the name of one', ['packs', 'new', 'longli-2025', '--from', 'tonglu-2024'], 'LG-P062'],
  ['a clause that there is not', ['packs', 'show', 'tonglu-2024', '--clause', 'T-Z9'], 'LG-P055'],
  [
    'an option of one value that stands twice',
    ['batch', good, '--review', '甲.xlsx', '--review', '乙.xlsx'],
    '选项 --review 写了不止一次',
  ],
  ['a value that an option does not take', ['score', good, '--lang', 'fr'], 'LG-F044'],
  [
    'a wrong value, with what the option takes',
    ['batch', good, '--publish-from', '8月4日'],
    '不能写“8月4日”',
  ],
  ['an unknown pack', ['score', good, '--pack', 'tonglu-2042'], 'tonglu-2024'],
  ['an unknown interpretation', ['score', good, '--interpret', 'T-I99=all'], 'T-I99'],
  ['an unknown option of an interpretation', ['score', good, '--interpret', 'T-I1=alle'], 'all'],
  ['an interpretation of another pack', ['score', good, '--interpret', 'Y-I1=self'], 'Y-I1'],
  [
    'two options of one interpretation',
    ['score', good, '--interpret', 'T-I1=all', '--interpret', 'T-I1=any'],
    'LG-P054',
  ],
  ['a number that is no whole one', ['score', good, '--interpret', 'T-I3=1.5'], '0, 1, 2 …'],
  ['a roster that is not there', ['score', good, '--roster', 'nowhere.xlsx'], 'nowhere.xlsx 找不到这个文件'],
  ['a roster without its columns', ['score', good, '--roster', good], '乡镇街道'],
  ['an unknown shell', ['completion', 'cmd'], 'bash'],
  ['a shell with a name that every object knows', ['completion', 'constructor'], 'LG-F045'],
  ['a word behind packs that every object knows', ['packs', 'constructor'], 'LG-F041'],
  ['a schema with a name that every object knows', ['packs', 'schema', 'constructor'], 'LG-F041'],
  ['an unknown code', ['explain', 'LG-Z999'], 'LG-F047'],
  ['a run without a subject', ['explain', sample('收件')], '乡镇街道/村'],
  ['a run that is none', ['explain', 'nowhere', '青禾镇/荷塘村'], 'LG-F046'],
])('%s ends with 2, a message on stderr, and nothing on stdout', async (_, args, named) => {
  const { code, out, err } = await runLine(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(named)
  expect(err).not.toContain(process.cwd())
})

it.each([
  ['check', good, '--fix'],
  ['merge', 'a', 'b', '--interpret', 'T-I1=all'],
  ['verify', 'a', '--interpret', 'T-I1=all'],
  ['explain', 'a', 'b', '--interpret', 'T-I1=all'],
  ['explain', 'LG-C021', '--html', 'x.html'],
  ['template', 'tonglu-2024', '--pack', 'yunmeng-2024'],
  ['packs', '--all'],
  ['packs', '--pack', 'tonglu-2024'],
  ['packs', 'lint', 'tonglu-2024', '--clause', 'T-A1'],
  ['packs', 'show', 'tonglu-2024', '--yaml', '--clause', 'T-A1'],
  ['packs', 'show', 'tonglu-2024', '--export', 'x.xlsx', '--clause', 'T-A1'],
])('an option without any effect is refused: %s %s %s %s', async (...words) => {
  const { code, err } = await runLine(...words)
  expect(code).toBe(2)
  expect(err).toContain('[LG-F056]')
})

it.each([
  [['batch', sample('收件'), '--holidays', 'x.csv'], '--publish-from'],
  [['explain', 'a', 'b', '--force'], '--html'],
  [['whatif', 'a', '--roster', 'x.xlsx'], '--inputs'],
  [['verify', 'a', '--stations', 'x.xlsx'], '收件文件夹'],
  [['packs', 'show', 'tonglu-2024', '--cases', 'x.yaml'], '--export'],
  [['packs', 'questions', 'tonglu-2024', '--force'], '--output'],
])('an option that lacks what it needs is refused: %s', async (words, needed) => {
  const { code, err } = await runLine(...words)
  expect(code).toBe(2)
  expect(err.replace(/\s/g, '')).toContain(`要和${needed}一起用`)
})

it('a fault of ours says how to report it, in a few lines and without a folder of the machine', () => {
  const fault = new Error('x is undefined')
  const places = [
    '/home/u/lingong/dist/cli.cjs:1:2',
    'C:\\Users\\王 芳\\lingong\\cli.cjs:3:4',
    'file:///opt/a/b.js:5:6',
  ]
  fault.stack = [
    'Error: x is undefined',
    ...places.map((at) => `    at go (${at})`),
    ...Array(9).fill('    at f'),
  ].join('\n')
  const said = { out: '', err: '' }
  const screen = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  }
  expect(reportFault(terminal({ ...screen, json: true }).screen, fault)).toBe(4)
  expect(said.err.split('\n').slice(1, 6)).toEqual([
    expect.stringMatching(/^lingong .*, node v/),
    'Error: x is undefined',
    '    at go (cli.cjs:1:2)',
    '    at go (cli.cjs:3:4)',
    '    at go (b.js:5:6)',
  ])
  expect(said.err.split('\n').length).toBeLessThan(12)
  expect(JSON.parse(said.out)).toMatchObject({ schemaVersion: '1', findings: [] })
})

it('a result without anything in it makes no folder', async () => {
  const at = folder()
  const out = path.join(at, '结果')
  expect((await runLine('score', path.join(at, '没有.xlsx'), '-o', out)).code).toBe(3)
  expect(existsSync(out)).toBe(false)
})

it('a word too many behind packs is refused', async () => {
  expect((await runLine('packs', 'lint', 'tonglu-2024', 'yunmeng-2024')).err).toContain('LG-F043')
  expect((await runLine('packs', 'test', 'tonglu-2024', '--all')).err).toContain('LG-F043')
})

it('under --json the text of a pack is one document too', async () => {
  const call = ['packs', 'show', 'tonglu-2024', '--yaml']
  const { lines } = JSON.parse((await runLine(...call, '--json')).out) as { lines: string[] }
  expect(`${lines.join('\n')}\n`).toBe((await runLine(...call)).out)
})

it('where another pack is named than that of the forms, theirs is said', () => {
  const at = folder()
  const named = ['--pack', 'yunmeng-2024']
  const town = lingong(['check', good, ...named], at)
  expect(town).toMatchObject({ code: 3, out: expect.stringContaining('[LG-S092]') as string })
  expect(town.out).toContain("lingong check '…/青禾镇.xlsx' --pack tonglu-2024")
  const county = lingong(['batch', sample('收件'), ...named, '-o', '结果'], at)
  expect(county.code).toBe(0)
  expect(county.out).toContain('没有读到填好的表')
  expect(county.out).toContain("lingong batch '…/收件' --pack tonglu-2024 -o 结果")
})

it('a town’s workbook is no roster, although its forms have such columns', async () => {
  expect((await runLine('check', good, '--roster', good)).err).toContain('LG-X001')
})

it('a csv is named once', () => {
  const cwd = folder()
  make(cwd, '名册.csv', '甲,乙\n1,2\n')
  expect(lingong(['score', good, '--roster', '名册.csv'], cwd).err).toMatch(/^名册\.csv 名册缺少这些列/)
})

it.each([
  ['usage', ['score', '--json'], 2],
  ['a pack', ['score', good, '--pack', 'none', '--json'], 2],
  ['a file', ['score', 'nowhere.xlsx', '--json'], 3],
  ['an inbox', ['batch', 'nowhere', '--json'], 3],
])('under --json a failure of %s is one JSON document on stdout too', (_, args, expected) => {
  const { code, out } = lingong(args, folder())
  expect(code).toBe(expected)
  const document = JSON.parse(out) as { schemaVersion: string; findings: { code: string; message: string }[] }
  expect(document.schemaVersion).toBe('1')
  expect(document.findings[0]).toMatchObject({ severity: 'error' })
})

it.each([['--help'], ['score', '--help'], ['--version'], ['completion', 'bash'], []])(
  '%s %s ends with 0 and is one JSON document under --json',
  async (...args) => {
    const words = args.filter((word) => word !== undefined)
    expect((await runLine(...words)).code).toBe(0)
    const { code, out } = await runLine(...words, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: '1', lines: expect.any(Array) as string[] })
  },
)

it.each([
  ['a file that is not there', (cwd: string) => path.join(cwd, 'nowhere.xlsx')],
  ['a folder instead of a file', (cwd: string) => make(cwd, 'folder', null)],
  ['a file that is no workbook', (cwd: string) => make(cwd, 'text.xlsx', '乡镇街道,村\n')],
  ['an empty file', (cwd: string) => make(cwd, 'empty.xlsx', '')],
])('%s ends with 3 and names the file, not its folder', (_, build) => {
  const cwd = folder()
  const file = build(cwd)
  const { code, out } = lingong(['score', file], cwd)
  expect(code).toBe(3)
  expect(out).toContain(path.basename(file))
  expect(out.split('\n')[0]).toContain('没有读到填好的表')
  expect(out).not.toContain(cwd)
})

function make(cwd: string, name: string, content: string | null): string {
  const file = path.join(cwd, name)
  if (content === null) mkdirSync(file)
  else writeFileSync(file, content)
  return file
}

it('help is in Chinese and lists every command', async () => {
  const { code, out } = await runLine('--help')
  expect(code).toBe(0)
  for (const word of [
    '用法：',
    '命令：',
    '选项：',
    'template',
    'score',
    'batch',
    'explain',
    'packs',
    'completion',
  ]) {
    expect(out).toContain(word)
  }
  expect(out).not.toMatch(/Usage|Options:|display help/)
})

it.each([[], ...COMMANDS.map(({ name }) => [name])])(
  'help of lingong %s fits 80 columns in both languages',
  async (...words) => {
    const chinese = await runLine(...words, '--help')
    const english = await runLine(...words, '--help', '--lang', 'en')
    for (const { code, out } of [chinese, english]) {
      expect(code).toBe(0)
      expect(out.split('\n').filter((line) => widthOf(line) >= 80)).toEqual([])
    }
    // what is printed on the forms and default folders' names stay as they are
    expect(
      english.out.replace(/乡镇街道|村（社\s*区）|驿站\s*名称|填报时间|空白表|合并结果|结果|试算/g, ''),
    ).not.toMatch(/[\u3400-\u9fff]/)
  },
)

it('options that only say how things are shown may stand without a command', async () => {
  expect(await runLine('--lang', 'en')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Usage:') as string,
  })
  expect(await runLine('--quiet', '--no-color')).toMatchObject({ code: 0 })
  expect((await runLine('--version', '--lang', 'en')).out).toContain('built in')
  const { code, err } = await runLine('--lang', 'fr')
  expect(code).toBe(2)
  expect(err).not.toContain('是不是 --lang')
})

it('a list in a text file is named once', () => {
  const at = folder()
  writeFileSync(path.join(at, '名册.csv'), '乡镇街道,村（社区）\n青禾镇,荷塘村\n青禾镇,荷塘村\n')
  const { err } = lingong(['check', good, '--roster', '名册.csv'], at)
  expect(err).toMatch(/^名册\.csv!B3 /)
})

it('what a command lacks is named with where its use is described', async () => {
  for (const words of [['explain'], ['packs', 'show'], ['completion']]) {
    const { err } = await runLine(...words)
    expect(err.replace(/\s/g, '')).toContain(`lingong${words.join('')}--help`)
    expect(err).not.toContain('xlsx')
  }
})

it('the next command has the options that this one had', () => {
  const { out } = lingong(['check', good, '--interpret', 'T-I1=all', '--pack', 'tonglu-2024'], folder())
  expect(out).toContain("lingong score '…/青禾镇.xlsx' --pack tonglu-2024 --interpret T-I1=all")
})

it.each(['bash', 'zsh', 'fish', 'powershell'])('completion for %s names every command', async (shell) => {
  const { code, out } = await runLine('completion', shell)
  expect(code).toBe(0)
  for (const command of ['template', 'check', 'score', 'batch']) expect(out).toContain(command)
})

it('the version is that of package.json, and the packs are named with their hashes', async () => {
  const { version } = (await import('../../package.json', { with: { type: 'json' } })).default
  const { out } = lingong(['--version'])
  expect(out.split('\n')[0]).toBe(`lingong ${version}`)
  expect(out).toMatch(/ {2}tonglu-2024　[0-9a-f]{12}　内置\n/)
})

it('a cell of a csv list is named once', () => {
  const cwd = folder()
  writeFileSync(path.join(cwd, '名册.csv'), '乡镇街道,村（社区）\n青禾镇,\n')
  const { err } = lingong(['check', good, '--roster', '名册.csv'], cwd)
  expect(err).toMatch(/^名册\.csv!B2「村（社区）」 /)
})

it('a wrong choice of the config file is looked for there', () => {
  const cwd = folder()
  writeFileSync(path.join(cwd, 'lingong.config.yaml'), 'interpret:\n  T-I5: capp\n')
  const { code, err } = lingong(['check', good, '--pack', 'tonglu-2024'], cwd)
  expect(code).toBe(2)
  expect(err).toMatch(/^lingong\.config\.yaml 口径 T-I5 没有选项“capp”/)
  writeFileSync(path.join(cwd, 'lingong.config.yaml'), 'pack: tonglu-2042\n')
  expect(lingong(['check', good], cwd).err).toMatch(/^lingong\.config\.yaml 没有编号为“tonglu-2042”的规则包/)
  writeFileSync(path.join(cwd, 'lingong.config.yaml'), 'pack: 自己的.yaml\n')
  expect(lingong(['check', good], cwd).err).toMatch(/^lingong\.config\.yaml 读不到文件“自己的\.yaml”/)
  writeFileSync(path.join(cwd, '自己的.yaml'), 'pack 没有冒号\n')
  expect(lingong(['check', good], cwd).err).toMatch(/^自己的\.yaml 第1行/)
})

it('good results are not replaced by those of another pack, nor by those of an empty inbox', () => {
  const at = folder()
  const inbox = sample('收件')
  expect(lingong(['batch', inbox, '-o', '结果'], at).code).toBe(1)
  const written = (): [string, string][] =>
    readdirSync(path.join(at, '结果'), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(path.join(at, '结果', name), 'base64')])
  const before = written()
  const wrong = lingong(['batch', inbox, '--pack', 'yunmeng-2024', '-o', '结果'], at)
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('[LG-F092]') as string })
  expect(wrong.err).toContain('--pack tonglu-2024')
  mkdirSync(path.join(at, '空'))
  const share = lingong(['batch', inbox, '--shard', '1/2', '-o', '结果'], at)
  expect(share).toMatchObject({ code: 2, err: expect.stringContaining('全县的结果') as string })
  const empty = ['batch', '空', '--pack', 'tonglu-2024', '-o', '结果']
  expect(lingong(empty, at)).toMatchObject({ code: 2, err: expect.stringContaining('[LG-F093]') as string })
  expect(written()).toEqual(before)
  expect(lingong([...empty, '--force'], at).code).toBe(0)
})

it.skipIf(!existsSync('/dev/full'))('a reader that stops and a full disk are told apart', () => {
  const shell = (line: string, ...args: string[]) =>
    spawnSync('sh', ['-c', line, process.execPath, path.resolve('bin/lingong.js'), ...args], {
      encoding: 'utf8',
    })
  const wrong = sample('收件', '松岭乡.xlsx')
  expect(shell('{ "$0" "$@"; echo $? >&2; } | head -1', 'check', wrong).stderr).toBe('1\n')
  const full = shell('"$0" "$@" >/dev/full', 'check', wrong)
  expect(full).toMatchObject({ status: 2, stderr: expect.stringContaining('ENOSPC') as string })
})

it('-o takes its value behind a sign too', () => {
  const at = folder()
  expect(lingong(['batch', good, '-o=结果'], at).out).toContain(' -o 结果')
  expect(existsSync(path.join(at, '结果', 'summary.json'))).toBe(true)
})

it('the next command, where others may read it, names no folder of this machine, nor one of this folder in its place', () => {
  const [at, elsewhere] = [folder(), folder()]
  const pack = path.join(elsewhere, 'ours.yaml')
  lingong(['packs', 'new', 'ours-2024', '--from', 'tonglu-2024', '-o', pack])
  const county = lingong(['batch', sample('收件'), '--pack', pack, '-o', path.join(elsewhere, '结果')], at)
  expect(county.out).toContain("lingong batch '…/收件' --pack '…/ours.yaml' -o '…/结果'")
  const town = lingong(['check', good, '--pack', pack], at)
  expect(town.out).toContain("lingong score '…/青禾镇.xlsx' --pack '…/ours.yaml'")
})

it('the next command is right from where this one was typed', () => {
  const at = folder()
  mkdirSync(path.join(at, '收件'))
  copyFileSync(sample('收件', '松岭乡.xlsx'), path.join(at, '收件', '松岭乡.xlsx'))
  const inside = path.join(at, '收件')
  expect(lingong(['batch', '.', '-o', '../结果'], inside).out).toContain('lingong batch . -o ../结果\n')
  expect(lingong([inside], inside).out).toContain('lingong batch . -o ../结果\n')
})

it('an older Node is told that it is too old, before it meets anything that it does not know', () => {
  const older = `Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } })`
  const preload = path.join(folder(), 'older.cjs')
  writeFileSync(preload, older)
  const { code, out, err } = lingong(['score', good], undefined, { NODE_OPTIONS: `--require "${preload}"` })
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('需要 Node.js 20 或更新的版本')
})
