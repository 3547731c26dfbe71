import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { pastedPaths, plainPath } from '../../src/cli/launch/pasted.ts'
import { shownCommand } from '../../src/cli/launch/shown-command.ts'

const anything = (): boolean => true
const nothing = (): boolean => false

it.each<[string, string, string[]]>([
  ['quotes', String.raw`"D:\收 件\青禾镇.xlsx"`, [String.raw`D:\收 件\青禾镇.xlsx`]],
  ['quotes and a blank behind them', `"D:\\a b.xlsx" `, [String.raw`D:\a b.xlsx`]],
  ['one quote only', String.raw`"D:\a b.xlsx`, [String.raw`D:\a b.xlsx`]],
  ['PowerShell', String.raw`& 'D:\it''s (1).xlsx'`, [String.raw`D:\it's (1).xlsx`]],
  ['Chinese quotes', String.raw`“D:\a b.xlsx”`, [String.raw`D:\a b.xlsx`]],
  ['several', String.raw`"D:\a b.xlsx" D:\c.xlsx`, [String.raw`D:\a b.xlsx`, String.raw`D:\c.xlsx`]],
  ['an address', 'file:///D:/%E6%94%B6%20%E4%BB%B6/a.xlsx', [String.raw`D:\收 件\a.xlsx`]],
  ['a share', String.raw`"\\服务器\共享\a.xlsx"`, [String.raw`\\服务器\共享\a.xlsx`]],
  ['a long path', String.raw`\\?\D:\a.xlsx`, [String.raw`D:\a.xlsx`]],
  ['a long path of a share', String.raw`\\?\UNC\服务器\共享\a.xlsx`, [String.raw`\\服务器\共享\a.xlsx`]],
  ['an apostrophe', String.raw`D:\it's.xlsx`, [String.raw`D:\it's.xlsx`]],
])('a path pasted on Windows: %s', (_, line, expected) => {
  expect(pastedPaths(line, (file) => expected.includes(file), 'win32')).toEqual(expected)
})

it.each<[string, string, string[]]>([
  ['quotes', `'/收 件/青禾镇.xlsx' `, ['/收 件/青禾镇.xlsx']],
  ['a quote within', String.raw`'/it'\''s.xlsx'`, [`/it's.xlsx`]],
  ['backslashes', String.raw`/收\ 件/a\(1\).xlsx`, ['/收 件/a(1).xlsx']],
  ['double quotes', String.raw`"/a \"b\".xlsx"`, ['/a "b".xlsx']],
  ['an address', 'file:///%E6%94%B6/a%20b.xlsx', ['/收/a b.xlsx']],
  ['several', `'/a b.xlsx' '/c.xlsx'`, ['/a b.xlsx', '/c.xlsx']],
])('a path pasted on Linux: %s', (_, line, expected) => {
  expect(pastedPaths(line, (file) => expected.includes(file), 'linux')).toEqual(expected)
})

it('a path that is there counts as it is, blanks and quotes included', () => {
  expect(pastedPaths(`/a 'b' c.xlsx`, anything, 'linux')).toEqual([`/a 'b' c.xlsx`])
})

it('a path with blanks that is not there is still one path', () => {
  expect(pastedPaths('/收 件/a.xlsx', nothing, 'linux')).toEqual(['/收 件/a.xlsx'])
})

it('blanks are no path', () => {
  expect(pastedPaths(' \u200b ', anything, 'win32')).toEqual([])
})

it('an address that can not be read stays as it is', () => {
  expect(plainPath('file://%zz', 'linux')).toBe('file://%zz')
})

const part = fc.string({ unit: fc.constantFrom(..."甲乙ab 1()&%!'[],;=^~."), minLength: 1, maxLength: 12 })
const name = part.map((text) => `x${text}x`)

it('a path that the shown command quotes is read back as it was, on both systems', () => {
  fc.assert(
    fc.property(name, (text) => {
      for (const [platform, file] of [
        ['linux', `/收件/${text}`],
        ['win32', `D:\\收件\\${text}`],
      ] as const) {
        const shown = shownCommand(['score', file], platform).slice('lingong score '.length)
        expect(pastedPaths(shown, (path) => path === file, platform)).toEqual([file])
      }
    }),
  )
})

it('a command is shown as it would be typed', () => {
  expect(shownCommand(['score', String.raw`D:\收 件\a&b.xlsx`, '-o', 'D:\\'], 'win32')).toBe(
    String.raw`lingong score "D:\收 件\a&b.xlsx" -o D:\ `.trimEnd(),
  )
  expect(shownCommand(['batch', 'E:\\收 件\\'], 'win32')).toBe(String.raw`lingong batch "E:\收 件\\"`)
  expect(shownCommand(['batch', "/it's"], 'linux')).toBe(String.raw`lingong batch '/it'\''s'`)
})
