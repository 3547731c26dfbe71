import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { folder, lingong } from './programs.ts'

const COUNTY = ['samples/收件', '--roster', 'samples/名册.xlsx', '--stations', 'samples/零工驿站清单.xlsx']

function contents(out: string): Record<string, string> {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' })
  const files = names.filter(
    (name) => !name.startsWith('.lingong') && statSync(path.join(out, name)).isFile(),
  )
  return Object.fromEntries(
    files.toSorted().map((name) => [name, readFileSync(path.join(out, name)).toString('base64')]),
  )
}

it('the README’s line for GNU parallel does a county in shards, and joined they are one run', () => {
  const root = folder()
  const printed = /^seq 4 \| parallel (.+)$/m.exec(readFileSync('README.md', 'utf8'))?.[1]
  expect(printed).toBe("lingong batch 收件 --roster 名册.xlsx --shard {}/4 -o 分份/{} '||' test '$?' -eq 1")
  const line = `lingong batch ${COUNTY.join(' ')} --shard {}/4 -o ${root}/分份/{} '||' test '$?' -eq 1`
  const shell = `seq 4 | parallel ${line.replaceAll('lingong batch', 'node bin/lingong.js batch')}`
  execFileSync('bash', ['-c', shell], { stdio: 'pipe' })
  const shards = [1, 2, 3, 4].map((number) => path.join(root, '分份', String(number)))
  lingong('merge', ...shards, '-o', path.join(root, '结果'))
  lingong('batch', ...COUNTY, '-o', path.join(root, '一次'))
  expect(contents(path.join(root, '结果'))).toEqual(contents(path.join(root, '一次')))
})
