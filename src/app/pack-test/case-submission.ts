import type { Roster, StationList } from '../../model/county.ts'
import type { LoadedPack } from '../../packs/load.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { hasTowns, nameRole } from '../../submission/observed.ts'
import type { Assessing } from '../assess.ts'
import { CaseFault, type CaseFile, type GroupBase, type WrittenCase } from './case-file.ts'
import { fillForms, type TypedForm } from './case-forms.ts'
import { reviewOf } from './case-review.ts'
import { keyed, tablesOf, villageOf, type Filing } from './case-tables.ts'

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
        throw new CaseFault(
          ['底表', groupName, '对象'],
          `规则里没有对象 ${group.对象}`,
          `the pack has no kind of subject ${group.对象}`,
        )
      const [town, name] = placeOf(pack, group, key)
      return { group, town, name, entry, path: ['案例', index, groupName, key] }
    }),
  )
}

function otherForms(pack: Pack, written: WrittenCase, index: number): TypedForm[] {
  return written.另表.map((other, at) => {
    const form = pack.forms[other.表]
    const path = ['案例', index, '另表', at]
    if (!form)
      throw new CaseFault([...path, '表'], `规则里没有表 ${other.表}`, `the pack has no form ${other.表}`)
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
  // a roster knows no village without its town
  const villages = [...own, ...silent].flatMap(([town, village]) =>
    town === null ? [] : [{ town, village, code: null, aliases: [] }],
  )
  return villages.length === 0 ? null : { path: '名册.xlsx', sha256: '0', villages }
}

function isVillage(pack: Pack, key: string): boolean {
  const form = pack.forms[pack.subjects[key]?.madeBy[0] ?? '']
  return form !== undefined && nameRole(form) === 'village'
}

/** The county's list of stations, where a 备案日期 is given. */
function stationListOf(filings: readonly Filing[]): StationList | null {
  const stations = filings.flatMap((filing) => {
    const { town, name, entry } = filing
    if (entry.备案日期 === null) return []
    return [{ town: town ?? '', name, village: villageOf(filing), registeredOn: entry.备案日期 }]
  })
  return stations.length > 0 ? { path: '驿站.xlsx', sha256: '0', stations } : null
}
