import { compare, fraction, of, written } from './fraction.ts'

/*
 * A second, deliberately plain reading of the 云梦 2024 rules, written from the policy page alone: every figure stands in
 * the code, fractions are exact, and nothing of `src` is used. It takes valid values and blanks, nothing else.
 */

/** One station's submission in plain values; '' is a blank. */
export interface YunmengStation {
  name: string
  kind: '零工驿站' | '家门口就业服务站'
  /** null: no row in 工作考核评分表 */
  scores: { self: string; county: string } | null
  /** null: no 补助资金申请表 */
  application: { roster: string; selfScore: string; report: string; rectified: string } | null
  /** 评审表: 资格已撤销; null: the station stands nowhere in it */
  withdrawn: '是' | '否' | '' | null
}

export interface YunmengResult {
  status: string
  total: string | null
  grade: string | null
  amount: string | null
}

const GRANTS = {
  零工驿站: { 优秀: '60000.00', 良好: '50000.00', 合格: '40000.00', 不合格: '0.00' },
  家门口就业服务站: { 优秀: '20000.00', 良好: '15000.00', 合格: '10000.00', 不合格: '0.00' },
} as const

export function yunmengReference(
  station: YunmengStation,
  choices: Readonly<Record<string, string>>,
): YunmengResult {
  const score = scoreOf(station, choices['Y-I1'] ?? 'county')
  if (score === null) return { status: 'incomplete', total: null, grade: null, amount: null }
  const grade = gradeOf(score.value)
  const base = { total: written(of(score.value)), grade }
  if (station.withdrawn === '是') return { ...base, status: 'withheld', amount: '0.00' }
  if (grade === '不合格') {
    return { ...base, status: score.waits ? 'provisional' : 'withheld', amount: '0.00' }
  }
  const amount = GRANTS[station.kind][grade]
  if (isPending(station, choices['Y-I2'] ?? 'same')) return { ...base, status: 'pending', amount }
  return { ...base, status: score.waits ? 'provisional' : 'final', amount }
}

function scoreOf({ scores }: YunmengStation, which: string): { value: string; waits: boolean } | null {
  if (scores === null) return null
  if (which === 'county' && scores.county !== '') return { value: scores.county, waits: false }
  if (scores.self === '') return null
  return { value: scores.self, waits: which === 'county' }
}

function gradeOf(score: string): '优秀' | '良好' | '合格' | '不合格' {
  const value = of(score)
  if (compare(value, fraction(90n)) >= 0) return '优秀'
  if (compare(value, fraction(80n)) >= 0) return '良好'
  return compare(value, fraction(70n)) >= 0 ? '合格' : '不合格'
}

function isPending({ application, withdrawn }: YunmengStation, which: string): boolean {
  if (application?.rectified === '否' && withdrawn !== '否') return true
  if (which === 'different') return false
  if (application === null) return true
  return [application.roster, application.selfScore, application.report].some((tick) => tick !== '是')
}
