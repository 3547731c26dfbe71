import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { casesOf } from '../../src/app/pack-test/cases-of.ts'
import { testPack } from '../../src/app/pack-test/test-pack.ts'
import { UsageFault } from '../../src/model/finding.ts'
import { findPack } from '../../src/packs/find.ts'
import { lintPack } from '../../src/packs/lint.ts'
import { usePack } from '../../src/packs/load.ts'
import { parsePack } from '../../src/packs/file.ts'
import { brief } from './our-pack.ts'

const PACK = 'samples/自建规则包/云岭-2026.yaml'
const CASES = 'samples/自建规则包/云岭-2026.cases.yaml'
const TEXT = readFileSync(PACK, 'utf8')

it('the pack of an invented county, written by the README, passes its cases at 100 % four times', async () => {
  const file = await findPack(PACK, readFileSync)
  expect(file.remarks).toEqual([])
  const { failures, coverage } = testPack(file, (await casesOf(file, CASES))!)
  expect(failures).toEqual([])
  expect(Object.values(coverage).map(({ left }) => left)).toEqual([[], [], [], []])
}, 60_000)

it('its rules have shapes and numbers of their own', async () => {
  const { subjects, checks } = usePack(await findPack(PACK, readFileSync)).pack
  const items = Object.values(subjects).flatMap((rules) =>
    rules.items.flatMap((item) => [item, ...(item.parts ?? [])]),
  )
  const shapes = new Set(items.flatMap((item) => Object.keys(item)))
  for (const shape of [
    'perUnit',
    'ratio',
    'byChoice',
    'bands',
    'weighted',
    'claim',
    'tiers',
    'proportion',
    'steps',
    'score',
    'duty',
    'noneWhen',
  ]) {
    expect(shapes).toContain(shape)
  }
  const payments = new Set(
    Object.values(subjects).flatMap((rules) => rules.payments.flatMap((one) => Object.keys(one))),
  )
  for (const shape of ['share', 'grant', 'byGrade', 'contract']) expect(payments).toContain(shape)
  expect(checks.length).toBeGreaterThan(3)
})

it('its blank forms are made, recognised and filled in by no code of their own', () => {
  const made = spawnSync(process.execPath, [path.resolve('bin/lingong.js'), 'template', PACK, '--dry-run'], {
    encoding: 'utf8',
  })
  expect([made.status, made.stdout]).toEqual([0, '将写出：空白表/yunling-2026.xlsx\n'])
})

/** One mistake in a county's pack, and what is said about it: one finding with line and column. */
const MISTAKES: readonly (readonly [what: string, piece: string, by: string, code: string])[] = [
  ['a wrong key', 'statedTotal: ', 'statedTotel: ', 'LG-P020'],
  [
    'a wrong indentation',
    "    statedTotal: '100'\n    items:\n      - { clause: B-K1",
    "    statedTotal: '100'\n     items:\n      - { clause: B-K1",
    'LG-P005',
  ],
  ['a number with a unit', "base: '3000'", "base: '3000元'", 'LG-P027'],
  ['a duplicated clause', '  B-K2: { place', '  B-K1: { place', 'LG-P011'],
  ['an unknown field', 'perUnit: { of: overdue,', 'perUnit: { of: overdu,', 'LG-P116'],
  [
    'a circular reference',
    'B-V1: { place: 第三条（六）, says: 逾期未办和走访率都不得分的，总分按零分, does',
    'B-V1: { place: 第三条（六）, by: [B-F1], says: 逾期未办和走访率都不得分的，总分按零分, does',
    'LG-P137',
  ],
  ['a clause that is not listed', 'clause: B-V1,', 'clause: B-V11,', 'LG-P111'],
  ['bands out of order', "from: '70'", "from: '90'", 'LG-P104'],
  ['an upper end that is not below the next band', "printedTo: '84'", "printedTo: '86'", 'LG-P106'],
]

it.each(MISTAKES)('%s is said once, with line and column', async (what, piece, by, code) => {
  const extra =
    what === 'a circular reference'
      ? TEXT.replace('B-F1: { place: 第五条（一）,', 'B-F1: { place: 第五条（一）, by: [B-V1],')
      : TEXT
  expect(extra).toContain(piece)
  const parsed = await parsePack(extra.replace(piece, by), PACK)
  const found = parsed.ok
    ? lintPack(parsed.file).filter(({ severity }) => severity === 'error')
    : parsed.findings
  expect(found.map((finding) => brief(finding))).toEqual([
    expect.stringMatching(new RegExp(`^${code} [1-9]\\d*:[1-9]\\d*$`)),
  ])
})

it('a bad pack ends a run with its mistakes, before anything is written', async () => {
  const bad = TEXT.replace("base: '3000'", "base: '三千'")
  await expect(findPack('./bad.yaml', () => Buffer.from(bad))).rejects.toThrow(UsageFault)
})
