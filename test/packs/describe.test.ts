import { expect, it } from 'vitest'
import { UsageFault } from '../../src/model/finding.ts'
import { declaredIn, variantsOf } from '../../src/packs/choose.ts'
import { describeClause, describePack, describePacks } from '../../src/packs/describe.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import type { Choices } from '../../src/packs/resolve.ts'

const tonglu = (choices: Choices = {}) => usePack(BUILTIN[0]!, choices)
const sentences = (clause: string, choices: Choices = {}) => describeClause(tonglu(choices), clause).sentences

it('packs are listed with their status and validity in Chinese', () => {
  expect(describePacks()[0]).toEqual({
    id: 'tonglu-2024',
    title: '桐庐县高质量就业基层建设工作经费',
    county: '桐庐县',
    year: '2024',
    status: '征求意见稿',
    validity: '2024-01-01 起',
  })
})

it.each([
  ['T-A1', '延期5天以上未服务人数每1人扣2分，从10分扣起，扣完为止。'],
  ['T-A2', '10分×其中参加县内培训人数÷登记失业人员数；登记失业人员数为0时得满分。'],
  [
    'T-A3',
    '就业信息角：就业信息角“正常维护”得5分，“未维护”、“未设置”得0分；信息上报：零工信息漏报次数每1次扣0.5分，从5分扣起，扣完为止。',
  ],
  [
    'T-A5',
    '市级高质量就业村得分90分及以上得50分；75分及以上、不足90分得40分（文件印作75-89分）；60分及以上、不足75分得30分（文件印作60-74分）；不足60分得0分。',
  ],
  ['T-B1', '重点群体就业服务人数每1人得0.2分，上不封顶。'],
  ['T-B3', '国家级宣传或典型每1次得6分，省级宣传或典型每1次得4分，市级宣传或典型每1次得2分。'],
  ['T-V1', '就业帮扶响应（T-A1）、就业工作配合（T-A4）有一项未得分的，总分按0分处理。'],
  ['T-S4', '自评打分，县级评估打分后以县级为准；可能的分值：0、2、4、6、8、10。'],
  [
    'T-S8',
    '自评打分，县级评估打分后以县级为准；可能的分值：0、1、2、3、4、5、6、7、8、9、10；系统核验：1月（运营时间更晚的，从当月）至9月，附表2 桐庐县零工驿站成效统计表每缺1个月从10分扣1分。',
  ],
  ['T-S10', '自评打分，县级评估打分后以县级为准；可能的分值：0，或由10、8、5相加而成。'],
  ['T-F1', '5000元×总分÷100，四舍五入到分；百分比不封顶；总分不足60分的不予拨付。'],
  [
    'T-Q2',
    '备案通过、材料审核通过，且最终得分超过80分的，每家一次性补贴50000元；正好80分的待定；所在村总分不足60分的，补贴待定；全县按得分从高到低取10家，之后的待定。',
  ],
  ['T-D1', '备案日期不晚于2024年6月30日。'],
  ['T-X4', '附表3 桐庐县零工驿站申报表：工作人员其中专职不超过工作人员总数。'],
])('the rule of %s is said from its numbers', (clause, sentence) => {
  expect(sentences(clause)[0]).toBe(sentence)
})

it('the sentences follow the interpretations in force', () => {
  expect(sentences('T-V1', { 'T-I1': 'all' })).toEqual([
    '就业帮扶响应（T-A1）、就业工作配合（T-A4）都未得分的，总分按0分处理。',
  ])
  expect(sentences('T-A5', { 'T-I14': 'round' })[0]).toMatch(/^落在两档之间的先四舍五入到整数，市级/)
  expect(sentences('T-F2', { 'T-I5': 'cap' }).join()).toContain('百分比最高100%')
  expect(sentences('T-Q2', { 'T-I11': 'per-village' })[0]).toContain('；一个村只给得分最高的一家；')
  expect(sentences('T-A3', { 'T-I7': 'item' })[0]).toMatch(/；就业信息角为“未设置”的，整项得0分。$/)
  expect(sentences('T-Q2', { 'T-I3': 'none', 'T-I12': 'exclude', 'T-I13': 'pending' })[0]).toBe(
    '备案通过、材料审核通过，且最终得分（不计批示或发文推广）超过80分的，每家一次性补贴50000元；正好80分的待定；所在村总分不足60分的，补贴待定；填报时间晚于2024年9月30日的，补贴待定；不限家数。',
  )
})

it('a clause that is scored, checked or paid by a rule of its own has a sentence, the others say why not', () => {
  for (const clause of describePack(tonglu()).clauses) {
    const own = ['计分', '核对', '拨付'].includes(clause.disposition) && clause.by.length === 0
    expect(clause.sentences.length > 0, clause.id).toBe(own)
    if (clause.disposition === '无法计算') expect(clause.because).not.toBeNull()
  }
})

it('interpretations are described with the option in force', () => {
  const described = describePack(tonglu({ 'T-I2': 'above' })).interpretations
  expect(described.find(({ id }) => id === 'T-I2')).toMatchObject({
    name: 'station-pass',
    default: 'pending',
    inForce: 'above',
    options: [
      { option: 'pending', isDefault: true, inForce: false },
      { option: 'at-least', isDefault: false, inForce: false },
      { option: 'above', isDefault: false, inForce: true },
    ],
  })
})

