import { CATALOGUE, type Code } from '../../src/findings/catalogue.ts'
import { makeFinding } from '../../src/findings/make.ts'
import type { Amounts } from '../../src/model/amounts.ts'
import type { Missing } from '../../src/model/county.ts'
import { decimal, Decimal, sum, yuan, ZERO } from '../../src/model/decimal.ts'
import type { Finding, Severity } from '../../src/model/finding.ts'
import { address } from '../../src/model/grid.ts'
import type { Run } from '../../src/model/run.ts'
import {
  type Input,
  type Payment,
  type ScoredItem,
  type Scorecard,
  type Status,
} from '../../src/model/scorecard.ts'
import { number, row, sheetPlan, text, type BookPlan, type CellPlan } from '../../src/model/sheet-plan.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'

export const loaded = usePack(BUILTIN[0]!)
export const pack = loaded.pack
export const HASH = 'ab'.repeat(32)
export const FACTS = '附件2 考核数据'
export const SELF_SCORE = "附表4 一号驿站'甲"
/** A number that must not be seen in anything that comes out. */
export const PHONE = '13912345678'

/** Facts of one village in the order of the columns C … O of 附件2; null: left blank. */
export interface Facts {
  village: string
  facts: readonly (string | null)[]
}

const FIELDS = [
  ['overdue', '延期5天以上未服务人数'],
  ['unemployed', '登记失业人员数'],
  ['trained', '其中参加县内培训人数'],
  ['corner', '就业信息角'],
  ['missedReports', '零工信息漏报次数'],
  ['benefitLoop', '待遇入卡和追回形成闭环'],
  ['graduateSurvey', '高校毕业生摸底调查已完成'],
  ['cityScore', '市级高质量就业村得分'],
  ['keyGroupServed', '重点群体就业服务人数'],
  ['startupVillage', '已上报创业合作村'],
  ['pressNational', '国家级宣传或典型'],
  ['pressProvincial', '省级宣传或典型'],
  ['pressCity', '市级宣传或典型'],
] as const
type FieldKey = (typeof FIELDS)[number][0]
const CHOICES: readonly FieldKey[] = ['corner', 'benefitLoop', 'graduateSurvey', 'startupVillage']
const FIRST_ROW = 5

export const GOOD: readonly (string | null)[] = [
  '1',
  '60',
  '40',
  '正常维护',
  '3',
  '是',
  '是',
  '92.5',
  '15',
  '是',
  '0',
  '1',
  '2',
]

/** Three of ten, in thirds, a good village, one below 60, one under the veto, one that left a cell blank. */
export const VILLAGES: readonly Facts[] = [
  { village: '双溪村', facts: GOOD },
  {
    village: '三分村',
    facts: ['0', '3', '1', '未维护', '1', '是', '否', '74.5', null, null, null, null, null],
  },
  {
    village: '低分村',
    facts: ['4', '20', '5', '未设置', '12', '是', '否', '59.99', '0', '否', '0', '0', '0'],
  },
  {
    village: '否决村',
    facts: ['5', '20', '20', '正常维护', '0', '是', '是', '95', '30', '是', '1', '1', '1'],
  },
  {
    village: '空白村',
    facts: [null, '12', '6', '正常维护', '0', '是', '是', '80', null, null, null, null, null],
  },
]

function inputsOf(
  keys: readonly FieldKey[],
  facts: readonly (string | null)[],
  path: string,
  at: number,
): Input[] {
  return keys.map((key) => {
    const index = FIELDS.findIndex(([field]) => field === key)
    return {
      field: key,
      label: FIELDS[index]![1],
      value: facts[index] ?? null,
      numeric: !CHOICES.includes(key),
      path,
      sheet: FACTS,
      cell: address(at, index + 3),
    }
  })
}

interface Rule {
  clause: string
  keys: readonly FieldKey[]
  bonus?: true
  formula: string
  points: (facts: (key: FieldKey) => string | null) => Decimal
  work: string
  notes?: readonly string[]
}

const D = (value: string | null): Decimal => decimal(value ?? '0')
const when = (yes: boolean, points: string): Decimal => (yes ? decimal(points) : ZERO)

