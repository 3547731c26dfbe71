import { makeFinding } from '../findings/make.ts'
import { subjectKey, type Holding, type Subject } from '../model/county.ts'
import type { Finding, Severity } from '../model/finding.ts'
import { valueText, type Observation, type Value } from '../model/observation.ts'
import { oncePer } from '../model/once-per.ts'
import type { Form } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { SameFacts } from './confirm-places.ts'
import { monthNumber } from './row-keys.ts'
import { headRole, nameRole, observationOf, placeText, rowRole } from './observed.ts'

/** How duplicates are judged: by the pack's check (T-X7), with the date of every workbook for `--prefer newest`. */
export interface DuplicateRules {
  forms: readonly string[]
  clause: string
  severity: Severity
  /** null: nothing is preferred; else the latest 填报时间 of a workbook, for forms that have none themselves */
  newest: ((path: string) => string | null) | null
}

/** Two assessments of one subject share their months: what is found about a cell is found for both. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const seen = new Map(findings.map((finding) => [JSON.stringify(finding), finding] as const))
  return [...seen.values()]
}

interface Judged {
  holdings: Holding[]
  findings: Finding[]
  /** rows that repeat an earlier one to the letter */
  repeats: Repeat[]
}

interface Repeat {
  subject: Subject
  later: Holding
  earlier: Holding
}

/**
 * Takes out what was handed in twice. The same list naming somebody twice is an error at the later row; another form
 * with the same facts is left out with a notice; with other facts it is an error at the cell that differs, or, where
 * the newest is preferred, the form with the later 填报时间 stays.
 */
export function settleDuplicates(
  pack: Pack,
  subjects: readonly Subject[],
  rules: DuplicateRules,
): { subjects: Subject[]; findings: Finding[]; same: SameFacts[] } {
  const findings: Finding[] = []
  const repeats: Repeat[] = []
  const settled = subjects.map((subject) => {
    if (!rules.forms.some((id) => (subject.holdings[id]?.length ?? 0) > 1)) return subject
    const holdings = Object.entries(subject.holdings).map(([id, list]) => {
      const form = pack.forms[id]!
      if (!rules.forms.includes(id) || list.length < 2) return [id, list] as const
      const judged = judgeAll(subject, form, list, rules)
      findings.push(...judged.findings)
      repeats.push(...judged.repeats)
      return [id, judged.holdings] as const
    })
    return { ...subject, holdings: Object.fromEntries(holdings) }
  })
  return {
    subjects: settled,
    findings: eachOnce([...findings, ...repeatNotices(pack, repeats, rules)]),
    same: sameFacts(repeats),
  }
}

/** The workbooks that repeat another, each pair once. */
function sameFacts(repeats: readonly Repeat[]): SameFacts[] {
  const pairs = new Map<string, SameFacts>()
  for (const { later, earlier } of repeats) {
    const pair = { later: later.form.path, earlier: earlier.form.path }
    if (pair.later !== pair.earlier) pairs.set(JSON.stringify(pair), pair)
  }
  return [...pairs.values()]
}

function judgeAll(subject: Subject, form: Form, list: readonly Holding[], rules: DuplicateRules): Judged {
  const groups = new Map<string, Holding[]>()
  for (const holding of list) {
    const period = periodOf(form, holding)
    if (period !== null) groups.set(period, [...(groups.get(period) ?? []), holding])
  }
  const judged = [...groups].map(([period, group]) => judge(subject, form, period, group, rules))
  const kept = new Set(judged.flatMap(({ holdings }) => holdings))
  return {
    holdings: list.filter((holding) => kept.has(holding) || periodOf(form, holding) === null),
    findings: judged.flatMap(({ findings }) => findings),
    repeats: judged.flatMap(({ repeats }) => repeats),
  }
}

