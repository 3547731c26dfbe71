import { expect, it } from 'vitest'
import { groupFindings } from '../../src/cli/print/findings.ts'
import { CATALOGUE } from '../../src/findings/catalogue.ts'
import { wordsOf } from '../../src/findings/words.ts'
import { lintPack } from '../../src/packs/lint.ts'
import { BUILTIN } from '../../src/packs/load.ts'
import { LINT_CASES as CASES } from './lint-cases.ts'
import { changed, lineOf, ourPack, PACK } from './our-pack.ts'

/** What lint says about a changed pack beyond what it says about the pack itself. */
async function lintOf(text: string) {
  const found = lintPack(await ourPack(text))
  return found.filter(
    (finding) => finding.code !== 'LG-P120' || !/性质|方式|用工主体/.test(finding.data.label!),
  )
}

it('the built-in packs have nothing wrong and nothing doubtful', () => {
  for (const file of BUILTIN)
    expect(lintPack(file).filter(({ severity }) => severity !== 'notice')).toEqual([])
})

it('tonglu-2024 has three fields that are there for the record only', async () => {
  const found = lintPack(await ourPack(PACK))
  expect(found.map(({ code, data }) => [code, data.label])).toEqual([
    ['LG-P120', '驿站性质'],
    ['LG-P120', '管理运营方式'],
    ['LG-P120', '月均招聘用工主体数'],
  ])
  expect(found[0]).toMatchObject({
    path: 'our.yaml',
    form: 'application',
    field: 'nature',
    severity: 'notice',
  })
})

it.each(CASES)('LG-%s: %s', async (code, _, piece, by, ...says) => {
  const found = await lintOf(changed([piece, by]))
  const one = found.find((finding) => finding.code === `LG-${code}`)
  expect(one).toBeDefined()
  const { message, fix } = wordsOf(one!, 'zh')
  expect(message + fix).not.toMatch(/\{\w+\}|undefined/)
  for (const word of says) expect(message + fix).toContain(word)
  expect(one!.severity).toBe(CATALOGUE[one!.code]!.severity)
  const near = Math.abs(Number(one!.data.line) - lineOf(piece))
  if (!['P112', 'P120', 'P121', 'P102', 'P156', 'P152', 'P153', 'P154'].includes(code))
    expect(near).toBeLessThan(12)
})

it('a hole switch without a printed hole is doubtful', async () => {
  const found = await lintOf(changed([", printedTo: '89'", ''], [", printedTo: '74'", '']))
  expect(found.map(({ code }) => code)).toContain('LG-P107')
})

it('a subject without items is an error', async () => {
  const text = PACK.replace(/(  station:\n[^]*?    items:)\n[^]*?(    vetoes: \[\])/, '$1 []\n$2')
  expect((await lintOf(text)).map(({ code }) => code)).toContain('LG-P128')
})

it('every line of a pack is said, also where the same is wrong with several', async () => {
  const found = await lintOf(
    changed(['figures: [80],', 'figures: [85],'], ['figures: [6], does', 'figures: [7], does']),
  )
  expect(found.map(({ code }) => code)).toEqual(['LG-P114', 'LG-P114'])
  expect(groupFindings(found).map((group) => group.length)).toEqual([1, 1])
})

it('two figures of one clause that its rules lack are told one by one', async () => {
  const found = await lintOf(changed(['figures: [10, 5, 2],', 'figures: [11, 5, 3],']))
  expect(found.map(({ data }) => data.figure)).toEqual(['11', '3'])
  expect(groupFindings(found).map((group) => group.length)).toEqual([1, 1])
})

it('of a pack without forms only that is said', async () => {
  const [start, end] = [PACK.indexOf('\nforms:'), PACK.indexOf('\nsubjects:')]
  const found = await lintOf(`${PACK.slice(0, start)}\nforms: {}${PACK.slice(end)}`)
  expect(found.map(({ code, data }) => [code, data.key])).toEqual([['LG-P143', 'forms']])
})

/** Tried in test/findings/cases/packs.ts and beside the packs that have such rules. */
const OWN_CASES = ['LG-P107', 'LG-P128', 'LG-P143', 'LG-P149', 'LG-P150', 'LG-P151', 'LG-P158']

it('every code of lint has a case', () => {
  const tried = new Set([...OWN_CASES, ...CASES.map(([code]) => `LG-${code}`)])
  expect(Object.keys(CATALOGUE).filter((code) => code.startsWith('LG-P1') && !tried.has(code))).toEqual([])
})

it('a changed number gives warnings at most, so that a county can try numbers', async () => {
  const found = await lintOf(changed(["base: '5000'", "base: '6000'"], ["atLeast: '60'", "atLeast: '70'"]))
  expect(found.map(({ code, severity, clause }) => [code, severity, clause])).toEqual([
    ['LG-P114', 'warning', 'T-F1'],
    ['LG-P114', 'warning', 'T-F3'],
  ])
})
