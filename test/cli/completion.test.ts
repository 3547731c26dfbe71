import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { lingong } from './lingong.ts'

/** What bash offers for these words, the last of them unfinished. */
function offered(...words: string[]): string {
  const script = `${lingong(['completion', 'bash']).out}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _lingong; echo "\${COMPREPLY[*]}"`
  return spawnSync('bash', ['--norc', '-c', script, 'bash', ...words], { encoding: 'utf8' }).stdout.trim()
}

it.each(['bash', 'zsh', 'fish', 'powershell'])('%s offers what can be done with packs', (shell) => {
  expect(lingong(['completion', shell]).out).toContain('show lint test diff new questions schema')
})

it.skipIf(process.platform === 'win32')(
  'bash completes commands and options, and leaves names of files alone',
  () => {
    expect(offered('lingong', 'sc')).toBe('score')
    expect(offered('lingong', 'score', '--ro')).toBe('--roster')
    expect(offered('lingong', 'score', '')).toBe('')
    expect(offered('lingong', 'score', 'packa')).toBe('')
    expect(offered('lingong', 'packs', 'd')).toBe('diff')
    expect(offered('lingong', 'packs', '')).toBe('show lint test diff new questions schema')
    expect(offered('lingong', 'packs', 'lint', '')).toBe('')
    expect(offered('lingong', 'completion', 'z')).toBe('zsh')
  },
)

it('fish tells in the language asked for what an option is for', () => {
  expect(lingong(['completion', 'fish']).out).toContain("-a check -d '只检查，不写任何文件'")
  const { out } = lingong(['completion', 'fish', '--lang', 'en'])
  expect(out).toContain("-a check -d 'report findings only; write nothing'")
  expect(out).not.toMatch(/只检查|规则包/)
})
