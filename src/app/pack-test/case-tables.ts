import { monthNumbered } from '../../packs/months.ts'
import type { Field, Form } from '../../packs/schema/form.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { nameRole } from '../../submission/observed.ts'
import {
  CaseFault,
  type CasePath,
  type Entry,
  type GroupBase,
  type Labels,
  type TableBase,
  type Words,
} from './case-file.ts'
import { isPrinted, type Typed, type TypedForm } from './case-forms.ts'

/** One subject of a case with all that is said about it. */
export interface Filing {
  group: GroupBase
  town: string | null
  name: string
  entry: Entry
  /** where it stands in the case file */
  path: CasePath
}

/** The forms of one subject. */
export function tablesOf(pack: Pack, filing: Filing): TypedForm[] {
  const { group, entry, path } = filing
  return Object.entries(group.表).flatMap(([name, base], index) => {
    const form = pack.forms[base.表]
    if (!form)
      throw new CaseFault(
        ['底表', path[2]!, '表', name, '表'],
        `规则里没有表 ${base.表}`,
        `the pack has no form ${base.表}`,
      )
    const said = entry.tables[name] ?? {}
    if (said === '无') return []
    const given = typeof said === 'string' ? { 报送: said } : said
    return tableOf(pack, filing, base, { ...(index === 0 && entry.plain), ...given }, [...path, name])
  })
}

function tableOf(pack: Pack, filing: Filing, base: TableBase, said: Labels, path: CasePath): TypedForm[] {
  const form = pack.forms[base.表]!
  const months = monthsOf(form, base, said)
  const words: Record<string, string> = {}
  for (const [label, value] of Object.entries(said)) {
    if (typeof value === 'object') refuseUnlessMonth(label, months, form, path)
    else if (label !== '报送') words[label] = value
  }
  const filled = (months ?? [null]).map((month) => {
    const all = {
      ...base.内容,
      ...base.表头,
      ...usual(filing, base, month),
      ...words,
      ...inMonth(said, month),
    }
    const { head, row } = keyed(form, all, path)
    return {
      month,
      head: named(pack, form, filing, month, head, 'head'),
      row: named(pack, form, filing, month, row, 'row'),
    }
  })
  const at = { form: base.表, path: `${filing.town ?? '填报'}.xlsx` }
  const inHead = [...form.head, ...form.foot].some(({ role }) => role === 'month')
  const own = form.layout !== 'list' || form.head.some(isName)
  const twice = Object.values(filing.group.表).filter(({ 表 }) => 表 === base.表).length > 1
  const whose = [...(own ? [filing.name] : []), ...(twice ? [String(path.at(-1))] : [])].join(' ')
  if (inHead) {
    return filled.map(({ month, head, row }) => ({
      ...at,
      of: [whose, `${month}月`].join(' ').trim(),
      head,
      rows: [row],
    }))
  }
  return filled.length === 0
    ? []
    : [{ ...at, of: whose, head: filled[0]!.head, rows: filled.map(({ row }) => row) }]
}

const isName = ({ role }: Field) => role === 'station' || role === 'subject' || role === 'village'

/** The months in which a form is handed in; null for one without months. */
function monthsOf(form: Form, base: TableBase, said: Labels): string[] | null {
  if (![...form.head, ...form.fields].some(({ role }) => role === 'month')) return null
  const given = typeof said.报送 === 'string' ? said.报送 : base.报送
  return given.split(' ').filter((month) => month !== '')
}

/** Only a month has labels of its own. */
function refuseUnlessMonth(label: string, months: string[] | null, { title }: Form, path: CasePath): void {
  if (months && MONTH.test(label)) return
  throw new CaseFault(
    [...path, label],
    `“${label}”不是“${title}”的月份，也不是这里的一张表`,
    `"${label}" is no month of "${title}" and no form here`,
  )
}

const MONTH = /^(?:[1-9]|1[0-2])$/

/** What the base has for a month. */
function usual(filing: Filing, base: TableBase, month: string | null): Words {
  if (month === null) return {}
  const alike = filing.entry.同数.split(' ')
  return { ...base.各月[month], ...(alike.includes(month) && base.同数) }
}

/** What the case says of one month alone. */
function inMonth(said: Labels, month: string | null): Words {
  const own = month === null ? undefined : said[month]
  return typeof own === 'object' ? own : {}
}

/** Labels → keys of the rows, and of head and foot; `空` is a blank. */
export function keyed(form: Form, words: Words, path: CasePath): { head: Typed; row: Typed } {
  const head: Record<string, string> = {}
  const row: Record<string, string> = {}
  for (const [label, text] of Object.entries(words)) {
    const value = text === '空' ? '' : text
    const inRow = rowKey(form, label)
    const outer = [...form.head, ...form.foot].find((field) => isLabelled(field, label))
    if (inRow !== undefined) row[inRow] = value
    else if (outer) head[outer.key] = value
    else
      throw new CaseFault(
        [...path, label],
        `“${form.title}”里没有“${label}”`,
        `"${form.title}" has no "${label}"`,
      )
  }
  return { head, row }
}

function rowKey(form: Form, label: string): string | undefined {
  if (form.layout !== 'fixed') return form.fields.find((field) => isLabelled(field, label))?.key
  const [line = '', column] = label.split(' ')
  const open = form.fields.filter((field) => !isPrinted(field))
  const field = column === undefined ? open[0] : open.find((one) => isLabelled(one, column))
  const fixed = form.rows?.find(({ key }) => key === line)
  return field && fixed && field.key + fixed.key
}

function isLabelled({ key, label, group }: Field, read: string): boolean {
  return read === label || read === key || (group !== undefined && read === group + label)
}

/** Names and months where the form has a place for them and the case says nothing else. */
function named(
  pack: Pack,
  form: Form,
  filing: Filing,
  month: string | null,
  typed: Typed,
  part: 'head' | 'row',
): Typed {
  const fields = part === 'head' ? [...form.head, ...form.foot] : form.fields
  const { town, name } = filing
  const village = villageOf(filing) ?? ''
  const says = (field: Field): string => {
    switch (field.role) {
      case 'town':
        return town ?? ''
      case 'village':
        return nameRole(form) === 'village' ? name : village
      case 'station':
      case 'subject':
        return name
      case 'month':
        return field.type === 'monthNumber' ? (month ?? '') : monthNumbered(pack, month ?? '')
      default:
        return ''
    }
  }
  const filled = fields.flatMap((field) => {
    const text = says(field)
    return text === '' || (field.role === 'month' && month === null) ? [] : [[field.key, text] as const]
  })
  return { ...Object.fromEntries(filled), ...typed }
}

/** The village that a case gives a subject, or its group does. */
export function villageOf({ entry, group }: Filing): string | null {
  return entry.村 ?? group.所在村
}