/** The month of a monthly form or row, '' for forms that there is one of; null where the month can't be read. */
function periodOf(form: Form, holding: Holding): string | null {
  if (hasMonthRows(form)) return monthNumber(form, holding.form, holding.row)?.toString() ?? null
  if (form.per !== 'month') return ''
  const month = headRole(form, holding.form, 'month')?.value
  return month?.kind === 'month' ? month.month : null
}

/** A list with one row a month. */
const hasMonthRows = oncePer(
  (form: Form): boolean => form.per !== 'month' && form.fields.some(({ role }) => role === 'month'),
)

/** One form of one subject (and month), all of its copies in the order of handing in. */
function judge(
  subject: Subject,
  form: Form,
  period: string,
  copies: readonly Holding[],
  rules: DuplicateRules,
): Judged {
  const kept: Holding[] = []
  const findings: Finding[] = []
  const repeats: Repeat[] = []
  for (const later of rules.newest ? newestFirst(form, copies, rules) : copies) {
    const beside = kept.find((earlier) => isSameSheet(earlier, later))
    const equal = kept.find((earlier) => differences(form, earlier, later).length === 0)
    const [first] = kept
    if (beside) findings.push(twiceInList(subject, form, beside, later, rules))
    else if (equal) repeats.push({ subject, later, earlier: equal })
    else if (first) findings.push(...settle(subject, form, period, kept, later, rules))
    else kept.push(later)
  }
  return { holdings: kept, findings, repeats }
}

/** Another copy with other facts: the newer one stays where that is wanted and known, else both stay with an error. */
function settle(
  subject: Subject,
  form: Form,
  period: string,
  kept: Holding[],
  later: Holding,
  rules: DuplicateRules,
): Finding[] {
  const first = kept[0]!
  const [newer, older] = [handedInOn(form, first, rules), handedInOn(form, later, rules)]
  if (newer && older && newer > older)
    return [preferred(subject, form, { stays: first, goes: later, newer, older }, rules)]
  kept.push(later)
  return [conflict(subject, form, period, first, later, rules)]
}

/** The newest first and the undated last: what stays is decided by the dates alone, whatever the files are called. */
function newestFirst(form: Form, copies: readonly Holding[], rules: DuplicateRules): Holding[] {
  const date = (copy: Holding): string => handedInOn(form, copy, rules) ?? ''
  return copies.toSorted((one, other) => (date(one) === date(other) ? 0 : date(one) > date(other) ? -1 : 1))
}

/** 填报时间, where the newest is preferred: the form's own, or its workbook's for a form that has no place for one. */
function handedInOn(form: Form, copy: Holding, { newest }: DuplicateRules): string | null {
  if (!newest) return null
  const own = headRole(form, copy.form, 'preparedOn') ?? rowRole(form, copy.row, 'preparedOn')
  if (!own) return newest(copy.form.path)
  return own.value.kind === 'date' ? own.value.date : null
}

function isSameSheet(one: Holding, other: Holding): boolean {
  return one.form.path === other.form.path && one.form.sheet === other.form.sheet
}

const NO_FACT = new Set([
  'serial',
  'note',
  'town',
  'village',
  'station',
  'preparedOn',
  'month',
  'subject',
  'period',
])

/** The cells of the later row, with those of the earlier, that don't say the same. Names, dates and remarks are no facts. */
function differences(form: Form, earlier: Holding, later: Holding): [Observation, Observation][] {
  return factKeys(form).flatMap((key) => {
    const [before, after] = [observationOf(earlier, key), observationOf(later, key)]
    if (!before || !after || meaning(before.value) === meaning(after.value)) return []
    return [[before, after] as [Observation, Observation]]
  })
}

const factKeys = oncePer((form: Form): readonly string[] => {
  const facts = form.fields.filter(({ role }) => !NO_FACT.has(role ?? ''))
  return form.rows
    ? facts.flatMap(({ key }) => form.rows!.map((row) => key + row.key))
    : facts.map(({ key }) => key)
})

function meaning(value: Value): string {
  return `${value.kind} ${valueText(value)}`
}

