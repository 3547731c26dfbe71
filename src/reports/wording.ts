import type { Decimal } from '../model/decimal.ts'
import type { Language, Severity } from '../model/finding.ts'
import { STATUSES, type Status } from '../model/scorecard.ts'

/** What a payment or a subject is called in a report. */
export const STATUS_WORDS: Readonly<Record<Language, Readonly<Record<Status, string>>>> = {
  zh: { incomplete: '数据不全', pending: '待定', provisional: '暂估', withheld: '不予拨付', final: '确定' },
  en: {
    incomplete: 'incomplete',
    pending: 'pending',
    provisional: 'provisional',
    withheld: 'withheld',
    final: 'final',
  },
}

const PARTLY: Readonly<Record<Language, string>> = { zh: '部分拨付', en: 'paid in part' }

interface Outcome {
  status: Status
  amount: Decimal | null
}

/** Of several payments one may be withheld, and the others are paid. */
export function isPaidInPart({ status, amount }: Outcome): boolean {
  return status === 'withheld' && amount !== null && amount.gt(0)
}

/** What a subject is called in a report. */
export function subjectWord(subject: Outcome, language: Language = 'zh'): string {
  return isPaidInPart(subject) ? PARTLY[language] : STATUS_WORDS[language][subject.status]
}

/** How many subjects are called what, those that are paid first. */
export function countsByWord(
  subjects: readonly Outcome[],
  language: Language = 'zh',
): [word: string, n: number][] {
  const counts = new Map<string, number>()
  for (const status of STATUSES.toReversed()) {
    for (const subject of subjects.filter((one) => one.status === status)) {
      const word = subjectWord(subject, language)
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return [...counts]
}

/** The assessments of a year, where a pack has several. */
export const PERIOD_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { half: '半年', full: '全年' },
  en: { half: 'half year', full: 'full year' },
}

export const SEVERITY_WORDS: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', notice: '提示' },
  en: { error: 'error', warning: 'warning', notice: 'notice' },
}

/** Marks that every console and every font of an office has. */
export const SEVERITY_MARKS: Readonly<Record<Severity, string>> = { error: '×', warning: '▲', notice: '○' }

/** What stands for a subject that handed nothing in. */
export const MISSING_WORD = '未报送'

/** Said behind a pack's title; nothing where it is in force. */
export const PACK_STATUS_WORDS: Readonly<
  Record<Language, Readonly<Record<'draft' | 'inForce' | 'expired', string>>>
> = {
  zh: { draft: '征求意见稿', inForce: '', expired: '已过有效期' },
  en: { draft: 'draft for comments', inForce: '', expired: 'expired' },
}

export const LAYER_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: {
    F: '文件',
    T: '模板',
    S: '工作表',
    H: '表头',
    C: '单元格',
    R: '行',
    X: '表间与文件间',
    Q: '计分与资金',
    P: '规则包',
  },
  en: {
    F: 'file',
    T: 'template',
    S: 'sheet',
    H: 'head',
    C: 'cell',
    R: 'row',
    X: 'across forms or files',
    Q: 'scoring and money',
    P: 'rule pack',
  },
}

/** How many findings there are of each severity, in one line. */
export function findingCounts({ error, warning, notice }: Readonly<Record<Severity, number>>): string {
  return `错误 ${error} 处　警告 ${warning} 处　提示 ${notice} 处`
}

/** `× 错误` */
export function severityText(severity: Severity, language: Language = 'zh'): string {
  return `${SEVERITY_MARKS[severity]} ${SEVERITY_WORDS[language][severity]}`
}
