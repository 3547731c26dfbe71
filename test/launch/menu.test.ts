import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import type { Kind } from '../../src/cli/launch/command-for.ts'
import { openDialogue } from '../../src/cli/launch/dialogue.ts'
import { menu } from '../../src/cli/launch/menu.ts'
import { widthOf } from '../../src/cli/width.ts'

const KINDS: Readonly<Record<string, Kind>> = {
  '/a.xlsx': 'file',
  '/收 件/青禾镇.xlsx': 'file',
  '/名册.xlsx': 'file',
  '/收件': 'folder',
  '/结果': 'results',
  '/光盘/收件': 'folder',
}
const TITLE = 'lingong 1.0'

/** What the menu runs and says when these lines are typed. */
async function typed(...lines: string[]): Promise<{ ran: string[][]; said: string; code: number }> {
  const ran: string[][] = []
  let said = ''
  const dialogue = openDialogue(Readable.from(lines.map((line) => `${line}\r\n`)), (text) => (said += text))
  const code = await menu(
    {
      dialogue,
      run: (words) => {
        ran.push([...words])
        return Promise.resolve(words[0] === 'score' ? 1 : 0)
      },
      packs: [
        { id: 'tonglu-2024', title: '桐庐县高质量就业基层建设工作经费' },
        { id: 'our-2026', title: '一个名称特别长的规则包'.repeat(8) },
      ],
      commands: ['template', 'score', 'batch', 'explain'],
      takesValue: () => false,
      kindOf: (file) => KINDS[file] ?? 'nothing',
      platform: 'linux',
      reviewed: () => false,
      shelter: { canWriteTo: (folder) => !folder.startsWith('/光盘'), documents: () => '/文档/lingong' },
    },
    TITLE,
  )
  dialogue.close()
  return { ran, said, code }
}

const HERE = path.resolve('空白表')

it.each<[string, string[], string[]]>([
  ['blanks by number', ['1', '1', '', '', '', '', '0'], ['template', 'tonglu-2024', '-o', HERE]],
  [
    'blanks by id, with lists and a folder',
    ['１', 'our-2026', `'/名册.xlsx'`, '/名册.xlsx', '/新', '', '0'],
    ['template', 'our-2026', '--roster', '/名册.xlsx', '--stations', '/名册.xlsx', '-o', '/新'],
  ],
  ['a workbook in quotes', ['2', `'/收 件/青禾镇.xlsx' `, '', '0'], ['score', '/收 件/青禾镇.xlsx']],
  ['a workbook as PowerShell pastes it', ['2', `& '/a.xlsx'`, '', '0'], ['score', '/a.xlsx']],
  ['a workbook dragged onto the menu', ['file:///a.xlsx', '', '0'], ['score', '/a.xlsx']],
  ['a folder dragged onto the menu', ['/收件', '', '0'], ['batch', '/收件', '-o', '/结果']],
  ['a county’s run', ['3', '/收件', '', '', '', '', '', '0'], ['batch', '/收件', '-o', '/结果']],
  [
    'a county’s run with all lists',
    ['3', '/收件', '/名册.xlsx', '/名册.xlsx', '/a.xlsx', '/别处', '', '0'],
    [
      'batch',
      '/收件',
      '--roster',
      '/名册.xlsx',
      '--stations',
      '/名册.xlsx',
      '--review',
      '/a.xlsx',
      '-o',
      '/别处',
    ],
  ],
  [
    'a county’s run of a disc',
    ['3', '/光盘/收件', '', '', '', '', '', '0'],
    ['batch', '/光盘/收件', '-o', '/文档/lingong/结果'],
  ],
  ['what a code means', ['4', 'lg-c021', '', '0'], ['explain', 'LG-C021']],
  ['why', ['4', '/结果', '青禾镇/荷塘村', '', '0'], ['explain', '/结果', '青禾镇/荷塘村']],
])('%s', async (_, lines, words) => {
  const { ran, said, code } = await typed(...lines)
  expect({ ran, code }).toEqual({ ran: [words], code: 0 })
  expect(said).toContain(`运行的命令：lingong ${words[0]}`)
})

it.each<[string, string[], string]>([
  ['a number that is no choice', ['9', '0'], '没有这一项'],
  ['a pack that there is not', ['1', '7', '', '0'], '没有这一项：7'],
  ['a workbook that is not there', ['2', '/nowhere.xlsx', '', '0'], '找不到这个文件：/nowhere.xlsx'],
  ['a folder instead of a list', ['3', '/收件', '/收件', '', '', '', '', '', '0'], '这是文件夹，要的是文件'],
  ['results instead of what came in', ['3', '/结果', '', '0'], '不能再汇总'],
  ['a file instead of a folder', ['3', '/a.xlsx', '', '0'], '这是文件，要的是文件夹'],
  ['neither a code nor a folder', ['4', '什么', '', '0'], '也不是代码'],
])('after %s the question comes again', async (_, lines, said) => {
  const talk = await typed(...lines)
  expect(talk.said).toContain(said)
  expect(talk.code).toBe(0)
})

it.each(
  [['1'], ['1', '1', ''], ['2'], ['3', '/收件'], ['4'], ['4', '/结果'], ['2', '/a.xlsx']].map((lines) => [
    lines,
  ]),
)('the menu ends its line, with 0, where the input ends after %j', async (lines) => {
  const { code, said } = await typed(...lines)
  expect(code).toBe(0)
  expect(said).toMatch(/\n$/)
})

it('Enter goes back to the menu at every question that needs an answer', async () => {
  const { ran, said } = await typed('1', '', '2', '', '3', '', '4', '', '4', '/结果', '', '', 'Q')
  expect(ran).toEqual([])
  expect(said.split(TITLE)).toHaveLength(8)
})

it('after a command that found errors the menu goes on', async () => {
  const { ran, code } = await typed('/a.xlsx', '', '/a.xlsx', '', '退出')
  expect(ran).toHaveLength(2)
  expect(code).toBe(0)
})

it('everything fits a console of 80 columns and 25 lines', async () => {
  const { said } = await typed(
    '1',
    '1',
    '',
    '',
    '',
    '',
    '2',
    '',
    '3',
    '/收件',
    '',
    '',
    '',
    '',
    '',
    '4',
    '',
    '0',
  )
  const lines = said.split(/\n|(?<=：)/).filter((line) => !line.includes(HERE))
  expect(lines.filter((line) => widthOf(line) > 79)).toEqual([])
  expect(said.split('0  退出')[0]!.split('\n').length).toBeLessThan(20)
})

it('what is said in the launch folder has only characters of page 936', () => {
  const decoder = new TextDecoder('gbk')
  const known = new Set<string>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      for (const character of decoder.decode(Uint8Array.of(lead, trail))) known.add(character)
  const folder = path.resolve('src/cli/launch')
  const texts = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'))
  const strange = [...new Set(texts.join('').match(/[^\0-\x7f]/gu))].filter((sign) => !known.has(sign))
  expect(strange).toEqual([])
})
