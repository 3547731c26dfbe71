import { points, yuan } from '../../src/model/decimal.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Amounts, Run } from '../../src/model/run.ts'
import type { Scorecard, Status } from '../../src/model/scorecard.ts'
import { subjectKey } from '../../src/model/county.ts'
import { placeOf, type WrittenCase } from './case-file.ts'

const STATUS: Record<Status, string> = {
  final: '确定',
  provisional: '暂估',
  pending: '待定',
  withheld: '不予拨付',
  incomplete: '数据不全',
}
const SEVERITY = { error: '错误', warning: '警告', notice: '提示' } as const
/** Items of a submission of full marks. */
const VILLAGE = {
  'T-A1': '10',
  'T-A2': '10',
  'T-A3': '10',
  'T-A4': '20',
  'T-A5': '50',
  'T-B1': '0',
  'T-B2': '0',
  'T-B3': '0',
}
const STATION = {
  ...Object.fromEntries(['1', '2', '3', '4', '5', '6', '7', '8'].map((row) => [`T-S${row}`, '10'])),
  'T-S9': '20',
  'T-S10': '0',
}

/** What a case says and what the run says, in the same words, to be compared as a whole. */
export function compared(written: WrittenCase, run: Run): { expected: unknown; actual: unknown } {
  const keys = Object.keys(written.应得)
  return {
    expected: {
      subjects: [...keys].toSorted(),
      results: Object.fromEntries(keys.map((key) => [key, expectedOf(written, key)])),
      findings: (written.问题 ?? []).toSorted(),
      totals: totalsOf(written, written.合计 ?? {}),
    },
    actual: {
      subjects: run.subjects.map(nameOf).toSorted(),
      results: Object.fromEntries(keys.map((key) => [key, actualOf(written, key, run)])),
      findings: findingsOf(written, run),
      totals: written.合计 ? actualTotals(written.合计, run) : {},
    },
  }
}

function expectedOf(written: WrittenCase, key: string): Record<string, unknown> {
  const base = written.村 && key in written.村 ? VILLAGE : STATION
  return { ...base, ...written.应得[key] }
}

function actualOf(written: WrittenCase, key: string, run: Run): Record<string, unknown> {
  const wanted = written.应得[key]!
  const [town, name] = placeOf(key)
  const card = run.subjects.find((one) => one.town === town && one.name === name)
  if (!card) return { 没有这个对象: key }
  return {
    ...Object.fromEntries(card.items.map((item) => [item.clause, item.points ? points(item.points) : '无'])),
    总分: card.total ? points(card.total) : '无',
    金额: card.amount ? yuan(card.amount) : '无',
    状态: STATUS[card.status],
    ...('名次' in wanted && { 名次: String(card.rank ?? '无') }),
    ...(card.vetoes.some(({ applied }) => applied) && {
      否决: card.vetoes
        .filter(({ applied }) => applied)
        .map(({ clause }) => clause)
        .join(),
    }),
    ...(wanted.核验 && { 核验: evidenceOf(card, Object.keys(wanted.核验)) }),
  }
}

function evidenceOf(card: Scorecard, clauses: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    clauses.map((clause) => {
      const evidence = card.items.find((item) => item.clause === clause)?.evidence
      return [clause, evidence ? points(evidence) : '无']
    }),
  )
}

const nameOf = (card: Scorecard) => (card.town === '分水镇' ? card.name : subjectKey(card))

/** Errors and findings of scoring, exactly; others of a level and clause only where the case names these. */
function findingsOf(written: WrittenCase, run: Run): string[] {
  const named = new Set((written.问题 ?? []).map(levelAndClause))
  return run.findings
    .map((finding) => [finding, inWords(finding)] as const)
    .filter(
      ([{ severity, code }, words]) =>
        severity === 'error' || code.startsWith('LG-Q') || named.has(levelAndClause(words)),
    )
    .map(([, words]) => words)
    .toSorted()
}

const levelAndClause = (words: string) => words.split(' ').slice(0, 2).join(' ')

function inWords({ severity, clause, subject }: Finding): string {
  return [SEVERITY[severity], clause ?? '', (subject ?? '').replace(/^分水镇\//, '')].join(' ')
}

function totalsOf(written: WrittenCase, totals: NonNullable<WrittenCase['合计']>): unknown {
  return written.合计 ? totals : {}
}

const amounts = ({ final, provisional, pending }: Amounts) => ({
  确定: yuan(final),
  暂估: yuan(provisional),
  待定: yuan(pending),
})

function actualTotals(wanted: NonNullable<WrittenCase['合计']>, run: Run): unknown {
  return Object.fromEntries(
    Object.keys(wanted).map((name) => {
      if (name === '全县') return [name, amounts(run.amount)]
      const town = run.towns.find((one) => one.town === name)
      return [
        name,
        town && { 对象: String(town.subjects), 已拨付: String(town.paid), ...amounts(town.amount) },
      ]
    }),
  )
}