it('what is ours is told apart from what the document says', () => {
  expect(describeClause(tonglu(), 't-x3')).toMatchObject({
    id: 'T-X3',
    source: '本项目补充',
    disposition: '核对',
  })
  expect(describeClause(tonglu(), 'T-F3')).toMatchObject({ source: '文件', figures: ['60'] })
  expect(() => describeClause(tonglu(), 'T-Z9')).toThrow(UsageFault)
})

it('a clause in words names no field by its key, whatever is chosen', () => {
  const packs = BUILTIN.flatMap((file) =>
    variantsOf(declaredIn(file.tree)).map((choices) => describePack(usePack(file, choices))),
  )
  const words = packs.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.sentences))
  expect(words.filter((sentence) => /[a-z]{3}|NaN|[{}]/.test(sentence))).toEqual([])
})

const said = (at: number, clause: string, choices: Choices = {}) =>
  describeClause(usePack(BUILTIN[at]!, choices), clause).sentences.join('\n')

it.each([
  [1, 'Y-G1', { 'Y-I1': 'self' }, '以自评总分为准。'],
  [3, 'Q-E1', { 'Q-I1': '183-days', 'Q-I5': '11-30' }, '从认定日期到2024年11月30日须满183天'],
  [3, 'Q-F1', { 'Q-I2': 'one' }, '同一对象的几项补助只取较高的一项'],
  [3, 'Q-F2', { 'Q-I6': 'round' }, '落在两档之间的先四舍五入到整数；90分及以上为五星'],
  [4, 'D-F2', { 'D-I7': 'not-assessed' }, '年度为2025的不考核：试运营月份不计入半年考核（D-I7）。'],
  [4, 'D-F5', { 'D-I3': 'halves' }, '本次拨付全年应得的50%'],
  [4, 'D-F3', { 'D-I9': 'round' }, '文件印作60～94分，落在两档之间的先四舍五入到整数'],
  [4, 'D-K9', { 'D-I8': 'proportional', 'D-I2': 'linear' }, '不足80%的按3分×实际÷80%计'],
])('pack %d says %s under %o', (at, clause, choices, words) => {
  expect(said(at, clause, choices)).toContain(words)
})

it('a title is said as the document prints it', () => {
  expect(said(3, 'Q-N1')).toContain('称号为“泉州市XX年度X星级零工市场”')
})

it('a sentence says whose it is where the clause is about others too', () => {
  expect(
    said(0, 'T-F3')
      .split('\n')
      .map((line) => line.split('：')[0]),
  ).toEqual(['村（社区）', '零工驿站'])
  expect(said(3, 'Q-F1')).toMatch(/^零工市场：一次性60000元；.*\n零工驿站：一次性30000元；/)
  expect(said(4, 'D-K4')).toMatch(/^运营机构（半年考核）：.*\n运营机构（全年考核）：/)
  // of both
  expect(said(4, 'D-K9')).toMatch(/^求职者满意度/)
  expect(said(1, 'Y-G1')).not.toContain('家门口就业服务站：')
})

it('a check is said in the words of what it compares', () => {
  expect(said(0, 'T-X4')).toContain('运营时间不晚于填报时间')
  expect(said(3, 'Q-E2')).toContain('购买服务起不晚于购买服务止')
  expect(said(4, 'D-X4')).toContain('求职者满意度不小于0%。')
  expect(said(4, 'D-K9')).toContain('达到80%得3分，每高5%加1分')
})

it('a roster is of what the forms of the pack ask for', () => {
  expect(said(0, 'T-X5')).toBe('乡镇街道和村（社区）名称都在名册里。')
  expect(said(1, 'Y-X1')).toContain('乡镇街道名称都在名册里。')
  expect(said(3, 'Q-E4')).toContain('县（市、区）名称都在名册里。')
})

it('every interpretation says where the words stand that it is about', () => {
  for (const file of BUILTIN) {
    const { clauses, interpretations } = describePack(usePack(file))
    const places = clauses.map(({ id, place }) => `${place}（${id}）`)
    for (const { id, place } of interpretations) expect(places, `${file.id} ${id}`).toContain(place)
  }
})

it('a form that the document names has its name to the letter', () => {
  const titles = Object.values(usePack(BUILTIN[3]!).pack.forms).map(({ title }) => title)
  expect(titles).toEqual(
    ['认定申请表', '补助资金申请表', '岗位推荐成功花名册', '工作考核自评表'].map(
      (name) => `泉州市零工市场（驿站）${name}`,
    ),
  )
})

it('the items of 附件2 have their names to the letter', () => {
  const items = usePack(BUILTIN[0]!).pack.subjects['village']!.items.map(({ label }) => label)
  expect(items).toEqual([
    '就业帮扶响应',
    '失业人员参培率',
    '零工服务',
    '就业工作配合',
    '市级高质量就业村（社区）工作推进落实',
    '促进就业实效',
    '创业合作村培育',
    '宣传报道及优秀表彰',
  ])
})
