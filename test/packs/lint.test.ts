import { expect, it } from 'vitest'
import { CATALOGUE } from '../../src/findings/catalogue.ts'
import { wordsOf } from '../../src/findings/words.ts'
import { lintPack } from '../../src/packs/lint.ts'
import { BUILTIN } from '../../src/packs/load.ts'
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

/** code, what it is, the piece of the pack, what stands there instead, the words that the message has to hold */
const CASES: readonly (readonly [
  code: string,
  what: string,
  piece: string,
  by: string,
  ...says: string[],
])[] = [
  [
    'P101',
    'an item without a rule',
    "perUnit: { of: overdue, from: '10', each: '-2', floor: '0' },",
    '',
    'T-A1',
  ],
  [
    'P101',
    'a comparison with two right sides',
    'right: onlineSeekers }',
    "right: onlineSeekers, value: '1' }",
    'compare',
  ],
  [
    'P101',
    'a claim without attainable values',
    "claim: { of: claim2, attainable: { values: ['0', '10'] } }",
    'claim: { of: claim2, attainable: {} }',
    'attainable',
  ],
  ['P102', 'a stated total that the items miss', "statedTotal: '100'", "statedTotal: '110'", '100', '110'],
  [
    'P103',
    'a maximum that the rule does not reach',
    "ratio:\n            {\n              of: trained,\n              per: unemployed,\n              points: '10'",
    "ratio:\n            {\n              of: trained,\n              per: unemployed,\n              points: '12'",
    'T-A2',
    '12',
  ],
  [
    'P104',
    'bands out of order',
    "{ from: '60', points: '30', printedTo: '74' }",
    "{ from: '80', points: '30', printedTo: '84' }",
    '80',
    '75',
  ],
  [
    'P105',
    'an award that falls as scores rise',
    "{ from: '60', points: '30',",
    "{ from: '60', points: '45',",
    '45',
    '40',
  ],
  ['P106', 'bands that overlap as printed', "printedTo: '89'", "printedTo: '90'", '90'],
  [
    'P108',
    'a band above what the field can hold',
    "- { from: '90', points: '50' }",
    "- { from: '101', points: '50' }\n            - { from: '90', points: '45' }",
    '101',
  ],
  ['P109', 'a choice without points', "未维护: '0', 未设置: '0'", "未设置: '0'", '未维护'],
  ['P110', 'points for a choice that is none', "未设置: '0' } }", "未设置: '0', 没设置: '0' } }", '没设置'],
  ['P110', 'a choice that is none in another branch', 'is: 未设置', 'is: 没设置', '未设置'],
  [
    'P111',
    'a rule of a clause that is not listed',
    '- { clause: T-X9, severity',
    '- { clause: T-X99, severity',
    'T-X99',
    'T-X9',
  ],
  ['P112', 'a clause without an effect', ', by: [T-X5], does: checked', ', does: checked', 'T-F4'],
  ['P113', 'a clause that is not computable without a reason', ', because: 须现场评估', '', 'T-N5'],
  [
    'P114',
    'a figure that no rule uses',
    'figures: [80], does: paid',
    'figures: [85], does: paid',
    'T-Q1',
    '85',
  ],
  ['P115', 'a waived figure that the clause does not have', "waived: { '5':", "waived: { '7': 无, '5':", '7'],
  ['P116', 'a field that does not exist', 'of: overdue,', 'of: overdu,', 'overdue'],
  [
    'P116',
    'a part that does not exist',
    'of: application.staff.total',
    'of: application.staff.totl',
    'application.staff.total',
  ],
  ['P116', 'a fixed row that does not exist', 'of: claim9,', 'of: claim99,', 'claim9'],
  [
    'P117',
    'a form that does not exist',
    'monthEnd: { form: monthly }',
    'monthEnd: { form: monthli }',
    'monthly',
  ],
  ['P118', 'a kind of subject that does not exist', 'about: village\n', 'about: vilage\n', 'village'],
  [
    'P119',
    'a field of a type that can not be computed with',
    'of: overdue,',
    'of: corner,',
    'choice',
    'integer',
  ],
  ['P119', 'counts without a part', 'of: application.staff.total', 'of: application.staff', 'counts'],
  ['P120', 'a field that nothing reads', 'of: missedReports,', 'of: overdue,', '零工信息漏报次数'],
  [
    'P121',
    'an interpretation on which nothing depends',
    'count: { choose: T-I1, any: any, all: all }',
    'count: any',
    'T-I1',
  ],
  ['P122', 'a name that is taken', 'name: station-pass', 'name: zero-total', 'T-I1'],
  ['P123', 'a key that stands twice', 'key: missedReports,', 'key: overdue,', 'overdue'],
  ['P124', 'a label that stands twice', 'label: 零工信息漏报次数', 'label: 登记失业人员数', '登记失业人员数'],
  [
    'P124',
    'labels that only their group told apart',
    'label: 求职人数,\n          group: 线下',
    'label: 求职人数,\n          group: 线上',
    '求职人数',
  ],
  ['P125', 'a day that does not exist', 'by: 2024-06-30', 'by: 2024-06-31', '2024-06-31'],
  [
    'P126',
    'a deadline before the rules are in force',
    'assessedOn: 2024-10-31',
    'assessedOn: 2023-10-31',
    'assessedOn',
  ],
  ['P127', 'two deadlines for one clause', 'after: 2024-09-30', 'after: 2024-09-29', 'T-D2'],
  ['P129', 'a clause that is scored twice', '- clause: T-B3', '- clause: T-A5', 'T-A5'],
  ['P130', 'a veto on an item that is none', '[T-A1, T-A4]', '[T-A1, T-A6]', 'T-A6'],
  [
    'P131',
    'printed points that are not the maximum',
    "label: 有纸质或电子服务台账, points: '10'",
    "label: 有纸质或电子服务台账, points: '15'",
    '15',
  ],
  ['P132', 'a claim that reads another item’s row', 'of: claim9,', 'of: claim8,', 'T-S8'],
  [
    'P133',
    'a value that can not be attained',
    "of: claim2, attainable: { values: ['0', '10'] }",
    "of: claim2, attainable: { values: ['0', '10', '11'] }",
    '11',
  ],
  [
    'P134',
    'evidence above the maximum',
    "endsWith: 零工驿站, points: '10'",
    "endsWith: 零工驿站, points: '12'",
    '12',
  ],
  ['P135', 'a choice without choices', '          choices: [正常维护, 未维护, 未设置],\n', '', 'choices'],
  ['P136', 'a month that there is not', "months: ['1', '10']", "months: ['1', '13']", '13'],
  ['P136', 'months out of order', "first: '1',", "first: '11',", '11'],
]

