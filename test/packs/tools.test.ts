import { expect, it } from 'vitest'
import { builtInCases } from '../../src/app/pack-test/built-in-cases.ts'
import { CaseFault, type CasePath } from '../../src/app/pack-test/case-file.ts'
import { casesByClause, casesOf } from '../../src/app/pack-test/cases-of.ts'
import { caseFileOf } from '../../src/app/pack-test/read-cases.ts'
import { testPack } from '../../src/app/pack-test/test-pack.ts'
import { clauseChoices } from '../../src/packs/clause-choices.ts'
import { describePack } from '../../src/packs/describe.ts'
import { diffPacks } from '../../src/packs/diff.ts'
import { wordsOf } from '../../src/findings/words.ts'
import { documentFindings } from '../../src/packs/document-findings.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import type { Tree } from '../../src/packs/resolve.ts'
import { newPackText } from '../../src/packs/new-pack.ts'
import { packReviewBook } from '../../src/reports/pack-review.ts'
import { letterOf, letterText } from '../../src/reports/questions.ts'
import { tooLow } from '../reports/sheets.ts'
import { changed, ourPack } from './our-pack.ts'

const tonglu = BUILTIN[0]!

it('two packs differ by clause and number, whatever their lines', async () => {
  const other = await ourPack(
    `# 另一行\n${changed(["from: '10', each: '-2'", "from: '10', each: '-3'"], ['figures: [10, 5, 2]', 'figures: [10, 5, 3]'], ['default: any', 'default: all'])}`,
  )
  expect(
    diffPacks(tonglu, other).map(({ of, id, what, before, after }) => [of, id, what, before, after]),
  ).toEqual([
    ['clause', 'T-A1', '文件里的数字', '10、5、2', '10、5、3'],
    [
      'clause',
      'T-A1',
      '规则',
      '延期5天以上未服务人数每1人扣2分，从10分扣起，扣完为止。',
      '延期5天以上未服务人数每1人扣3分，从10分扣起，扣完为止。',
    ],
    ['clause', 'T-A1', 'perUnit.each', '-2', '-3'],
    [
      'clause',
      'T-V1',
      '规则',
      '就业帮扶响应（T-A1）、就业工作配合（T-A4）有一项未得分的，总分按0分处理。',
      '就业帮扶响应（T-A1）、就业工作配合（T-A4）都未得分的，总分按0分处理。',
    ],
    ['interpretation', 'T-I1', '默认', 'any', 'all'],
  ])
  expect(diffPacks(tonglu, tonglu)).toEqual([])
})

it('two packs differ in months, totals, sums, flaws and fields of the head too', async () => {
  const { text } = BUILTIN.find(({ id }) => id === 'dongzhi-2025')!
  const exchanges = [
    ["months: ['1', '12']", "months: ['1', '11']"],
    ['label: 运营机构, type: name, role: subject }', 'label: 机构, type: name, role: subject }'],
    ["until: '6'\n    statedTotal: '100'", "until: '7'\n    statedTotal: '110'"],
    [
      'sum: monthly-operations.fairs',
      "sum: monthly-operations.fairs, plus: [monthly-operations.trainings], less: [monthly-operations.services], floor: '0', months: ['1', '6']",
    ],
    ['key: preparedBy, label: 填报人', 'key: filledBy, label: 填报人'],
    ["workingDays: '7'", "workingDays: '5'"],
    ['says: 满意度低于80%如何计分没有写', 'says: 满意度低于85%如何计分没有写'],
  ] as const
  const other = await ourPack(exchanges.reduce((all, [piece, by]) => all.replace(piece, by), text))
  const one = await ourPack(text)
  expect(diffPacks(one, other).map(({ what, before, after }) => [what, before, after])).toEqual([
    ['运营机构（半年考核） 总分', '100', '110'],
    ['运营机构（半年考核） 截至月份', '6', '7'],
    [
      '合计 fairs',
      '招聘推介活动场次合计：monthly-operations.fairs',
      '招聘推介活动场次合计：monthly-operations.fairs + monthly-operations.trainings − monthly-operations.services，不低于0，1至6月',
    ],
    ['有无', '文件本身 D-K9：满意度低于80%如何计分没有写', null],
    ['有无', null, '文件本身 D-K9：满意度低于85%如何计分没有写'],
    ['workingDays', '7', '5'],
    ['月份', '1至12', '1至11'],
    ['栏目 operator（表头）', '运营机构（name）', '机构（name）'],
    ['栏目 preparedBy（表头）', '填报人（text）', null],
    ['栏目 filledBy（表头）', null, '填报人（text）'],
  ])
})

