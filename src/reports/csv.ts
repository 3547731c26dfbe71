import { maskPrivate } from '../findings/mask.ts'
import { wordsOf } from '../findings/words.ts'
import { isPlainDecimal, points, yuan } from '../model/decimal.ts'
import type { Run } from '../model/run.ts'
import type { Scorecard } from '../model/scorecard.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { findingLabel, formTitle, kindLabel, subjectReasons } from './labels.ts'
import { levelWord } from './level-above.ts'
import { SEVERITY_WORDS, subjectWord } from './wording.ts'

const FINDING_HEADS = [
  '级别',
  '编号',
  '文件',
  '工作表',
  '单元格',
  '表',
  '栏目',
  '对象',
  '条款',
  '问题',
  '改法',
]

/** subjects.csv: one row a subject; the points of every item of the pack in a column of their own. */
export function subjectsCsv(run: Run, pack: Pack): string {
  const items = [...new Set(Object.values(pack.subjects).flatMap((rules) => rules.items.map(itemHead)))]
  const heads = [
    '类型',
    levelWord(pack) ?? '乡镇街道',
    '名称',
    '所在村（社区）',
    '状态',
    '总分',
    '等次',
    '名次',
    '金额（元）',
    '原因',
    ...items,
  ]
  const rows = run.subjects.map((card) => subjectRow(card, items, pack))
  return csv([heads, ...rows])
}

/** Several items may come from one clause (L-K7 to L-K10). */
function itemHead({ clause, label }: { clause: string; label: string }): string {
  return `${clause} ${label}`
}

function subjectRow(card: Scorecard, items: readonly string[], pack: Pack): string[] {
  const own = new Map(card.items.map((item) => [itemHead(item), item.points]))
  return [
    kindLabel(pack, card.kind),
    maskPrivate(card.town ?? ''),
    maskPrivate(card.name),
    maskPrivate(card.village ?? ''),
    subjectWord(card),
    card.total === null ? '' : points(card.total),
    card.grade ?? '',
    card.rank === null ? '' : String(card.rank),
    card.amount === null ? '' : yuan(card.amount),
    maskPrivate(subjectReasons(card, pack).join('；')),
    ...items.map((item) => {
      const value = own.get(item) ?? null
      return value === null ? '' : points(value)
    }),
  ]
}

/** findings.csv: every finding, never grouped. */
export function findingsCsv(run: Run, pack: Pack): string {
  const rows = run.findings.map((finding) => {
    const { message, fix } = wordsOf(finding, 'zh')
    return [
      SEVERITY_WORDS.zh[finding.severity],
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
  return csv([FINDING_HEADS, ...rows])
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
