import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../../src/findings/catalogue.ts'
import { readValue } from '../../../src/forms/values/read-value.ts'
import type { Reading } from '../../../src/forms/values/reading.ts'
import { decimal } from '../../../src/model/decimal.ts'
import type { Cell } from '../../../src/model/grid.ts'
import { BUILTIN, usePack } from '../../../src/packs/load.ts'
import type { Field } from '../../../src/packs/schema/form.ts'

/** Every column, field of a record and head of every built-in pack, once for each kind of content that it takes. */
const FIELDS: readonly (readonly [string, Field])[] = [
  ...new Map(
    BUILTIN.flatMap((file) =>
      Object.values(usePack(file).pack.forms).flatMap((form) =>
        [...(form.head ?? []), ...(form.fields ?? []), ...(form.foot ?? [])].map((field): [string, Field] => {
          const { type, unit, min, max, choices, parts } = field
          return [JSON.stringify({ type, unit, min, max, choices, parts }), field]
        }),
      ),
    ),
  ).values(),
].map((field) => [`${field.type} ${field.unit ?? ''} ${field.label}`, field] as const)

const YEAR = '2024'
const text = (content: string): Cell => ({ row: 1, column: 1, kind: 'text', text: content })
const stored = (number: string, format?: string): Cell => ({
  row: 1,
  column: 1,
  kind: 'number',
  text: number,
  ...(format !== undefined && { format }),
})

const UNIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  人数: ['人', '名', '人次'],
  次数: ['次'],
  场次: ['场'],
  家数: ['家'],
  个数: ['个'],
  得分: ['分'],
  面积: ['㎡', '平方米', '平米'],
  金额: ['元'],
  年度: ['年', '年度'],
}

/** What hands and programs leave around and inside a content without meaning anything. */
const around = fc.constantFrom('', ' ', '　', '\u00a0', '\u200b', '\u3000\u00a0 ', '\ufeff', '\u200e')
const wide = (content: string): string =>
  content.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
const disguise = fc.record({ before: around, after: around, wide: fc.boolean() })
type Disguise = { before: string; after: string; wide: boolean }
const disguised = (content: string, { before, after, wide: isWide }: Disguise): string =>
  before + (isWide ? wide(content) : content) + after

const isNumeric = ({ type }: Field): boolean =>
  ['integer', 'number', 'percent', 'money', 'monthNumber'].includes(type)
const ofType = (...types: Field['type'][]): [string, Field][] =>
  FIELDS.filter(([, { type }]) => types.includes(type)).map(([name, field]) => [name, field])

/** Numbers that a field takes as they are. */
function numbersFor({ type, min = '0', max }: Field): fc.Arbitrary<string> {
  const low = type === 'monthNumber' ? 1 : Math.ceil(Number(min))
  const high = type === 'monthNumber' ? 12 : Math.floor(Number(max ?? '9999999'))
  const whole = fc.integer({ min: low, max: high }).map(String)
  if (type === 'integer' || type === 'monthNumber') return whole
  const cents = fc
    .integer({ min: low * 100, max: high * 100 })
    .map((hundredths) => decimal(String(hundredths)).div(100).toFixed())
  return fc.oneof(whole, cents)
}

function severities({ problems }: Reading): string[] {
  return problems.map(({ code }) => CATALOGUE[code]!.severity)
}