it.each(BUILTIN.map((file) => [file.id, file] as const))(
  'a new pack from %s says what to look at and changes nothing but its name and status',
  async (_, file) => {
    const text = await newPackText(file, 'chunan-2026')
    const other = await ourPack(text)
    expect(other.tree).toEqual({ ...(file.tree as object), pack: 'chunan-2026', status: 'draft' })
    const { clauses, year, validFrom, validTo = year } = usePack(file).pack
    const marked = text.split('\n').filter((line) => line.includes('# 看：'))
    for (const { figures = [] } of Object.values(clauses)) {
      if (figures.length > 0) expect(marked.some((line) => line.includes(figures.join('、')))).toBe(true)
    }
    const body = text.split('\n').filter((line) => !line.startsWith('#'))
    for (const one of [year, validFrom.slice(0, 4), validTo.slice(0, 4)])
      expect(body.filter((line) => line.includes(one) && !line.includes('# 看：'))).toEqual([])
  },
)

it('a new pack keeps a text of several lines as it is, without marks', async () => {
  const line = '  - 填好后可先自查：lingong score 本工作簿.xlsx，按提示改正后再报送。'
  const text = await newPackText(await ourPack(changed([line, '  - "2024年度\n    先自查"'])), 'ours-2026')
  const { tree } = await ourPack(text)
  expect(usePack(await ourPack(text)).pack.instructions.at(-1)).toBe('2024年度 先自查')
  expect(tree).toMatchObject({ pack: 'ours-2026', status: 'draft' })
  expect(text.split('\n').filter((one) => one.includes('# 看：'))).toEqual([])
})

it('a document that has expired says until when it was valid, where that is known', async () => {
  const said = async (more: string) => {
    const [first] = documentFindings(await ourPack(changed(['status: draft', `status: expired${more}`])))
    return wordsOf(first!, 'zh').message
  }
  expect(await said('\nvalidTo: 2024-12-31')).toContain('已过有效期（至 2024-12-31），')
  expect(await said('')).toContain('已过有效期，')
})

it('a new pack from a file with the line ends of Windows says what to look at too', async () => {
  const [file] = BUILTIN
  const text = await newPackText({ ...file!, text: file!.text.replaceAll('\n', '\r\n') }, 'chunan-2026')
  expect(text).toBe(await newPackText(file!, 'chunan-2026'))
})

it('a new pack from a file of the county’s own is compared with that file', async () => {
  const text = await newPackText(
    await ourPack(changed(['pack: tonglu-2024', 'pack: ours-2025'])),
    'ours-2026',
  )
  expect(text.split('\n')[1]).toContain('lingong packs diff our.yaml ours-2026.yaml；')
})

it('a case that fails says what should have come out', async () => {
  const other = await ourPack(changed(["from: '10', each: '-2'", "from: '10', each: '-3'"]))
  const { failures } = testPack(other, {
    ...builtInCases('tonglu-2024')!,
    自评可填: [],
    案例: builtInCases('tonglu-2024')!.案例.slice(0, 2),
  })
  expect(failures).toEqual([
    {
      name: '延期 1 人扣 2 分',
      differences: [
        { of: '甲村', what: 'T-A1', expected: '8', actual: '7' },
        { of: '甲村', what: '总分', expected: '98', actual: '97' },
        { of: '甲村', what: '金额', expected: '4900.00', actual: '4850.00' },
      ],
    },
  ])
})

