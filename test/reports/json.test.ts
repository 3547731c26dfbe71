import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { breach, isResult } from '../../src/reports/conforms.ts'
import { errorJson, toJson } from '../../src/reports/json.ts'
import { jsonText, pretty } from '../../src/reports/json-text.ts'
import { RESULT_SCHEMA } from '../../src/reports/schema.ts'
import { anyFinding, countyRun, pack, PHONE, runOf, townRun, village, GOOD } from './runs.ts'

const document = toJson(townRun(), pack)

describe('the JSON document', () => {
  it('has the keys of the published document, in their order', () => {
    expect(Object.keys(document)).toEqual([
      'schemaVersion',
      'pack',
      'interpretations',
      'inputs',
      'findings',
      'subjects',
      'towns',
      'amount',
      'missing',
      'counts',
      'alternatives',
    ])
    expect(Object.keys(document.pack!)).toEqual(['id', 'status', 'sha256'])
    expect(Object.keys(document.findings[0]!).slice(0, 11)).toEqual([
      'code',
      'severity',
      'path',
      'sheet',
      'cell',
      'form',
      'field',
      'subject',
      'clause',
      'message',
      'fix',
    ])
    const [subject] = document.subjects
    expect(Object.keys(subject!).slice(0, 10)).toEqual([
      'kind',
      'town',
      'name',
      'village',
      'status',
      'total',
      'grade',
      'items',
      'payments',
      'amount',
    ])
    expect(Object.keys(subject!.items[0]!).slice(0, 5)).toEqual(['clause', 'points', 'max', 'work', 'inputs'])
    expect(Object.keys(subject!.items[0]!.inputs[0]!).slice(0, 4)).toEqual([
      'field',
      'value',
      'sheet',
      'cell',
    ])
    expect(Object.keys(subject!.payments[0]!).slice(0, 4)).toEqual(['clause', 'amount', 'status', 'work'])
  })

  it('follows its schema, by our own check and by zod', () => {
    const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(RESULT_SCHEMA)))
    for (const result of [document, toJson(countyRun(), pack), errorJson([anyFinding('error', {})], 'en')]) {
      expect(breach(result, RESULT_SCHEMA)).toBeNull()
      expect(schema.safeParse(result).error?.issues ?? []).toEqual([])
    }
  })

  it('says where a document departs from the schema', () => {
    const [first, ...rest] = document.subjects
    expect(isResult(document)).toBe(true)
    expect(breach({ ...document, counts: {} }, RESULT_SCHEMA)).toBe('/counts/error')
    const odd = { ...document, subjects: [{ ...first, total: '1.50' }, ...rest] }
    expect(breach(odd, RESULT_SCHEMA)).toBe('/subjects/0/total')
    for (const strange of [null, [], 'x', {}, { ...document, pack: { id: 1 } }]) {
      expect(isResult(strange)).toBe(false)
    }
  })

  it('writes points without trailing zeros and amounts with two decimals', () => {
    const [good, thirds, , veto, blank] = document.subjects
    expect(good).toMatchObject({ total: '109.16666666666666666667', amount: '5458.33', status: 'final' })
    expect(thirds!.items[1]!.points).toBe('3.33333333333333333333')
    expect(veto).toMatchObject({ total: '0', amount: '0.00', status: 'withheld' })
    expect(blank).toMatchObject({ total: null, amount: null, payments: [], status: 'incomplete' })
    expect(document.amount).toEqual({ final: '5458.33', provisional: '50000.00', pending: '0.00' })
  })

  it('shows claim, evidence and review only for items that are claimed', () => {
    const [villageCard] = document.subjects
    const stationCard = document.subjects.find((subject) => subject.kind === 'station')!
    expect(villageCard!.items[0]).not.toHaveProperty('claim')
    expect(stationCard.items[7]).toMatchObject({ claim: '10', evidence: '8', review: null })
  })

  it('renders findings in the language asked for, never grouped', () => {
    const run = townRun()
    const twice = { ...run, findings: [...run.findings, ...run.findings] }
    expect(toJson(twice, pack).findings).toHaveLength(10)
    expect(toJson(run, pack, 'en').findings[0]!.message).not.toBe(document.findings[0]!.message)
    expect(document.counts).toEqual({ error: 1, warning: 2, notice: 2 })
  })

  it('masks phone numbers wherever a person may have typed one', () => {
    const card = village('清溪镇', { village: `联系${PHONE}村`, facts: GOOD }, '甲.xlsx', 5)
    const run = runOf({
      subjects: [
        { ...card, items: card.items.map((item) => ({ ...item, inputs: [typed(item.inputs[0]!)] })) },
      ],
      findings: [anyFinding('error', { subject: `清溪镇/联系${PHONE}村` }, PHONE)],
      missing: [{ town: PHONE, village: PHONE, station: PHONE, form: 'personnel', month: null }],
    })
    expect(pretty(toJson(run, pack))).not.toContain(PHONE)
  })

  it('keeps every subject under the key that its findings use', () => {
    const keys = new Set(document.subjects.map(({ town, name }) => `${town}/${name}`))
    for (const { subject } of document.findings) if (subject !== null) expect(keys).toContain(subject)
  })
})

function typed<T extends { value: string | null }>(input: T): T {
  return { ...input, value: `打 ${PHONE}` }
}

it('a document that is printed ends with a newline and is indented by two spaces', () => {
  expect(pretty({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n')
})

it('a document that is written piece by piece says the same, one line an entry', () => {
  for (const run of [townRun(), countyRun(), runOf({ subjects: [] })]) {
    const text = [...jsonText(run, pack)].join('')
    expect(JSON.parse(text)).toEqual(toJson(run, pack))
    expect(text.split('\n').filter((line) => line.includes('"totalWork"'))).toHaveLength(run.subjects.length)
  }
})
