import { beforeAll, describe, expect, it } from 'vitest'
import { planBlank } from '../../src/forms/blank/plan.ts'
import { readForms, type ReadForms } from '../../src/forms/read.ts'
import { recognisePack } from '../../src/forms/recognise-pack.ts'
import type { Workbook } from '../../src/model/grid.ts'
import { buildWorkbook } from '../../src/workbook/build.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { PACK, valuesOf } from './facts-of.ts'

const STATIONS = ['分水镇桥头零工驿站', '分水镇溪口零工驿站']

const named = ({ forms }: ReadForms) => forms.map(({ form, sheet }) => `${sheet}=${form}`)

async function blank(): Promise<Workbook> {
  const stations = STATIONS.map((name) => ({ name, village: '桥头村' }))
  const plan = planBlank(PACK, { town: '分水镇', villages: ['桥头村', '溪口村', '山前村'], stations })
  const read = readWorkbook(await buildWorkbook(plan), '分水镇.xlsx')
  if (!read.ok) throw new Error(read.finding.code)
  return read.workbook
}

describe('a blank of ours that nobody filled in', () => {
  let workbook: Workbook
  let read: ReadForms
  beforeAll(async () => {
    workbook = await blank()
    read = readForms(workbook, PACK)
  })

  it('holds every form, untouched, without a finding', () => {
    const count = (id: string) => read.forms.filter(({ form }) => form === id).length
    expect(Object.keys(PACK.forms).map((id) => [id, count(id)])).toEqual([
      ['personnel', 1],
      ['village-facts', 1],
      ['inspection', 8],
      ['monthly', 10],
      ['application', 2],
      ['self-score', 2],
    ])
    expect(read.forms.filter(({ untouched }) => !untouched)).toEqual([])
    expect(read.findings).toEqual([])
    expect(read.unrecognised).toEqual([])
  })

  it('gives the names and months that it was made with', () => {
    const facts = read.forms.find(({ form }) => form === 'village-facts')!
    expect(facts.rows.map(({ fields, untouched }) => [valuesOf(fields)['village'], untouched])).toEqual([
      ['桥头村', true],
      ['溪口村', true],
      ['山前村', true],
    ])
    const months = read.forms
      .filter(({ form }) => form === 'monthly')
      .map(({ head }) => valuesOf(head)['month'])
    expect(months).toEqual(
      Array.from({ length: 10 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`),
    )
    const applications = read.forms.filter(({ form }) => form === 'application')
    expect(applications.map(({ rows }) => valuesOf(rows[0]!.fields))).toEqual(
      STATIONS.map((station) => ({ station, town: '分水镇', village: '桥头村' })),
    )
  })

  it('is recognised without what it says about itself', () => {
    const silent = { ...workbook, identity: null }
    expect(recognisePack(silent, [PACK])).toBe('tonglu-2024')
    expect(named(readForms(silent, PACK))).toEqual(named(read))
  })

  it('has a value cell for every field of its head and foot', () => {
    for (const { form, head } of read.forms) {
      const wanted = [...PACK.forms[form]!.head, ...PACK.forms[form]!.foot].map(({ key }) => key)
      expect(Object.keys(head).toSorted()).toEqual(wanted.toSorted())
    }
  })
})
