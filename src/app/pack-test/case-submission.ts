import type { Roster, StationList } from '../../model/county.ts'
import type { LoadedPack } from '../../packs/load.ts'
import type { Field, Form } from '../../packs/schema/form.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { hasTowns, nameRole } from '../../submission/observed.ts'
import type { Assessing } from '../assess.ts'
import {
  CaseFault,
  type CaseFile,
  type CasePath,
  type Entry,
  type GroupBase,
  type Labels,
  type TableBase,
  type Words,
  type WrittenCase,
} from './case-file.ts'
import { fillForms, isPrinted, type Typed, type TypedForm } from './case-forms.ts'
import { reviewOf } from './case-review.ts'

/** One subject of a case with all that is said about it. */
export interface Filing {
  group: GroupBase
  town: string | null
  name: string
  entry: Entry
  /** where it stands in the case file */
  path: CasePath
}

/** A case as the program gets it, from filled forms on. `index` is its place in the file, for faults. */
export function submissionOf(loaded: LoadedPack, file: CaseFile, written: WrittenCase, index = 0): Assessing {
  const { pack } = loaded
  const filings = filingsOf(pack, file, written, index)
  const typed = [...filings.flatMap((filing) => tablesOf(pack, filing)), ...otherForms(pack, written, index)]
  const { forms, findings } = fillForms(pack, joined(pack, typed))
  return {
    loaded,
    scope: written.范围 === '乡镇' ? 'town' : 'county',
    inputs: [],
    forms,
    findings,
    roster: rosterOf(pack, file, written, filings),
    stations: stationListOf(filings),
    review: reviewOf(pack, filings),
  }
}

/** `桐君街道/丙村` → town and name; the group's own town where none is written, null where the pack has no towns. */
export function placeOf(pack: Pack, group: GroupBase | undefined, written: string): [string | null, string] {
  const [first = '', second] = written.split('/')
  if (!hasTowns(pack)) return [null, written]
  return second === undefined ? [group?.乡镇 ?? null, first] : [first, second]
}

function filingsOf(pack: Pack, file: CaseFile, written: WrittenCase, index: number): Filing[] {
  return Object.entries(written.报送).flatMap(([groupName, subjects]) =>
    Object.entries(subjects).map(([key, entry]) => {
      const group = file.底表[groupName]!
      if (!Object.hasOwn(pack.subjects, group.对象))
        throw new CaseFault(['底表', groupName, '对象'], `规则里没有对象 ${group.对象}`)
      const [town, name] = placeOf(pack, group, key)
      return { group, town, name, entry, path: ['案例', index, groupName, key] }
    }),
  )
}

/** The forms of one subject. */
function tablesOf(pack: Pack, filing: Filing): TypedForm[] {
  const { group, entry, path } = filing
  return Object.entries(group.表).flatMap(([name, base], index) => {
    const form = pack.forms[base.表]
    if (!form) throw new CaseFault(['底表'], `规则里没有表 ${base.表}`)
    const said = entry.tables[name] ?? {}
    if (said === '无') return []
    const given = typeof said === 'string' ? { 报送: said } : said
    return tableOf(pack, filing, base, { ...(index === 0 && entry.plain), ...given }, [...path, name])
  })
}

function tableOf(pack: Pack, filing: Filing, base: TableBase, said: Labels, path: CasePath): TypedForm[] {
  const form = pack.forms[base.表]!
  const months = monthsOf(form, base, said)
  const words = Object.fromEntries(
    Object.entries(said).flatMap(([label, value]) =>
      typeof value === 'string' && label !== '报送' ? [[label, value] as const] : [],
    ),
  )
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
function keyed(form: Form, words: Words, path: CasePath): { head: Typed; row: Typed } {
  const head: Record<string, string> = {}
  const row: Record<string, string> = {}
  for (const [label, text] of Object.entries(words)) {
    const value = text === '空' ? '' : text
    const inRow = rowKey(form, label)
    const outer = [...form.head, ...form.foot].find((field) => isLabelled(field, label))
    if (inRow !== undefined) row[inRow] = value
    else if (outer) head[outer.key] = value
    else throw new CaseFault([...path, label], `“${form.title}”里没有“${label}”`)
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
  { group, town, name, entry }: Filing,
  month: string | null,
  typed: Typed,
  part: 'head' | 'row',
): Typed {
  const fields = part === 'head' ? [...form.head, ...form.foot] : form.fields
  const village = villageOf(entry, group) ?? ''
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
        return field.type === 'monthNumber' ? (month ?? '') : `${pack.year}-${(month ?? '').padStart(2, '0')}`
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

function otherForms(pack: Pack, written: WrittenCase, index: number): TypedForm[] {
  return written.另表.map((other, at) => {
    const form = pack.forms[other.表]
    const path = ['案例', index, '另表', at]
    if (!form) throw new CaseFault([...path, '表'], `规则里没有表 ${other.表}`)
    const head = keyed(form, other.表头, [...path, '表头']).head
    const rows = other.行.map((words) => keyed(form, words, [...path, '行']))
    return {
      form: other.表,
      path: other.文件,
      of: `另表 ${at + 1}`,
      head: Object.fromEntries([...rows.map((row) => row.head), head].flatMap(Object.entries<string>)),
      rows: rows.map(({ row }) => row),
    }
  })
}

/** Rows of one list together; in the order of the pack's forms, then as they were written. */
function joined(pack: Pack, typed: readonly TypedForm[]): TypedForm[] {
  const order = Object.keys(pack.forms)
  const sheets = new Map<string, TypedForm>()
  for (const one of typed) {
    const key = [one.path, one.form, one.of].join('|')
    const before = sheets.get(key)
    sheets.set(key, before ? { ...before, rows: [...before.rows, ...one.rows] } : one)
  }
  return [...sheets.values()].toSorted((one, other) => order.indexOf(one.form) - order.indexOf(other.form))
}

/** Every village of the case and those that hand nothing in; none where the case speaks of no village. */
function rosterOf(
  pack: Pack,
  file: CaseFile,
  written: WrittenCase,
  filings: readonly Filing[],
): Roster | null {
  const group = Object.values(file.底表).find(({ 对象 }) => isVillage(pack, 对象))
  if (!group) return null
  const own = filings
    .filter(({ group: of }) => isVillage(pack, of.对象))
    .map(({ town, name }) => [town, name] as const)
  const silent = written.未报送.map((key) => placeOf(pack, group, key))
  const villages = [...own, ...silent].map(([town, village]) => ({
    town: town ?? '',
    village,
    code: null,
    aliases: [],
  }))
  return villages.length === 0 ? null : { path: '名册.xlsx', sha256: '0', villages }
}

function isVillage(pack: Pack, key: string): boolean {
  const form = pack.forms[pack.subjects[key]?.madeBy[0] ?? '']
  return form !== undefined && nameRole(form) === 'village'
}

/** The county's list of stations, where a 备案日期 is given. */
function stationListOf(filings: readonly Filing[]): StationList | null {
  const stations = filings.flatMap(({ town, name, entry, group }) =>
    entry.备案日期 !== null
      ? [{ town: town ?? '', name, village: villageOf(entry, group), registeredOn: entry.备案日期 }]
      : [],
  )
  return stations.length > 0 ? { path: '驿站.xlsx', sha256: '0', stations } : null
}

function villageOf(entry: Entry, group: GroupBase): string | null {
  return entry.村 ?? group.所在村
}