it('a case without a word that is known is refused with its place', () => {
  expect(() => caseFileOf({ 案例: [{ 案例: '一', 村镇: {}, 应得: {} }] })).toThrow(
    new CaseFault(
      ['案例', 0, '村镇'],
      '不认识“村镇”，这里可以写：案例、范围、口径、未报送、另表、应得、合计、问题',
      '"村镇" is unknown; it may be 案例, 范围, 口径, 未报送, 另表, 应得, 合计, 问题',
    ),
  )
})

const FACTS = {
  村: { 对象: 'village', 表: { 村表: { 表: 'village-facts', 内容: { 登记失业人员数: '3' } } } },
}
const oneCase = (entry: Tree, more: Readonly<Record<string, Tree>> = {}): Tree => ({
  底表: FACTS,
  案例: [{ 案例: '一', 村: { 甲村: entry }, 应得: {}, ...more }],
})

it.each<[string, Tree, CasePath]>([
  ['a word for a list of problems', oneCase({}, { 问题: '无' }), ['案例', 0, '问题']],
  ['a list for a problem', oneCase({}, { 问题: [['错误']] }), ['案例', 0, '问题', 0]],
  ['a truth for a value', oneCase({ 登记失业人员数: true }), ['案例', 0, '村', '甲村', '登记失业人员数']],
  ['a list for a value', oneCase({ 村表: { 姓名: ['a'] } }), ['案例', 0, '村', '甲村', '村表', '姓名']],
  [
    'three levels below a label',
    oneCase({ 姓名: { '1': { a: 'b' } } }),
    ['案例', 0, '村', '甲村', '姓名', '1'],
  ],
  ['a list for a subject', oneCase([]), ['案例', 0, '村', '甲村']],
  ['a word for what is expected', oneCase({}, { 应得: { 甲村: '5' } }), ['案例', 0, '应得', '甲村']],
  ['a list of months', oneCase({ 同数: ['1'] }), ['案例', 0, '村', '甲村', '同数']],
  ['a word for another form', oneCase({}, { 另表: ['monthly'] }), ['案例', 0, '另表', 0]],
  ['another form without its form', oneCase({}, { 另表: [{ 行: [] }] }), ['案例', 0, '另表', 0, '表']],
  ['a word for claims', { 自评可填: ['x'] }, ['自评可填', 0]],
  ['claims of no clause', { 自评可填: [{ 编号: '1' }] }, ['自评可填', 0, '条款']],
  ['maxima in a word', { 满分: { village: '100' } }, ['满分', 'village']],
  [
    'a list of facts',
    { 底表: { 村: { 对象: 'village', 表: { 村表: { 表: 'x', 内容: [] } } } } },
    ['底表', '村', '表', '村表', '内容'],
  ],
  [
    'a table of a word',
    { 底表: { 村: { 对象: 'village', 表: { 村表: 'x' } } } },
    ['底表', '村', '表', '村表'],
  ],
])('a case file with %s is refused with its place', (_, tree, place) => {
  expect(() => caseFileOf(tree)).toThrow(expect.objectContaining({ name: 'CaseFault', path: place }))
})

const STATION = { 站: { 对象: 'station', 表: { 自评: { 表: 'self-score', 内容: {} } } } }

