import { expect, it } from 'vitest'
import { commandFor, resultsBeside, type Kind } from '../../src/cli/launch/command-for.ts'

const KINDS: Readonly<Record<string, Kind>> = {
  '/a.xlsx': 'file',
  '/无后缀': 'file',
  '/收/件': 'folder',
  '/二': 'folder',
  '/结果': 'results',
  '/已评审/收件': 'folder',
}
const of = (...argv: string[]): readonly string[] =>
  commandFor(argv, {
    commands: ['score', 'batch', 'check'],
    kindOf: (file) => KINDS[file] ?? 'nothing',
    platform: 'linux',
    reviewed: (folder) => folder === '/已评审/结果',
  }).words

it.each<[string, string[], string[]]>([
  ['a workbook is scored', ['/a.xlsx'], ['score', '/a.xlsx']],
  ['several are one set', ['/a.xlsx', '/无后缀'], ['score', '/a.xlsx', '/无后缀']],
  ['what looks like a file is taken for one', ['/fehlt.xlsx'], ['score', '/fehlt.xlsx']],
  ['options stay', ['/a.xlsx', '--json'], ['score', '/a.xlsx', '--json']],
  ['a folder is a county’s run beside it', ['/收/件'], ['batch', '/收/件', '-o', '/收/结果']],
  ['two folders are one run', ['/收/件', '/二'], ['batch', '/收/件', '/二', '-o', '/收/结果']],
  ['a workbook beside a folder is taken in', ['/a.xlsx', '/二'], ['batch', '/a.xlsx', '/二', '-o', '/结果']],
  ['results are verified', ['/结果'], ['verify', '/结果']],
  ['results with what came in', ['/二', '/结果'], ['verify', '/结果', '/二']],
  [
    'results with the county’s scores are not undone',
    ['/已评审/收件'],
    ['batch', '/已评审/收件', '-o', '/已评审/结果-未带评审表'],
  ],
  ['a folder named for results is kept', ['/二', '-o', '/x'], ['batch', '/二', '-o', '/x']],
  ['the long option too', ['/二', '--output=/x'], ['batch', '/二', '--output=/x']],
  [
    'a list behind an option is no input',
    ['/a.xlsx', '--roster', '/二'],
    ['score', '/a.xlsx', '--roster', '/二'],
  ],
  ['a command is left alone', ['batch', '/二'], ['batch', '/二']],
  ['options before a command go behind it', ['--json', 'check', '/a.xlsx'], ['check', '--json', '/a.xlsx']],
  ['a mistyped command is left to the parser', ['scor'], ['scor']],
  ['nothing stays nothing', [], []],
])('%s', (_, argv, words) => {
  expect(of(...argv)).toEqual(words)
})

it('results stand beside a folder, and within it where nothing is beside it', () => {
  expect(resultsBeside(String.raw`E:\2024\收件`, { platform: 'win32', reviewed: () => false })).toBe(
    String.raw`E:\2024\结果`,
  )
  expect(resultsBeside('E:\\', { platform: 'win32', reviewed: () => false })).toBe(String.raw`E:\结果`)
  expect(resultsBeside(String.raw`\\服务器\共享`, { platform: 'win32', reviewed: () => false })).toBe(
    String.raw`\\服务器\共享\结果`,
  )
  expect(resultsBeside('/收件/', { platform: 'linux', reviewed: () => false })).toBe('/结果')
})