/** The cell that says what a row is about: its month in a list of months, else the name. */
function nameAt(form: Form, holding: Holding): Observation | undefined {
  if (hasMonthRows(form)) return rowRole(form, holding.row, 'month')
  const role = nameRole(form)
  if (role === null) return undefined
  return rowRole(form, holding.row, role) ?? headRole(form, holding.form, role)
}

/** Place of a copy: its name's cell, or the sheet alone where the form has no cell for the name. */
function placeOf(form: Form, holding: Holding): { path: string; sheet: string; cell: string | null } {
  const { path, sheet } = holding.form
  return { path, sheet, cell: nameAt(form, holding)?.spot.cell ?? null }
}

/** What every finding about a copy says of itself. */
function stamp(subject: Subject, holding: Holding, { clause }: DuplicateRules) {
  return { form: holding.form.form, clause, subject: subjectKey(subject) }
}

function twiceInList(
  subject: Subject,
  form: Form,
  earlier: Holding,
  later: Holding,
  rules: DuplicateRules,
): Finding {
  const name = nameAt(form, later)
  const first = nameAt(form, earlier)?.spot.cell ?? ''
  // one merged name over two rows that are both filled in
  const other = first === name?.spot.cell ? `合并格 ${first} 的第 ${earlier.row.row} 行` : first
  return makeFinding(
    'LG-X025',
    { label: name?.label ?? '', name: hasMonthRows(form) ? monthName(name) : subject.name, other },
    {
      ...placeOf(form, later),
      ...stamp(subject, later, rules),
      field: name?.field ?? null,
      severity: rules.severity,
    },
  )
}

function monthName(month: Observation | undefined): string {
  return month?.value.kind === 'number' ? `${month.value.number}月` : ''
}

function conflict(
  subject: Subject,
  form: Form,
  period: string,
  earlier: Holding,
  later: Holding,
  rules: DuplicateRules,
): Finding {
  const [before, after] = differences(form, earlier, later)[0]!
  const data = {
    label: after.label,
    name: subject.name,
    form: form.title,
    read: after.raw,
    first: before.raw,
    other: placeText(before.spot),
  }
  const at = {
    ...after.spot,
    ...stamp(subject, later, rules),
    field: after.field,
    severity: rules.severity,
  }
  if (hasMonthRows(form)) return makeFinding('LG-X026', { ...data, month: `${period}月` }, at)
  return form.per === 'month'
    ? makeFinding('LG-X026', { ...data, month: period }, at)
    : makeFinding('LG-X027', data, at)
}

function preferred(
  subject: Subject,
  form: Form,
  { stays, goes, newer, older }: { stays: Holding; goes: Holding; newer: string; older: string },
  rules: DuplicateRules,
): Finding {
  const data = {
    label: nameAt(form, stays)?.label ?? '',
    name: subject.name,
    form: form.title,
    newer,
    older,
    other: placeText(placeOf(form, goes)),
  }
  return makeFinding('LG-X029', data, { ...placeOf(form, stays), ...stamp(subject, stays, rules) })
}

/** One notice for each sheet that repeats another, however many rows of it do. */
function repeatNotices(pack: Pack, repeats: readonly Repeat[], rules: DuplicateRules): Finding[] {
  const sheets = new Map<string, Repeat[]>()
  for (const repeat of repeats) {
    const key = [repeat.later, repeat.earlier].map(({ form }) => `${form.path}\n${form.sheet}`).join('\n')
    sheets.set(key, [...(sheets.get(key) ?? []), repeat])
  }
  return [...sheets.values()].map((group) => {
    const { subject, later, earlier } = group[0]!
    const form = pack.forms[later.form.form]!
    const { path, sheet } = earlier.form
    const data = { count: String(group.length), other: placeText({ path, sheet, cell: null }) }
    const whom = group.length === 1 ? subjectKey(subject) : subject.town
    const at = { ...placeOf(form, later), ...stamp(subject, later, rules), subject: whom }
    return makeFinding('LG-X028', data, at)
  })
}