describe.each(FIELDS.filter(([, field]) => isNumeric(field)))('%s', (_, field) => {
  it('takes a number in every tolerated spelling, with a notice where it was changed', () => {
    const separators = fc.constantFrom('', ',', '，')
    const units = fc.constantFrom(
      '',
      ...(UNIT_WORDS[field.type === 'money' ? '金额' : (field.unit ?? '')] ?? []),
    )
    fc.assert(
      fc.property(numbersFor(field), disguise, separators, units, (number, mask, separator, unit) => {
        const [whole = '', part] = number.split('.')
        const grouped = separator === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, separator)
        const written = disguised(`${grouped}${part === undefined ? '' : `.${part}`}${unit}`, mask)
        const reading = readValue(text(written), field, YEAR)
        expect(reading.value).toEqual({ kind: 'number', number })
        expect(severities(reading).every((severity) => severity !== 'error')).toBe(true)
        // a year in a head line is text, and nobody adds years up
        const asItIs = field.unit === '年度' && written === number
        expect(reading.problems.length > 0).toBe(!asItIs)
      }),
      { numRuns: 60 },
    )
  })

  it('takes a number that is one without a word', () => {
    fc.assert(
      fc.property(numbersFor(field), (number) => {
        const { value, problems } = readValue(stored(number), field, YEAR)
        expect(value).toEqual({ kind: 'number', number })
        // a share of 0.85 per cent is hardly what was meant
        const doubtful = field.type === 'percent' && Number(number) > 0 && Number(number) <= 1
        expect(problems.map(({ code }) => code)).toEqual(doubtful ? ['LG-C030'] : [])
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    '十二',
    '约30',
    '无',
    '/',
    '2000万',
    '3+2',
    '30余',
    '12-15',
    '一百',
    'TRUE',
    '12；13',
    '1.2.3',
    '１２万',
  ])('never guesses %s', (written) => {
    const reading = readValue(text(written), field, YEAR)
    expect(reading.value).toEqual({ kind: 'invalid' })
    expect(severities(reading)).toEqual(['error'])
  })

  it('never guesses a date, a logical value, an error or a formula without result', () => {
    const odd: Cell[] = [
      { ...stored('45536', 'yyyy/m/d'), date: '2024-09-01' },
      { ...text('TRUE'), kind: 'boolean' },
      { ...text('#N/A'), kind: 'error' },
      { ...text('=1+1'), kind: 'unstored', formula: true },
    ]
    for (const cell of odd) {
      const reading = readValue(cell, field, YEAR)
      expect(reading.value).toEqual({ kind: 'invalid' })
      expect(severities(reading)).toEqual(['error'])
    }
  })
})

it.each(ofType('percent'))('%s takes 85%%, 85 and 0.85 with a percent format alike', (_, field) => {
  for (const cell of [text('85%'), text('８５％'), text(' 85 % '), stored('85'), stored('0.85', '0.00%')]) {
    expect(readValue(cell, field, YEAR).value).toEqual({ kind: 'number', number: '85' })
  }
})

const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const spelling = fc.constantFrom(
  (y: string, m: string, d: string) => `${y}-${m}-${d}`,
  (y: string, m: string, d: string) => `${y}/${Number(m)}/${Number(d)}`,
  (y: string, m: string, d: string) => `${y}.${Number(m)}.${Number(d)}`,
  (y: string, m: string, d: string) => `${y}年${Number(m)}月${Number(d)}日`,
  (y: string, m: string, d: string) => `${y}${m}${d}`,
)

describe.each(ofType('date', 'month'))('%s', (_, field) => {
  const meant = (date: string) =>
    field.type === 'date' ? { kind: 'date', date } : { kind: 'month', month: date.slice(0, 7), date }

  it('takes a day in every tolerated spelling, and as a date of Excel', () => {
    fc.assert(
      fc.property(day, spelling, disguise, (date, spell, mask) => {
        const [y = '', m = '', d = ''] = date.split('-')
        const reading = readValue(text(disguised(spell(y, m, d), mask)), field, YEAR)
        expect(reading.value).toEqual(meant(date))
        expect(severities(reading).every((severity) => severity === 'notice')).toBe(true)
        expect(readValue({ ...stored('45536', 'yyyy-mm-dd'), date }, field, YEAR)).toEqual({
          value: meant(date),
          problems: [],
        })
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    stored('2024.1'),
    stored('2024'),
    { ...stored('2024.1', 'yyyy-mm-dd'), date: '1905-07-16' },
    text('无'),
    text('/'),
    text('上周五'),
    text('2024-02-30'),
    text('2024-13-01'),
    text('24-9-1'),
    text('十月'),
    text('2024'),
  ])('never guesses %o', (cell) => {
    const reading = readValue(cell, field, YEAR)
    expect(reading.value).toEqual({ kind: 'invalid' })
    expect(severities(reading)).toEqual(['error'])
  })
})

describe.each(ofType('yesNo'))('%s', (_, field) => {
  const yes = ['是', '√', '✓', '☑', '■', 'Y', 'y', '1', 'R', 'P', 'þ', 'ü']
  const no = ['否', '×', '✗', '☒', 'N', 'n', '0']

  it('takes every tick, with a notice where it is not the word itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...yes, ...no), disguise, (tick, mask) => {
        const written = disguised(tick, mask)
        const choice = yes.includes(tick) ? '是' : '否'
        const reading = readValue(text(written), field, YEAR)
        expect(reading.value).toEqual({ kind: 'choice', choice })
        expect(severities(reading)).toEqual(written === choice ? [] : ['notice'])
      }),
      { numRuns: 100 },
    )
    expect(readValue(stored('1'), field, YEAR).value).toEqual({ kind: 'choice', choice: '是' })
    expect(readValue(text('□'), field, YEAR).value).toEqual({ kind: 'blank' })
  })

  it.each(['大概', '十二', '约30', '无', '/', '2', '部分', '已完成'])('never guesses %s', (written) => {
    const reading = readValue(text(written), field, YEAR)
    expect(reading.value).toEqual({ kind: 'invalid' })
    expect(severities(reading)).toEqual(['error'])
  })
})

describe.each(ofType('choice'))('%s', (_, field) => {
  const { choices = [] } = field

  it('takes a choice as a word and as a tick among the others', () => {
    for (const choice of choices) {
      for (const [ticked, empty] of ['☑□', '√□', '■□'].map((marks) => [...marks])) {
        const row = choices.map((one) => `${one === choice ? ticked : empty}${one}`).join(' ')
        expect(readValue(text(row), field, YEAR).value).toEqual({ kind: 'choice', choice })
      }
      fc.assert(
        fc.property(disguise, (mask) => {
          const reading = readValue(text(disguised(choice, mask)), field, YEAR)
          expect(reading.value).toEqual({ kind: 'choice', choice })
          expect(severities(reading).every((severity) => severity === 'notice')).toBe(true)
        }),
        { numRuns: 20 },
      )
    }
  })

  it.each(['十二', '约30', '无', '/', '2000万', '都有'])('never guesses %s', (written) => {
    const reading = readValue(text(written), field, YEAR)
    expect(reading.value).toEqual({ kind: 'invalid' })
    expect(severities(reading)).toEqual(['error'])
  })
})

it.each(ofType('idNumber', 'account', 'phone', 'contact'))(
  '%s never takes a number that has lost its digits',
  (_, field) => {
    for (const digits of ['330122199001011000', '62270033247000000000', '1390001567800000']) {
      const reading = readValue(stored(digits), field, YEAR)
      expect(reading.value).toEqual({ kind: 'invalid' })
      expect(severities(reading)).toEqual(['error'])
    }
  },
)

it.each(FIELDS.map(([name, field]) => [name, field] as [string, Field]))(
  '%s suggests only what passes the same check, and says nothing of a blank',
  (_, field) => {
    for (const written of [
      '十二',
      '约30',
      '九十分',
      '12个',
      '正常维修',
      '10月25日',
      '24年1月',
      '总数三人，其中专职一人',
      '85%',
      '二〇二四',
      '公益',
      '八',
    ]) {
      for (const { data } of readValue(text(written), field, YEAR).problems) {
        const { suggestion } = data
        if (suggestion === undefined || field.type === 'counts') continue
        const again = readValue(text(suggestion), field, YEAR)
        expect(severities(again)).not.toContain('error')
        expect(again.value.kind).not.toBe('invalid')
      }
    }
    for (const nothing of ['', ' ', '　', '\u200b', '____']) {
      expect(readValue(text(nothing), field, YEAR)).toEqual({ value: { kind: 'blank' }, problems: [] })
    }
    expect(readValue(undefined, field, YEAR)).toEqual({ value: { kind: 'blank' }, problems: [] })
  },
)
