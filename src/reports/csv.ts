import { maskPrivate } from '../findings/mask.ts'
import { wordsOf } from '../findings/words.ts'
import { isPlainDecimal, points, yuan } from '../model/decimal.ts'
import type { Language } from '../model/finding.ts'
import type { Run } from '../model/run.ts'
import type { Scorecard } from '../model/scorecard.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { findingLabel, formTitle, kindLabel } from './labels.ts'
import { levelWord } from './summary/levels.ts'
import { SEVERITY_WORDS, STATUS_WORDS } from './wording.ts'

const SUBJECT_HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['类型', '乡镇街道', '名称', '所在村（社区）', '状态', '总分', '等次', '名次', '金额（元）', '原因'],
  en: ['kind', 'town', 'name', 'village', 'status', 'total', 'grade', 'rank', 'amount', 'reasons'],
}

const FINDING_HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['级别', '编号', '文件', '工作表', '单元格', '表', '栏目', '对象', '条款', '问题', '改法'],
  en: ['severity', 'code', 'path', 'sheet', 'cell', 'form', 'label', 'subject', 'clause', 'message', 'fix'],
}

/** subjects.csv: one row a subject; the points of every item of the pack in a column of their own. */
export function subjectsCsv(run: Run, pack: Pack, language: Language = 'zh'): string {
  const items = [...new Set(Object.values(pack.subjects).flatMap((rules) => rules.items.map(itemHead)))]
  const level = language === 'zh' ? levelWord(pack) : null
  const subject = SUBJECT_HEADS[language].map((head) =>
    level !== null && head === '乡镇街道' ? level : head,
  )
  const rows = run.subjects.map((card) => subjectRow(card, items, pack, language))
  return csv([[...subject, ...items], ...rows])
}

/** Several items may come from one clause (L-K7 to L-K10). */
function itemHead({ clause, label }: { clause: string; label: string }): string {
  return `${clause} ${label}`
}

function subjectRow(card: Scorecard, items: readonly string[], pack: Pack, language: Language): string[] {
  const own = new Map(card.items.map((item) => [itemHead(item), item.points]))
  const kind = language === 'zh' ? kindLabel(pack, card.kind) : card.kind
  return [
    kind,
    maskPrivate(card.town ?? ''),
    maskPrivate(card.name),
    maskPrivate(card.village ?? ''),
    STATUS_WORDS[language][card.status],
    card.total === null ? '' : points(card.total),
    card.grade ?? '',
    card.rank === null ? '' : String(card.rank),
    card.amount === null ? '' : yuan(card.amount),
    maskPrivate(card.reasons.join('；')),
    ...items.map((item) => {
      const value = own.get(item) ?? null
      return value === null ? '' : points(value)
    }),
  ]
}

/** findings.csv: every finding, never grouped. */
export function findingsCsv(run: Run, pack: Pack, language: Language = 'zh'): string {
  const rows = run.findings.map((finding) => {
    const { message, fix } = wordsOf(finding, language)
    return [
      SEVERITY_WORDS[language][finding.severity],
      finding.code,
      finding.path ?? '',
      finding.sheet ?? '',
      finding.cell ?? '',
      finding.form === null ? '' : formTitle(pack, finding.form),
      maskPrivate(findingLabel(pack, finding)),
      maskPrivate(finding.subject ?? ''),
      finding.clause ?? '',
      message,
      fix,
    ]
  })
  return csv([FINDING_HEADS[language], ...rows])
}

const BOM = '\uFEFF'

/** RFC 4180 with a byte order mark, so that Excel takes it for UTF-8; lines end with CR LF. */
export function csv(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')
}

function field(text: string): string {
  const safe = harmless(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front; plain numbers stay. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !isPlainDecimal(text) ? `'${text}` : text
}