it.each(CASES)('LG-%s: %s', async (code, _, piece, by, ...says) => {
  const found = await lintOf(changed([piece, by]))
  const one = found.find((finding) => finding.code === `LG-${code}`)
  expect(one).toBeDefined()
  const { message, fix } = wordsOf(one!, 'zh')
  expect(message + fix).not.toMatch(/\{\w+\}|undefined/)
  for (const word of says) expect(message + fix).toContain(word)
  expect(one!.severity).toBe(CATALOGUE[one!.code]!.severity)
  const near = Math.abs(Number(one!.data.line) - lineOf(piece))
  if (!['P112', 'P120', 'P121', 'P102'].includes(code)) expect(near).toBeLessThan(12)
})

it('a hole switch without a printed hole is doubtful', async () => {
  const found = await lintOf(changed([", printedTo: '89'", ''], [", printedTo: '74'", '']))
  expect(found.map(({ code }) => code)).toContain('LG-P107')
})

it('a subject without items is an error', async () => {
  const text = PACK.replace(/(  station:\n[^]*?    items:)\n[^]*?(    vetoes: \[\])/, '$1 []\n$2')
  expect((await lintOf(text)).map(({ code }) => code)).toContain('LG-P128')
})

it('every code of lint has a case', () => {
  const tried = new Set(['LG-P107', 'LG-P128', ...CASES.map(([code]) => `LG-${code}`)])
  expect(Object.keys(CATALOGUE).filter((code) => code.startsWith('LG-P1') && !tried.has(code))).toEqual([])
})

it('a changed number gives warnings at most, so that a county can try numbers', async () => {
  const found = await lintOf(changed(["base: '5000'", "base: '6000'"], ["atLeast: '60'", "atLeast: '70'"]))
  expect(found.map(({ code, severity, clause }) => [code, severity, clause])).toEqual([
    ['LG-P114', 'warning', 'T-F1'],
    ['LG-P114', 'warning', 'T-F3'],
  ])
})
