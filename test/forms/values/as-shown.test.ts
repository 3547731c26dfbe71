import { describe, expect, it } from 'vitest'
import { valueText } from '../../../src/model/observation.ts'
import type { Field } from '../../../src/packs/schema/form.ts'
import { readValue } from '../../../src/forms/values/read-value.ts'
import { cellOf, type Entry } from '../grids.ts'

/** Content, what it counts as, the codes. */
type Case = readonly [entry: Entry, counts: string, ...codes: string[]]

const CASES: Record<string, { type: Field['type']; cases: readonly Case[] }> = {
  'a number': {
    type: 'number',
    cases: [
      [{ text: '9', format: '"4"' }, '9', 'LG-C032'],
      [{ text: '4', format: '"4"' }, '4'],
      [{ text: '9', format: '0"0"' }, '9', 'LG-C032'],
      [{ text: '4', format: '"9"0' }, '4', 'LG-C032'],
      [{ text: '45', format: '0"."0' }, '45', 'LG-C032'],
      [{ text: '5000', format: '#,##0.0,' }, '5000', 'LG-C032'],
      [{ text: '5000', format: '0.0,"千元"' }, '5000'],
      [{ text: '20', format: '[>3]"0";0' }, '20', 'LG-C032'],
      [{ text: '2', format: '[>3]"0";0' }, '2'],
      [{ text: '2', format: '[>3]0' }, '2'],
      ...['<>3', '<=20', '=20', '<21', '>=20', '>=3', '<=21'].map((where): Case => [
        { text: '20', format: `[${where}]"0";0` },
        '20',
        'LG-C032',
      ]),
      ...['<>20', '<=3', '=3', '<20', '>20'].map((where): Case => [
        { text: '20', format: `[${where}]"0";0` },
        '20',
      ]),
      [{ text: '-5', format: '"4"0' }, '-5'],
      [{ text: '20', format: '[White]0' }, '20', 'LG-C013'],
      [{ text: '20', format: '"无"' }, '20', 'LG-C032'],
      [{ text: '20', format: '[Red][$¥-804]#,##0.00' }, '20'],
      [{ text: '12.34', format: '0.00' }, '12.34'],
      [{ text: '86', format: '0"m2"' }, '86'],
      [{ text: '0', format: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ' }, '0'],
      [{ text: '0', format: '#,###' }, '0', 'LG-C013'],
      [{ text: '1234567.5', format: '#,##0.00_);[Red](#,##0.00)' }, '1234567.5'],
      [{ text: '7.5', format: '0.##"分"' }, '7.5'],
      [{ text: '4', format: 'G/通用格式"人"' }, '4'],
      [{ text: '4', format: '[DBNum1]0' }, '4'],
      [{ text: '4', format: '0;;;"2"', kind: 'text' }, '4', 'LG-C012', 'LG-C032'],
      [{ text: '4', format: '0.00_ ;"x"@', kind: 'text' }, '4', 'LG-C012'],
    ],
  },
  'per cent': {
    type: 'percent',
    cases: [
      [{ text: '92', format: '0"%"' }, '92'],
      [{ text: '0.92', format: '0.0%' }, '92', 'LG-C019'],
    ],
  },
  'yes or no': {
    type: 'yesNo',
    cases: [
      [{ text: '1', format: '"是";;"否"' }, '是', 'LG-C014'],
      [{ text: '1', format: '"否"' }, '是', 'LG-C014', 'LG-C032'],
      [{ text: '是', format: ';;;', kind: 'text' }, '是', 'LG-C013'],
      [{ text: '是', format: '0;0;0;"否"', kind: 'text' }, '是', 'LG-C032'],
    ],
  },
  'a name': {
    type: 'name',
    cases: [
      [{ text: '荷塘村', format: '0;0;0;"柳岸村"', kind: 'text' }, '荷塘村', 'LG-C032'],
      [{ text: '荷塘村', format: '0;0;0;" "@', kind: 'text' }, '荷塘村'],
    ],
  },
  'a day': {
    type: 'date',
    cases: [
      [{ text: '45540', format: 'yyyy"年"m"月"d"日"', date: '2024-09-05' }, '2024-09-05'],
      [{ text: '45540', format: 'yyyy"年03月05日"', date: '2024-09-05' }, '2024-09-05', 'LG-C032'],
      [{ text: '45540', format: '[$-804]yyyy/m/d\\ "00:00"', date: '2024-09-05' }, '2024-09-05'],
    ],
  },
}

describe.each(Object.entries(CASES))('%s that its format shows otherwise', (_, { type, cases }) => {
  it.each(cases.map((each) => ({ each })))('$each', ({ each: [entry, counts, ...codes] }) => {
    const { value, problems } = readValue(cellOf(entry), { key: 'x', label: '某栏', type }, '2024')
    expect(valueText(value)).toBe(counts)
    expect(problems.map(({ code }) => code)).toEqual(codes)
  })
})

it('quotes what is shown', () => {
  const cell = cellOf({ text: '12345', format: '"约"0"人"00' })
  const { problems } = readValue(cell, { key: 'x', label: '某栏', type: 'integer' }, '2024')
  expect(problems[0]?.data).toMatchObject({ shown: '“约123人45”', read: '12345', value: '12345' })
})
