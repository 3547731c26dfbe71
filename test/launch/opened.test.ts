import { expect, it } from 'vitest'
import { draggedOnto, openedByDoubleClick, type Start } from '../../src/cli/launch/opened.ts'

const EXPLORER_MODULES = String.raw`C:\Program Files\WindowsPowerShell\Modules;C:\Windows\system32\WindowsPowerShell\v1.0\Modules`
const desktop: Start = {
  env: { USERPROFILE: String.raw`C:\Users\李`, PSModulePath: EXPLORER_MODULES },
  platform: 'win32',
  terminal: true,
  singleFile: true,
}
const cmd = (line: string, env: Start['env'] = {}): Start => ({
  ...desktop,
  singleFile: false,
  env: { ...desktop.env, PROMPT: '$P$G', LINGONG_OPENED: line, ...env },
})
const DOUBLE = String.raw`C:\Windows\system32\cmd.exe /c ""D:\零工 程序\lingong.cmd" "`
const OWN_MODULES = String.raw`C:\Users\李\Documents\WindowsPowerShell\Modules;${EXPLORER_MODULES}`

it.each<[string, Start]>([
  ['the one executable file, started from the desktop', desktop],
  ['lingong.cmd, double-clicked', cmd(DOUBLE)],
  [
    'lingong.cmd, with a file dragged onto it',
    cmd(String.raw`cmd.exe /C ""E:\lingong.cmd" "E:\收 件\甲.xlsx""`),
  ],
  ['a starter that says so, on Linux', { ...desktop, platform: 'linux', env: { LINGONG_OPENED: '1' } }],
])('%s: the window stays open', (_, start) => {
  expect(openedByDoubleClick(start)).toBe(true)
})

it.each<[string, Start]>([
  ['no terminal', { ...desktop, terminal: false }],
  ['a starter that says no', { ...desktop, env: { ...desktop.env, LINGONG_OPENED: '0' } }],
  ['the executable file in a console', { ...desktop, env: { ...desktop.env, PROMPT: '$P$G' } }],
  ['the executable file in PowerShell', { ...desktop, env: { ...desktop.env, PSModulePath: OWN_MODULES } }],
  ['the executable file in a terminal of Windows', { ...desktop, env: { ...desktop.env, WT_SESSION: 'x' } }],
  ['Git Bash', { ...desktop, env: { ...desktop.env, MSYSTEM: 'MINGW64' } }],
  ['a build machine', { ...desktop, env: { ...desktop.env, CI: 'true' } }],
  ['node with the script', { ...desktop, singleFile: false }],
  ['lingong.cmd in a console', cmd(String.raw`C:\Windows\system32\cmd.exe`)],
  ['lingong.cmd in a console that is told what to do', cmd(String.raw`cmd /c lingong.cmd 甲.xlsx`)],
  ['lingong.cmd called by a script that was double-clicked', cmd(String.raw`cmd.exe /c ""D:\汇总.bat" "`)],
  ['lingong.cmd in PowerShell', cmd(DOUBLE, { PSModulePath: OWN_MODULES })],
  ['a terminal on Linux', { ...desktop, platform: 'linux', env: {} }],
])('%s: nothing waits', (_, start) => {
  expect(openedByDoubleClick(start)).toBe(false)
})

it.each([
  [DOUBLE, []],
  [String.raw`cmd.exe /c ""D:\lingong.cmd" D:\甲&乙.xlsx"`, [String.raw`D:\甲&乙.xlsx`]],
  [
    String.raw`cmd.exe /c ""D:\a b\lingong.cmd" "D:\收 件\一 (1).xlsx" D:\100%!^,;=.xlsx"`,
    [String.raw`D:\收 件\一 (1).xlsx`, String.raw`D:\100%!^,;=.xlsx`],
  ],
  [
    String.raw`cmd.exe /c ""\\服务器\共享\lingong.cmd" "\\服务器\共享\收 件""`,
    [String.raw`\\服务器\共享\收 件`],
  ],
  [String.raw`cmd.exe /c ""D:\lingong.cmd" 'D:\it's.xlsx'"`, [String.raw`'D:\it's.xlsx'`]],
])('what was dragged is read from %s', (line, files) => {
  expect(draggedOnto(line)).toEqual(files)
})

it('a line that Explorer did not write holds nothing that was dragged', () => {
  expect(draggedOnto('cmd.exe /c lingong.cmd 甲.xlsx')).toBeNull()
  expect(draggedOnto('1')).toBeNull()
})
