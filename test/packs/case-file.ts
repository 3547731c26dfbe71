import type { Pack } from '../../src/packs/schema/pack.ts'
import { document } from './tonglu-2024.cases.yaml'
import { DUE_MONTHS, ITEMS, type PlainCounty, type PlainStation, type PlainVillage } from './plain-county.ts'

type Words = Readonly<Record<string, string>>

interface StationFacts {
  村?: string
  申报?: Words | '无'
  自评?: Words | '无'
  月报?: string
  /** months with the very same figures */
  同数?: string
  备案日期?: string
  评审?: Words | '照自评'
}

export interface Expected extends Readonly<Record<string, string | Words | undefined>> {
  总分?: string
  金额?: string
  状态?: string
  名次?: string
  否决?: string
  核验?: Words
}

/** One case as it stands in the file. */
export interface WrittenCase {
  案例: string
  范围?: '乡镇'
  口径?: Words
  村?: Readonly<Record<string, Words>>
  未报送?: readonly string[]
  驿站?: Readonly<Record<string, StationFacts>>
  应得: Readonly<Record<string, Expected>>
  合计?: Readonly<Record<string, Words>>
  问题?: readonly string[]
}

/** The values that one claim may and may not have. */
export interface WrittenClaims {
  条款: string
  编号: string
  口径?: Words
  /** lowest and highest, where anything between may be claimed */
  范围?: string
  可填: string
  提示?: string
  不可填: string
}

export interface CaseFile {
  满分: Readonly<Record<string, Words>>
  案例: readonly WrittenCase[]
  自评可填: readonly WrittenClaims[]
}

/** The cases of the pack as they are written, every scalar a string. */
export const CASES = document as CaseFile

const TOWN = '分水镇'

/** A case in plain values; labels become the keys of the pack's forms. */
export function plainOf(written: WrittenCase, pack: Pack): PlainCounty {
  return {
    scope: written.范围 === '乡镇' ? 'town' : 'county',
    choices: written.口径 ?? {},
    villages: Object.entries(written.村 ?? {}).map(([name, facts]) => villageOf(name, facts, pack)),
    stations: Object.entries(written.驿站 ?? {}).map(([name, facts]) => stationOf(name, facts, pack)),
    silent: (written.未报送 ?? []).map(placeOf),
  }
}

/** 桐君街道/丙村 → town and name; 分水镇 where no town is written. */
export function placeOf(written: string): readonly [string, string] {
  const [first = '', second] = written.split('/')
  return second === undefined ? [TOWN, first] : [first, second]
}

function villageOf(written: string, facts: Words, pack: Pack): PlainVillage {
  const [town, name] = placeOf(written)
  return { town, name, facts: keyed(facts, pack, 'village-facts') }
}

function stationOf(written: string, facts: StationFacts, pack: Pack): PlainStation {
  const [town, name] = placeOf(written)
  const { 填报时间: preparedOn = '2024-09-01', ...application } =
    facts.申报 === '无' ? {} : (facts.申报 ?? {})
  return {
    town,
    name,
    village: facts.村 ?? '甲村',
    claims: facts.自评 === '无' ? null : claimsOf(facts.自评 ?? {}),
    application: facts.申报 === '无' ? null : keyed(application, pack, 'application'),
    preparedOn,
    months: facts.月报 === undefined ? DUE_MONTHS : facts.月报.split(' ').map(Number),
    ...(facts.同数 !== undefined && { alike: facts.同数.split(' ').map(Number) }),
    ...(facts.备案日期 !== undefined && { registeredOn: facts.备案日期 }),
    review: facts.评审 === undefined ? null : reviewOf(facts),
  }
}

function claimsOf(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([row, value]) => [`claim${row}`, cell(value)]))
}

const FULL: Words = {
  '1': '10',
  '2': '10',
  '3': '10',
  '4': '10',
  '5': '10',
  '6': '10',
  '7': '10',
  '8': '10',
  '9': '20',
  '10': '0',
}

function reviewOf(facts: StationFacts): Record<string, string | null> {
  const written: Words = typeof facts.评审 === 'object' ? facts.评审 : { 照自评: '是' }
  const { 照自评: asClaimed, 备案通过: registered, 材料审核通过: checked, ...scores } = written
  const claimed = { ...FULL, ...(typeof facts.自评 === 'object' ? facts.自评 : {}) }
  const base = asClaimed === '是' ? ITEMS.map((row) => [`T-S${row}`, claimed[row]!] as const) : []
  const flag = (value: string | undefined) => answer(value ?? (asClaimed === '是' ? '是' : '空'))
  return {
    ...Object.fromEntries(base),
    ...Object.fromEntries(Object.entries(scores).map(([clause, value]) => [clause, answer(value)])),
    registered: flag(registered),
    checked: flag(checked),
  }
}

const cell = (value: string) => (value === '空' ? '' : value)
const answer = (value: string) => (value === '空' ? null : value)

/** Labels of a form → its keys. */
function keyed(facts: Words, pack: Pack, form: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([label, value]) => {
      const field = pack.forms[form]!.fields.find((one) => one.label === label)
      if (!field) throw new Error(`${form} has no ${label}`)
      return [field.key, cell(value)]
    }),
  )
}
