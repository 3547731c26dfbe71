import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newFolder } from '../temporary.ts'

const there = spawnSync('tmux', ['-V']).status === 0

/** The guided menu as a person drives it, in a terminal of 80 × 25 (skipped where there is no tmux). */
describe.skipIf(!there)('the menu in a terminal', () => {
  let folder = ''
  let socket = ''

  beforeEach(() => {
    folder = path.join(newFolder(), "工 作 (1) & it's")
    mkdirSync(folder)
    cpSync('samples', folder, { recursive: true })
    socket = path.join(path.dirname(folder), 'tmux')
  })

  function start(given: readonly string[] = [], opened = ''): void {
    const program = `LINGONG_OPENED=${opened} ${quoted(process.execPath)} ${quoted(path.resolve('bin/lingong.js'))}`
    const line = `trap : INT; ${[program, ...given.map(quoted)].join(' ')}; echo "ended with $?"; sleep 300`
    tmux(
      '-f',
      '/dev/null',
      'new-session',
      '-d',
      '-x',
      '80',
      '-y',
      '25',
      '-c',
      folder,
      `sh -c ${quoted(line)}`,
    )
  }
  afterEach(() => {
    tmux('kill-server')
  })

  function tmux(...args: string[]): string {
    const env = { ...process.env, LC_ALL: 'C.UTF-8', TMUX: '', CI: '' }
    const { stdout } = spawnSync('tmux', ['-S', socket, ...args], { encoding: 'utf8', env })
    return stdout
  }

  /** Waits until the screen shows a text; gives the screen. */
  async function shows(text: string): Promise<string> {
    for (let tried = 0; tried < 600; tried += 1) {
      const screen = tmux('capture-pane', '-p')
      if (screen.trimEnd().includes(text)) return screen
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`the screen never showed ${text}:\n${tmux('capture-pane', '-p')}`)
  }

  async function type(text: string, then: string): Promise<string> {
    tmux('send-keys', '-R')
    tmux('send-keys', '-l', text)
    tmux('send-keys', 'Enter')
    return shows(then)
  }

  const here = (...names: string[]): string => path.join(folder, ...names)
  const CHOOSE = '拖到这里：'

  it('opens where nothing is given, and fits', async () => {
    start()
    const screen = await shows(CHOOSE)
    for (const digit of ['1', '2', '3', '4', '0'])
      expect(screen).toMatch(new RegExp(`^ {2}${digit} {2}\\S`, 'm'))
    await type('0', 'ended with 0')
  })

  it('checks a workbook whose path was pasted in quotes', async () => {
    start()
    await shows(CHOOSE)
    await type('2', '把填好的工作簿')
    await type(`& ${quoted(here('收件', '没有.xlsx'))}`, '找不到这个文件')
    await type(`${quoted(here('收件', '青禾镇.xlsx'))} `, '\n按回车键回到菜单：')
    expect(existsSync(here('收件', '青禾镇-评分结果.xlsx'))).toBe(true)
    await type('', CHOOSE)
    await type('q', 'ended with 0')
  })

  it('runs a county and explains a result of it', async () => {
    start()
    await shows(CHOOSE)
    await type('3', '把收到的工作簿')
    await type(here('收件').replace(/[ ()&']/g, String.raw`\$&`), '行政区划名册')
    await type('没有.xlsx', '找不到')
    await type(quoted(here('名册.xlsx')), '零工驿站清单')
    await type('', '评审表')
    await type('', '写到哪个文件夹')
    await type('', '\n按回车键回到菜单：')
    expect(existsSync(here('结果', 'summary.json'))).toBe(true)
    await type('', CHOOSE)
    await type('4', '问题代码')
    await type(here('结果'), '哪个村或驿站')
    await type('青禾镇/荷塘村', '\n按回车键回到菜单：')
    await type('', CHOOSE)
    await type('4', '问题代码')
    await type('lg-c021', 'LG-C021')
    await type('', CHOOSE)
  })

  it('makes blanks, and says what is no choice', async () => {
    start()
    await shows(CHOOSE)
    await type('7', '没有这一项')
    await type('1', '输入数字或编号')
    await type('99', '没有这一项：99')
    await type('2', '行政区划名册')
    await type('', '零工驿站清单')
    await type('', '写到哪个文件夹')
    await type(here('新 表'), '\n按回车键回到菜单：')
    expect(existsSync(here('新 表', 'yunmeng-2024.xlsx'))).toBe(true)
  })

  it('ends with 130 at Ctrl-C', async () => {
    start()
    await shows(CHOOSE)
    await type('3', '把收到的工作簿')
    tmux('send-keys', 'C-c')
    await shows('ended with 130')
  })

  it('ends with 0 where the input ends', async () => {
    start()
    await shows(CHOOSE)
    tmux('send-keys', 'C-d')
    await shows('ended with 0')
  })

  it('a window that a drag opened stays until a key is pressed', async () => {
    start([here('收件')], '1')
    await shows('按任意键关闭窗口。')
    expect(existsSync(here('结果', 'summary.json'))).toBe(true)
    tmux('send-keys', 'x')
    await shows('ended with 1')
  })

  it('nothing waits where a command was typed', async () => {
    start(['check', here('收件', '青禾镇.xlsx')])
    expect(await shows('ended with 0')).not.toContain('按任意键')
  })
})

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
