import { makeFinding } from '../../findings/make.ts'
import { subjectKey, type Holding, type Subject } from '../../model/county.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Observation } from '../../model/observation.ts'
import { placeText } from '../../model/place-text.ts'
import { monthMark, monthName } from '../../packs/months.ts'
import type { Form } from '../../packs/schema/form.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { nameRole, roleIn, rowRole } from '../observed.ts'
import { differences, hasMonthRows } from './facts.ts'

/** How duplicates of a form are judged: by the pack's check (T-X7), and by the dates where the newest is preferred. */
export interface DuplicateRules {
  clause: string
  severity: Severity
  /** `--prefer newest` */
  prefer: boolean
  /** the latest 填报时间 of a workbook, for forms that have none themselves */
  newest: (path: string) => string | null
}

export interface Repeat {
  subject: Subject
  later: Holding
  earlier: Holding
}

/** The cell that says what a row is about: its month in a list of months, else the name. */
function nameAt(form: Form, holding: Holding): Observation | undefined {
  if (hasMonthRows(form)) return rowRole(form, holding.row, 'month')
  const role = nameRole(form)
  return role === null ? undefined : roleIn(form, holding, role)
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

/** The month that copies are of, in words; in a list of months as a row says it. */
export interface MonthWords {
  month: string
  monthEn?: string
}

/** The month (YYYY-MM) of copies in words. */
export function monthWords(pack: Pack, form: Form, month: string): MonthWords {
  if (!hasMonthRows(form)) return { month }
  return { month: monthName(pack, month), monthEn: `month ${monthMark(pack, month)}` }
}

/** One list names somebody, or a month, twice: an error at the later row. */
export function twiceInList(
  subject: Subject,
  form: Form,
  { month, monthEn }: MonthWords,
  earlier: Holding,
  later: Holding,
  rules: DuplicateRules,
): Finding {
  const name = nameAt(form, later)
  const first = nameAt(form, earlier)?.spot.cell ?? ''
  // one merged name over two rows that are both filled in
  const { row } = earlier.row
  const other: Record<string, string> =
    first === name?.spot.cell
      ? { other: `合并格 ${first} 的第 ${row} 行`, otherEn: `row ${row} of the merged ${first}` }
      : { other: first }
  const whom: Record<string, string> =
    monthEn === undefined ? { name: subject.name } : { name: month, nameEn: monthEn }
  return makeFinding(
    'LG-X025',
    { label: name?.label ?? '', ...whom, ...other },
    {
      ...placeOf(form, later),
      ...stamp(subject, later, rules),
      field: name?.field ?? null,
      severity: rules.severity,
    },
  )
}

const BY_DATE = {
  newest: '；县里汇总时可用 --prefer newest 取填报时间较晚的',
  newestEn: '; the county may use --prefer newest to take the later 填报时间',
}
const NOT_BY_DATE = { newest: '', newestEn: '' }

/** Two forms that say different things: an error at the first cell that differs; `dated`: the newest could be preferred. */
export function conflict(
  subject: Subject,
  form: Form,
  month: MonthWords,
  earlier: Holding,
  later: Holding,
  rules: DuplicateRules,
  dated: boolean,
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
  return form.per === 'month' || hasMonthRows(form)
    ? makeFinding('LG-X026', { ...data, ...month }, at)
    : makeFinding('LG-X027', { ...data, ...(dated ? BY_DATE : NOT_BY_DATE) }, at)
}

/** The newer of two forms counts (`--prefer newest`): a notice where it stands. */
export function preferred(
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
export function repeatNotices(
  pack: Pack,
  repeats: readonly Repeat[],
  rules: ReadonlyMap<string, DuplicateRules>,
): Finding[] {
  const sheets = groupedBy(repeats, ({ later, earlier }) =>
    [later, earlier].map(({ form }) => `${form.path}\n${form.sheet}`).join('\n'),
  )
  return [...sheets.values()].map((group) => {
    const { subject, later, earlier } = group[0]!
    const form = pack.forms[later.form.form]!
    const { path, sheet } = earlier.form
    // a row stands once, however many assessments of a year it counts for
    const count = new Set(group.map((repeat) => repeat.later.row)).size
    const data = { count: String(count), other: placeText({ path, sheet, cell: null }) }
    const whom = count === 1 ? subjectKey(subject) : subject.town
    const stamped = stamp(subject, later, rules.get(later.form.form)!)
    const at = { ...placeOf(form, later), ...stamped, subject: whom }
    return makeFinding('LG-X028', data, at)
  })
}
