import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { folder, lingong, sample } from './lingong.ts'

const root = folder()
const results = path.join(root, '结果')
const trial = (...args: string[]) => lingong(['whatif', '结果', ...args], root)
const everything = () =>
  readdirSync(results, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      ({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name)).toString('base64')] as const,
    )

beforeAll(() => {
  lingong(['batch', sample('收件'), '--roster', sample('名册.xlsx'), '-o', results, '--quiet'])
})

it('a trial is one JSON document that says so, and leaves the official run as it was', () => {
  const before = everything()
  const { code, out, err } = trial('--set', 'base=6000', '--interpret', 'T-I5=cap', '--json')
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({
    trial: true,
    sets: [{ name: 'T-F2.base', official: '5000', trial: '6000' }],
    interpretations: [{ id: 'T-I5', official: 'pay', trial: 'cap' }],
    amount: { official: { final: '41413.28' }, trial: { final: '48519.94' } },
    written: [path.join('试算', '试算.xlsx')],
  })
  expect(everything()).toEqual(before)
})

it('says first that it is no official result, and writes over an earlier trial', () => {
  const { code, out } = trial('--set', 'base=5500')
  expect(code).toBe(0)
  expect(out.trim()).toMatch(/^试算：不是正式结果/)
  expect(out).toMatch(/合计 +41413\.28 +\d+\.\d\d +\d+\.\d\d/)
})

it('writes over nothing else without being told to, and nothing at all in a dry run', () => {
  const other = path.join(root, '别的')
  const dry = trial('--dry-run', '-o', other)
  expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('将写出：') as string })
  expect(existsSync(other)).toBe(false)
  writeFileSync(path.join(root, '试算', '试算.xlsx'), 'mine')
  expect(trial('--set', 'base=1').code).toBe(2)
  expect(trial('--set', 'base=1', '--force').code).toBe(0)
})

it('names the figure that was meant', () => {
  const { code, err } = trial('--set', 'bsae=6000')
  expect(code).toBe(2)
  expect(err).toContain('base')
})

it('what an older program or a broken disk left of a run is not used', () => {
  const state = path.join(results, '.lingong', 'state.json')
  const kept = readFileSync(state)
  for (const other of ['{}', '[]', '5', '', kept.toString().replace('"format":1', '"format":0')]) {
    writeFileSync(state, other)
    const { code, err } = trial('--set', 'base=6000', '--dry-run')
    expect([code, err]).toEqual([2, expect.stringContaining('LG-F076')])
  }
  writeFileSync(state, kept)
})

it('of a run under a pack of one’s own asks for that pack, and works with it', () => {
  const pack = sample('自建规则包/云岭-2026.yaml')
  lingong(['batch', sample('收件'), '--pack', pack, '-o', '云岭', '--quiet'], root)
  const { code, err } = lingong(['whatif', '云岭'], root)
  expect([code, err]).toEqual([2, expect.stringContaining('LG-F087')])
  expect(lingong(['whatif', '云岭', '--pack', pack], root).code).toBe(0)
})

it('of one shard shows what that shard has, and says so', () => {
  const shard = path.join(root, '分份')
  lingong(['batch', sample('收件'), '--roster', sample('名册.xlsx'), '--shard', '1/2', '-o', shard])
  const { out } = lingong(['whatif', shard, '--set', 'base=6000', '--dry-run', '--json'], root)
  expect(JSON.parse(out)).toMatchObject({
    findings: [{ code: 'LG-F079' }],
    towns: [{ town: '望江街道' }, { town: '石桥镇' }],
    amount: { official: { final: '28874.95' } },
  })
})
