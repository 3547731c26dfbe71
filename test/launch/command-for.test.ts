import { expect, it } from 'vitest'
import { commandFor, resultsBeside, type Kind, type Surroundings } from '../../src/cli/launch/command-for.ts'

const KINDS: Readonly<Record<string, Kind>> = {
  '/a.xlsx': 'file',
  '/无后缀': 'file',
  '/收/件': 'folder',
  '/二': 'folder',
  '/结果': 'results',
  '/已评审/收件': 'folder',
}
const AROUND: Surroundings = {
  commands: ['score', 'batch', 'check'],
  takesValue: (word) => word === '--lang' || word === '-o' || word === '--roster',
  kindOf: (file) => KINDS[file] ?? 'nothing',
  platform: 'linux',
  reviewed: (folder) => folder === '/已评审/结果',
}
const of = (...argv: string[]): readonly string[] => commandFor(argv, AROUND).words

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
  [
    'options before a workbook stay before it',
    ['--quiet', '--lang', 'en', '/a.xlsx'],
    ['score', '--quiet', '--lang', 'en', '/a.xlsx'],
  ],
  [
    'options between workbooks',
    ['/a.xlsx', '--quiet', '/二'],
    ['batch', '/a.xlsx', '--quiet', '/二', '-o', '/结果'],
  ],
  [
    'a list before a folder is no input',
    ['--roster', '/a.xlsx', '/二'],
    ['batch', '--roster', '/a.xlsx', '/二', '-o', '/结果'],
  ],
  ['a value is no command', ['-o', 'score', 'check', '/a.xlsx'], ['check', '-o', 'score', '/a.xlsx']],
  ['a value with its option is one word', ['--roster=/二', '/a.xlsx'], ['score', '--roster=/二', '/a.xlsx']],
  ['options alone are left to the parser', ['--roster', '/二'], ['--roster', '/二']],
  ['a mistyped command behind options comes first', ['--quiet', 'scor'], ['scor', '--quiet']],
  ['a mistyped command is left to the parser', ['scor'], ['scor']],
  ['a mistyped command before a folder too', ['bacth', '/二'], ['bacth', '/二']],
  ['a mistyped command before results too', ['verfy', '/结果', '/二'], ['verfy', '/结果', '/二']],
  ['a command behind its folder', ['/二', 'batch', '--json'], ['batch', '/二', '--json']],
  ['a command that is a word of another', ['check', 'batch'], ['check', 'batch']],
  ['nothing stays nothing', [], []],
])('%s', (_, argv, words) => {
  expect(of(...argv)).toEqual(words)
})

it('the folder that is a county’s run is told with its results', () => {
  expect(commandFor(['--roster', '/a.xlsx', '/收/件'], AROUND).run).toEqual({
    folder: '/收/件',
    results: '/收/结果',
  })
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