it.each<[string, Tree, CasePath]>([
  [
    'group is no subject',
    { 底表: { 村: { 对象: 'constructor' } }, 案例: [{ 案例: '一', 村: { 甲村: {} }, 应得: {} }] },
    ['底表', '村', '对象'],
  ],
  [
    'form is none',
    {
      底表: { 村: { 对象: 'village', 表: { 村表: { 表: 'village-fact' } } } },
      案例: [{ 案例: '一', 村: { 甲村: {} }, 应得: {} }],
    },
    ['底表', '村', '表', '村表', '表'],
  ],
  ['other form is none', oneCase({}, { 另表: [{ 表: 'monthli', 行: [] }] }), ['案例', 0, '另表', 0, '表']],
  [
    'review is of nothing',
    { 底表: STATION, 案例: [{ 案例: '一', 站: { 甲: { 评审: { 备案: '是' } } }, 应得: {} }] },
    ['案例', 0, '站', '甲', '评审', '备案'],
  ],
  ['item is not claimed', { 底表: FACTS, 自评可填: [{ 条款: 'T-A1', 编号: '1', 可填: '1' }] }, ['自评可填']],
])('a case file whose %s in the pack is refused with its place', (_, tree, place) => {
  expect(() => testPack(tonglu, caseFileOf(tree))).toThrow(
    expect.objectContaining({ name: 'CaseFault', path: place }),
  )
})

it('a case of a subject, a town or a level that there is not fails, and says what there is', () => {
  const more = { 应得: { 甲村: {}, 乙村: { 总分: '100' } }, 合计: { 某镇: { 确定: '1.00' } } }
  const cases = caseFileOf(oneCase({}, more))
  const [failure] = testPack(tonglu, cases).failures
  expect(failure!.differences.map(({ of, what, expected, actual }) => [of, what, expected, actual])).toEqual(
    expect.arrayContaining([
      ['对象', '对象', '乙村、甲村', ''],
      ['问题', '问题', '', '错误 LG-X020'],
      ['某镇', '确定', '1.00', '无'],
    ]),
  )
})

it.each([
  ['that is not there', 'nowhere.yaml', 'LG-P014'],
  ['that is no text', 'samples/名册.xlsx', 'LG-P001'],
])('a case file %s is refused', async (_, named, code) => {
  await expect(casesOf(tonglu, named)).rejects.toThrow(
    expect.objectContaining({ findings: [expect.objectContaining({ code })] }),
  )
})

it('the review sheet has one row a clause, with sentence, interpretation and cases', () => {
  const pack = describePack(usePack(tonglu))
  const cases = casesByClause(
    builtInCases('tonglu-2024'),
    pack.clauses.map(({ id }) => id),
  )
  const [sheet] = packReviewBook({ pack, choices: clauseChoices(tonglu.tree), cases }).sheets
  const rows = sheet!.rows.map(({ cells }) =>
    cells.map((cell) => (cell?.content.kind === 'text' ? cell.content.text : '')),
  )
  for (const { id } of pack.clauses) expect(rows.filter(([first]) => first === id)).toHaveLength(1)
  const veto = rows.find(([first]) => first === 'T-V1')!
  expect(veto[4]).toBe('就业帮扶响应（T-A1）、就业工作配合（T-A4）有一项未得分的，总分按0分处理。')
  expect(veto[6]).toBe('T-I1 有一项未得分，总分即按零分')
  expect(veto[7]).toContain('延期 5 人，第 1 项未得分')
})

it.each(BUILTIN)('every sentence of $id can be read to its end on the review sheet', (file) => {
  const { sheets } = packReviewBook({
    pack: describePack(usePack(file)),
    choices: clauseChoices(file.tree),
    cases: new Map(),
  })
  expect(sheets.flatMap(tooLow)).toEqual([])
})

it('the letter of questions has every option of every interpretation, and the flaws of the document', () => {
  const letter = letterText(letterOf(tonglu, null))
  const { interpretations, flaws = [] } = usePack(tonglu).pack
  for (const { question, options } of Object.values(interpretations)) {
    expect(letter).toContain(question)
    for (const means of Object.values(options)) expect(letter).toContain(`□ ${means}`)
  }
  expect(letter).toContain('文件位置：附件2 注3（T-V1）')
  for (const { says } of flaws) expect(letter).toContain(says)
})
