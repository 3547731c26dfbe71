import { maskPrivate } from '../findings/mask.ts'
import { subjectKey } from '../model/county.ts'
import type { Finding, Language } from '../model/finding.ts'
import type { Scorecard } from '../model/scorecard.ts'
import type { Interpretation, Pack } from '../packs/schema/pack.ts'
import { PACK_STATUS_WORDS } from './wording.ts'

/** The pack's title; a draft says so. */
export function packTitle(pack: Pack, language: Language = 'zh'): string {
  const status = PACK_STATUS_WORDS[language][pack.status]
  if (status === '') return pack.title
  return language === 'zh' ? `${pack.title}（${status}）` : `${pack.title} (${status})`
}

/** The year that results speak of: the one that all of their forms name, else the pack's. */
export function resultYear(cards: readonly Scorecard[], pack: Pack): string {
  const years = new Set(cards.flatMap(({ year }) => year ?? []))
  return years.size === 1 ? [...years][0]! : pack.year
}

/** `附件2 村（社区）高质量就业推进工作考核数据表`; the id of a form that the pack doesn't know. */
export function formTitle(pack: Pack, form: string): string {
  const found = pack.forms[form]
  if (!found) return form
  return found.annex === undefined ? found.title : `${found.annex} ${found.title}`
}

/** `附件2`, or the whole title of a form that is no annex. */
export function annexOrTitle(pack: Pack, form: string): string {
  return pack.forms[form]?.annex ?? formTitle(pack, form)
}

/** The label of a field as it stands on the form; '' where there is none. Fixed rows: `自评打分（第1项）`. */
export function fieldLabel(pack: Pack, form: string | null, field: string | null): string {
  const found = form === null ? undefined : pack.forms[form]
  if (!found || field === null) return ''
  const plain = [...found.fields, ...found.head, ...found.foot].find((candidate) => candidate.key === field)
  if (plain) return plain.label
  for (const column of found.fields) {
    const printed = found.rows?.find((candidate) => column.key + candidate.key === field)
    if (printed) return `${column.label}（第${printed.key}项）`
  }
  return ''
}

/** What a finding calls its cell: the label that it read, else the form's. */
export function findingLabel(pack: Pack, finding: Finding): string {
  return finding.data['label'] ?? fieldLabel(pack, finding.form, finding.field)
}

/** 村（社区）, 零工驿站 … */
export function kindLabel(pack: Pack, kind: string): string {
  return pack.subjects[kind]?.label ?? kind
}

/** The key of a subject's rules from what the result's JSON says of it. */
export function resultKey(pack: Pack, { kind, period }: { kind: string; period?: string }): string {
  const found = Object.entries(pack.subjects).find(
    ([key, rules]) => (rules.kind ?? key) === kind && rules.period === period,
  )
  return found?.[0] ?? kind
}

/** Where a clause stands in the document; '' for an unknown one. */
export function clausePlace(pack: Pack, clause: string): string {
  return pack.clauses[clause]?.place ?? ''
}

/** What a payment of a kind of subject is called; the clause itself where the pack has no such payment. */
export function paymentLabel(pack: Pack, kind: string, clause: string): string {
  return pack.subjects[kind]?.payments.find((payment) => payment.clause === clause)?.label ?? clause
}

/** Why a subject is not simply final; of several payments the one that each reason is about: `建设补贴：没有验收`. */
export function subjectReasons({ kind, payments, reasons }: Scorecard, pack: Pack): string[] {
  return reasons.map((reason) => {
    const about = payments.filter((payment) => payment.reasons.includes(reason))
    const some = about.length > 0 && about.length < payments.length
    return some
      ? `${about.map(({ clause }) => paymentLabel(pack, kind, clause)).join('、')}：${reason}`
      : reason
  })
}

/** A subject's name for a reader: numbers that somebody typed into it are masked. */
export function shownKey(subject: { town: string | null; name: string }): string {
  return maskPrivate(subjectKey(subject))
}

/** A row of a sheet has room for so many reasons; the list of findings and the JSON hold all of them. */
const MOST_REASONS = 6

/** Reasons as they stand in one cell: what doesn't fit is counted. */
export function reasonsText(reasons: readonly string[]): string {
  const shown = reasons.length > MOST_REASONS + 1 ? reasons.slice(0, MOST_REASONS) : reasons
  const rest = reasons.length - shown.length
  return maskPrivate([...shown, ...(rest > 0 ? [`另有 ${rest} 处`] : [])].join('；'))
}

/** An option with what it means: `cap：总分照记，百分比按100%`; a number that may be chosen stands alone. */
export function optionText(entry: Interpretation, option: string): string {
  const said = entry.options[option]
  return said === undefined ? option : `${option}：${said}`
}
