import type { Holding, Subject } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import { groupedBy } from '../model/grouped.ts'
import type { Form } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import type { SameFacts } from './confirm-places.ts'
import { periodOfRow } from './duplicates/copies.ts'
import { differences, isSameSheet, listsPeople } from './duplicates/facts.ts'
import {
  conflict,
  monthWords,
  preferred,
  repeatNotices,
  twiceInList,
  type DuplicateRules,
  type MonthWords,
  type Repeat,
} from './duplicates/findings.ts'
import { headRole, rowRole } from './observed.ts'

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

/**
 * Takes out what was handed in twice. The same list naming somebody twice is an error at the later row; another form
 * with the same facts is left out with a notice; with other facts it is an error at the cell that differs, or, where
 * the newest is preferred, the form with the later 填报时间 stays.
 */
export function settleDuplicates(
  pack: Pack,
  subjects: readonly Subject[],
  rules: ReadonlyMap<string, DuplicateRules>,
): { subjects: Subject[]; findings: Finding[]; same: SameFacts[] } {
  const findings: Finding[] = []
  const repeats: Repeat[] = []
  const settled = subjects.map((subject) => {
    if (![...rules.keys()].some((id) => (subject.holdings[id]?.length ?? 0) > 1)) return subject
    const holdings = Object.entries(subject.holdings).map(([id, list]) => {
      const own = rules.get(id)
      if (!own || list.length < 2) return [id, list] as const
      const judged = judgeAll(subject, pack, list, own)
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

function judgeAll(subject: Subject, pack: Pack, list: readonly Holding[], rules: DuplicateRules): Judged {
  const form = pack.forms[list[0]!.form.form]!
  const period = (holding: Holding) => periodOfRow(pack, form, holding)
  const groups = groupedBy(list, period)
  const judged = [...groups].flatMap(([named, group]) =>
    named === null ? [] : [judge(subject, form, monthWords(pack, form, named), group, rules)],
  )
  const kept = new Set(judged.flatMap(({ holdings }) => holdings))
  return {
    holdings: list.filter((holding) => kept.has(holding) || period(holding) === null),
    findings: judged.flatMap(({ findings }) => findings),
    repeats: judged.flatMap(({ repeats }) => repeats),
  }
}

/** One form of one subject (and month), all of its copies in the order of handing in. */
function judge(
  subject: Subject,
  form: Form,
  month: MonthWords,
  copies: readonly Holding[],
  rules: DuplicateRules,
): Judged {
  const kept: Holding[] = []
  const findings: Finding[] = []
  const repeats: Repeat[] = []
  for (const later of rules.prefer ? newestFirst(form, copies, rules) : copies) {
    const beside = kept.find((earlier) => isSameSheet(earlier, later))
    const equal = kept.find((earlier) => differences(form, earlier, later).length === 0)
    const [first] = kept
    if (beside && listsPeople(form)) kept.push(later)
    else if (beside) findings.push(twiceInList(subject, form, month, beside, later, rules))
    else if (equal) repeats.push({ subject, later, earlier: equal })
    else if (first) findings.push(...settle(subject, form, month, kept, later, rules))
    else kept.push(later)
  }
  return { holdings: kept, findings, repeats }
}

/** Another copy with other facts: the newer one stays where that is wanted and known, else both stay with an error. */
function settle(
  subject: Subject,
  form: Form,
  month: MonthWords,
  kept: Holding[],
  later: Holding,
  rules: DuplicateRules,
): Finding[] {
  const first = kept[0]!
  const [newer, older] = [handedInOn(form, first, rules), handedInOn(form, later, rules)]
  const dated = newer !== null && older !== null && newer !== older
  if (rules.prefer && dated)
    return [preferred(subject, form, { stays: first, goes: later, newer, older }, rules)]
  kept.push(later)
  return [conflict(subject, form, month, first, later, rules, dated)]
}

/** The newest first and the undated last: what stays is decided by the dates alone, whatever the files are called. */
function newestFirst(form: Form, copies: readonly Holding[], rules: DuplicateRules): Holding[] {
  const date = (copy: Holding): string => handedInOn(form, copy, rules) ?? ''
  return copies.toSorted((one, other) => (date(one) === date(other) ? 0 : date(one) > date(other) ? -1 : 1))
}

/** 填报时间: the form's own, or its workbook's for a form that has no place for one. */
function handedInOn(form: Form, copy: Holding, { newest }: DuplicateRules): string | null {
  const own = headRole(form, copy.form, 'preparedOn') ?? rowRole(form, copy.row, 'preparedOn')
  if (!own) return newest(copy.form.path)
  return own.value.kind === 'date' ? own.value.date : null
}