const RULES: readonly Rule[] = [
  {
    clause: 'T-A1',
    keys: ['overdue'],
    formula: 'MAX(0,10-2*({0}+0))',
    points: (of) => Decimal.max(0, D('10').minus(D(of('overdue')).times(2))),
    work: '10 − 2 × 人数，不低于 0',
  },
  {
    clause: 'T-A2',
    keys: ['trained', 'unemployed'],
    formula: 'IF(({1}+0)=0,10,10*({0}+0)/({1}+0))',
    points: (of) =>
      D(of('trained'))
        .times(10)
        .div(D(of('unemployed'))),
    work: '10 × 参训 ÷ 失业',
  },
  {
    clause: 'T-A3',
    keys: ['corner', 'missedReports'],
    formula: 'IF({0}="正常维护",5,0)+MAX(0,5-0.5*({1}+0))',
    points: (of) =>
      when(of('corner') === '正常维护', '5').plus(
        Decimal.max(0, D('5').minus(D(of('missedReports')).times('0.5'))),
      ),
    work: '就业信息角：“正常维护”得 5；信息上报：5 − 0.5 × 次数；合计',
    notes: ['就业信息角：不是“未维护”（0 分）', '就业信息角：不是“未设置”（0 分）'],
  },
  {
    clause: 'T-A4',
    keys: ['benefitLoop', 'graduateSurvey'],
    formula: 'IF({0}="是",10,0)+IF({1}="是",10,0)',
    points: (of) => when(of('benefitLoop') === '是', '10').plus(when(of('graduateSurvey') === '是', '10')),
    work: '待遇入卡和追回：“是”得 10；高校毕业生摸底',
  },
  {
    clause: 'T-A5',
    keys: ['cityScore'],
    formula: 'IF({0}+0>=90,50,IF({0}+0>=75,40,IF({0}+0>=60,30,0)))',
    points: (of) => {
      const score = D(of('cityScore'))
      return decimal(score.gte(90) ? '50' : score.gte(75) ? '40' : score.gte(60) ? '30' : '0')
    },
    work: '按区间折算',
    notes: ['未取“60 分及以上得 30 分”：已归入更高的一档'],
  },
  {
    clause: 'T-B1',
    keys: ['keyGroupServed'],
    bonus: true,
    formula: '0.2*({0}+0)',
    points: (of) => D(of('keyGroupServed')).times('0.2'),
    work: '0.2 × 人数',
  },
  {
    clause: 'T-B2',
    keys: ['startupVillage'],
    bonus: true,
    formula: 'IF({0}="是",5,0)',
    points: (of) => when(of('startupVillage') === '是', '5'),
    work: '已上报得 5',
  },
  {
    clause: 'T-B3',
    keys: ['pressNational', 'pressProvincial', 'pressCity'],
    bonus: true,
    formula: '6*({0}+0)+4*({1}+0)+2*({2}+0)',
    points: (of) =>
      D(of('pressNational'))
        .times(6)
        .plus(D(of('pressProvincial')).times(4))
        .plus(D(of('pressCity')).times(2)),
    work: '6 × 国家级 + 4 × 省级 + 2 × 市级',
  },
]

const TOTAL_FORMULA = `IF(OR({T-A1}=0,{T-A4}=0),0,${RULES.map((rule) => `{${rule.clause}}`).join('+')})`

/** A village's scorecard under the pack's default interpretations, worked out here by plain means. */
export function village(town: string, { village: name, facts }: Facts, path: string, at: number): Scorecard {
  const items = RULES.map((rule) => villageItem(rule, facts, path, at))
  const open = items.some((item) => item.points === null)
  const byClause = (clause: string) => items.find((item) => item.clause === clause)?.points
  const vetoed = byClause('T-A1')?.isZero() || byClause('T-A4')?.isZero() || false
  const reached = open ? null : sum(items.flatMap((item) => item.points ?? []))
  const total = reached && vetoed ? ZERO : reached
  const pay = total?.gte(60) ?? false
  const payments: Payment[] = total
    ? [
        {
          clause: 'T-F2',
          amount: pay ? D('50').times(total).toDecimalPlaces(2) : ZERO,
          status: pay ? 'final' : 'withheld',
          work: pay
            ? `5000 × ${total.toDecimalPlaces(6).toFixed()} % = ${yuan(D('50').times(total).toDecimalPlaces(2))}`
            : '总分不足 60 分，不予拨付',
          reasons: pay ? [] : [`总分 ${total.toFixed()} < 60（T-F3）`],
          formula: 'IF(ROUND({total},10)<60,0,ROUND(ROUND(5000*{total}/100,8),2))',
        },
      ]
    : []
  return {
    kind: 'village',
    town,
    name,
    village: null,
    status: total === null ? 'incomplete' : payments[0]!.status,
    total,
    totalWork: total === null ? 'T-A1 就业帮扶响应暂不能计分，没有总分' : `各项相加 = ${total.toFixed()}`,
    totalFormula: total === null ? null : TOTAL_FORMULA,
    grade: null,
    items,
    vetoes: open
      ? []
      : [{ clause: 'T-V1', applied: vetoed, work: vetoed ? '第1项未得分：总分按零分' : '都有得分：不适用' }],
    payments,
    amount: total === null ? null : payments[0]!.amount,
    reasons: total === null ? ['附件2 考核数据!C9 有错误待改'] : payments[0]!.reasons,
    rank: null,
  }
}

function villageItem(rule: Rule, facts: readonly (string | null)[], path: string, at: number): ScoredItem {
  const { items } = pack.subjects['village']!
  const item = items.find((candidate) => candidate.clause === rule.clause)!
  const of = (key: FieldKey): string | null => facts[FIELDS.findIndex(([field]) => field === key)] ?? null
  const open = !rule.bonus && rule.keys.some((key) => of(key) === null)
  const points = open ? null : rule.points(of)
  return {
    clause: rule.clause,
    label: item.label,
    max: item.max ?? null,
    bonus: rule.bonus ?? false,
    points,
    status: open ? 'incomplete' : 'final',
    work: points === null ? '未填，不能计分' : `${rule.work} = ${points.toDecimalPlaces(6).toFixed()}`,
    notes: rule.notes ?? [],
    inputs: inputsOf(rule.keys, facts, path, at),
    formula: points === null ? null : rule.formula,
  }
}

export interface StationFacts {
  name: string
  village: string | null
  claims: readonly string[]
  /** the county's scores; null: not yet */
  reviews: readonly string[] | null
  status: Status
  rank: number | null
  reasons?: readonly string[]
}

/** A station's scorecard: claims, evidence for three items, the county's scores. */
export function station(town: string, facts: StationFacts, path: string, sheet = SELF_SCORE): Scorecard {
  const rules = pack.subjects['station']!.items
  const items = rules.map((rule, index): ScoredItem => {
    const claim = decimal(facts.claims[index]!)
    const review = facts.reviews ? decimal(facts.reviews[index]!) : null
    const hasEvidence = rule.claim?.evidence !== undefined
    const evidence = hasEvidence ? Decimal.min(claim, decimal('8')) : null
    const claimed: Input = {
      field: `claim${index + 1}`,
      label: `自评打分`,
      value: claim.toFixed(),
      numeric: true,
      path,
      sheet,
      cell: `D${index + 4}`,
    }
    const reviewed: Input = {
      field: 'review',
      label: '县级评估打分',
      value: review?.toFixed() ?? null,
      numeric: true,
      path: '评审表.xlsx',
      sheet: '评审表',
      cell: `H${index + 4}`,
    }
    return {
      clause: rule.clause,
      label: rule.label,
      max: rule.max ?? null,
      bonus: rule.bonus ?? false,
      points: review ?? claim,
      status: review ? 'final' : 'provisional',
      work: review
        ? `县级评估 ${review.toFixed()}（自评 ${claim.toFixed()}）`
        : `自评 ${claim.toFixed()}，待县级评估`,
      notes: hasEvidence ? ['系统核验：1 月至 9 月有 7 个月报送'] : [],
      inputs: review ? [claimed, reviewed] : [claimed],
      formula: review ? '{1}+0' : '{0}+0',
      claim,
      evidence,
      review,
    }
  })
  const total = sum(items.map((item) => item.points!))
  const passes = total.gt(80) && facts.status !== 'withheld'
  const amount = decimal(passes ? '50000' : '0')
  const reasons = facts.reasons ?? (facts.status === 'provisional' ? ['等待县级评估'] : [])
  return {
    kind: 'station',
    town,
    name: facts.name,
    village: facts.village,
    status: facts.status,
    total,
    totalWork: `${items.map((item) => item.points!.toFixed()).join(' + ')} = ${total.toFixed()}`,
    totalFormula: rules.map((rule) => `{${rule.clause}}`).join('+'),
    grade: null,
    items,
    vetoes: [],
    payments: [
      {
        clause: 'T-Q2',
        amount,
        status: facts.status,
        work: passes
          ? `${total.toFixed()} > 80（T-Q1），一次性 50000.00`
          : `${total.toFixed()} 不超过 80，补贴 0.00`,
        reasons,
        formula: `IF(ROUND({total},10)>80,${amount.toFixed()},0)`,
      },
    ],
    amount,
    reasons,
    rank: facts.rank,
  }
}

/** A finding with any code of that severity that the catalogue has, its placeholders filled in. */
export function anyFinding(severity: Severity, at: Partial<Finding>, note = '例'): Finding {
  const code = codes().find((candidate) => CATALOGUE[candidate]!.severity === severity) ?? codes()[0]!
  const { zh, en } = CATALOGUE[code]!
  const words = Object.values({
    ...zh,
    ...Object.fromEntries(Object.entries(en).map(([k, v]) => [`${k}En`, v])),
  })
  const keys = words.flatMap((said) => [...said.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))
  return makeFinding(code, Object.fromEntries(keys.map((key) => [key, note])), { severity, ...at })
}

function codes(): Code[] {
  return Object.keys(CATALOGUE).filter((code): code is Code => code in CATALOGUE)
}

function amountsOf(cards: readonly Scorecard[]): Amounts {
  const payments = cards.flatMap((card) => card.payments)
  const of = (status: Status): Decimal =>
    sum(payments.flatMap((payment) => (payment.status === status ? [payment.amount] : [])))
  return { final: of('final'), provisional: of('provisional'), pending: of('pending') }
}

/** A run over these subjects, its sums worked out. */
export function runOf(part: Partial<Run> & { subjects: readonly Scorecard[] }): Run {
  const towns = [...new Set(part.subjects.map((card) => card.town))]
  return {
    scope: 'county',
    pack: { id: pack.pack, title: pack.title, status: pack.status, sha256: loaded.file.sha256 },
    interpretations: loaded.interpretations,
    inputs: [],
    findings: [],
    towns: towns.map((town) => {
      const own = part.subjects.filter((card) => card.town === town)
      const paid = own.filter((card) =>
        card.payments.some(({ status, amount }) => status === 'final' && amount.gt(0)),
      )
      return { town, subjects: own.length, paid: paid.length, amount: amountsOf(own) }
    }),
    amount: amountsOf(part.subjects),
    missing: [],
    roster: null,
    stations: null,
    review: null,
    ...part,
  }
}

const FULL = ['10', '10', '10', '10', '10', '10', '10', '10', '20', '0']

/** One town's workbook: five villages, a station, findings of every severity. */
export function townRun(): Run {
  const path = '清溪镇.xlsx'
  const villages = VILLAGES.map((facts, index) => village('清溪镇', facts, path, FIRST_ROW + index))
  const stations = [
    station(
      '清溪镇',
      {
        name: '清溪镇文昌路综合零工驿站',
        village: '双溪村',
        claims: FULL,
        reviews: null,
        status: 'provisional',
        rank: null,
      },
      path,
    ),
  ]
  const at = (cell: string, subject: string): Partial<Finding> => ({
    path,
    sheet: FACTS,
    cell,
    form: 'village-facts',
    subject: `清溪镇/${subject}`,
  })
  return runOf({
    scope: 'town',
    subjects: [...villages, ...stations],
    inputs: [
      {
        path,
        sha256: HASH,
        forms: [
          { form: 'village-facts', sheet: FACTS },
          { form: 'self-score', sheet: SELF_SCORE },
        ],
      },
    ],
    findings: [
      anyFinding('notice', { ...at('E6', '三分村'), field: 'trained', clause: 'T-A2' }),
      anyFinding('error', { ...at('C9', '空白村'), field: 'overdue', clause: 'T-A1' }),
      anyFinding('warning', { ...at('C9', '空白村'), field: 'overdue' }, `联系 ${PHONE}`),
      anyFinding('warning', { path, sheet: SELF_SCORE, subject: '清溪镇/清溪镇文昌路综合零工驿站' }),
      anyFinding('notice', { path }),
    ],
    missing: [
      { town: '清溪镇', village: null, station: null, form: 'monthly', month: '2024-03' },
      { town: '清溪镇', village: '未报村', station: null, form: 'village-facts', month: null },
    ],
  })
}

function cellOf(value: string | null): CellPlan | null {
  if (value === null) return null
  return /^[\d.]+$/.test(value) ? number(value, 'inputNumber') : text(value, 'inputCentred')
}

/** The workbook that `townRun` speaks of. */
export function townBook(): BookPlan {
  return {
    title: '清溪镇',
    sheets: [
      sheetPlan(FACTS, {
        rows: [
          row([text('附件2', 'annex')]),
          row([text('村（社区）高质量就业推进工作考核数据表', 'title')]),
          row([text('乡镇街道：清溪镇')]),
          row(
            ['序号', '村（社区）', ...FIELDS.map(([, label]) => label)].map((label) => text(label, 'head')),
          ),
          ...VILLAGES.map(({ village: name, facts }, index) =>
            row([number(String(index + 1)), text(name), ...facts.map(cellOf)]),
          ),
        ],
      }),
      sheetPlan(SELF_SCORE, {
        rows: [
          row([text('桐庐县零工驿站申报评分表', 'title')]),
          row([text('驿站名称'), text('清溪镇文昌路综合零工驿站')]),
          row(['编号', '项目细则', '分值', '自评打分'].map((label) => text(label, 'head'))),
          ...FULL.map((claim, index) =>
            row([number(String(index + 1)), text('细则'), number('10'), number(claim)]),
          ),
        ],
      }),
    ],
  }
}

/** A county of three towns with every status, a ranking with the quota's line, and what is missing. */
export function countyRun(): Run {
  const towns = ['清溪镇', '云岭乡', '江滨街道']
  const villages = towns.flatMap((town) =>
    VILLAGES.map((facts, index) => village(town, facts, `${town}.xlsx`, FIRST_ROW + index)),
  )
  const stations = Array.from({ length: 12 }, (_, index) => countyStation(index, towns[index % 3]!))
  const late: Missing = {
    town: '云岭乡',
    village: '远山村',
    station: null,
    form: 'village-facts',
    month: null,
  }
  return runOf({
    subjects: [...villages, ...stations],
    inputs: towns.map((town) => ({
      path: `${town}.xlsx`,
      sha256: HASH,
      forms: [{ form: 'village-facts', sheet: FACTS }],
    })),
    findings: [...townRun().findings, anyFinding('warning', { subject: '云岭乡' })],
    missing: [
      late,
      { town: '江滨街道', village: null, station: '江滨街道码头零工驿站', form: 'application', month: null },
    ],
    roster: { path: '行政区划.xlsx', sha256: HASH, villages: [] },
    stations: {
      path: '驿站.xlsx',
      sha256: HASH,
      stations: [
        { town: '清溪镇', village: '双溪村', name: '清溪镇第1零工驿站', registeredOn: '2024-05-20' },
        { town: '云岭乡', village: '双溪村', name: '云岭乡第2零工驿站', registeredOn: '2024-07-02' },
      ],
    },
    review: {
      path: '评审表.xlsx',
      sha256: HASH,
      entries: [
        {
          town: '清溪镇',
          station: '清溪镇第1零工驿站',
          clause: 'registered',
          value: '是',
          note: '档案齐全',
          sheet: '评审表',
          cell: 'H14',
        },
        {
          town: '清溪镇',
          station: '清溪镇第1零工驿站',
          clause: 'T-S1',
          value: '10',
          note: '',
          sheet: '评审表',
          cell: 'H4',
        },
      ],
    },
  })
}

function countyStation(index: number, town: string): Scorecard {
  const status: Status =
    index < 9 ? 'final' : index < 11 ? 'pending' : index === 11 ? 'provisional' : 'withheld'
  return station(
    town,
    {
      name: `${town}第${index + 1}零工驿站`,
      village: index % 2 === 0 ? '双溪村' : '三分村',
      claims: FULL,
      reviews: index === 11 ? null : FULL.map((value, item) => (item === 1 && index > 4 ? '0' : value)),
      status: index === 4 ? 'withheld' : status,
      rank: index === 4 ? null : index < 4 ? index + 1 : index,
      ...(status === 'pending' ? { reasons: ['排在名额线以后（T-Q3），须由县里决定'] } : {}),
    },
    `${town}.xlsx`,
  )
}
