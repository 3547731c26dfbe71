import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlainDecimal } from '../../../src/model/decimal.ts'
import { dateOfIso, dateOfSerial } from '../../../src/workbook/read/date.ts'
import { numberFormat, showsDay } from '../../../src/workbook/read/formats.ts'
import { plainNumber } from '../../../src/workbook/read/number.ts'

describe('a stored number', () => {
  it.each([
    ['12', '12'],
    ['-3', '-3'],
    ['0', '0'],
    ['-0', '0'],
    ['87.599999999999994', '87.6'],
    ['0.1', '0.1'],
    ['1E-3', '0.001'],
    ['1.5E3', '1500'],
    ['45536.0', '45536'],
    ['.5', '0.5'],
    ['+7', '7'],
    ['007', '7'],
    ['0.30000000000000004', '0.3'],
    ['330122199001011234', '330122199001011000'],
    [' 12\n', '12'],
  ])('%s is what a person typed: %s', (stored, typed) => {
    expect(plainNumber(stored)).toBe(typed)
  })

  it.each(['', 'abc', '1e999', 'NaN', 'Infinity', '1,000', '0x10', '--1'])(
    'that reads %s is none',
    (stored) => {
      expect(plainNumber(stored)).toBeUndefined()
    },
  )

  it('comes out plain and close, whatever double it is', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
        const plain = plainNumber(String(value))!
        return isPlainDecimal(plain) && Math.abs(Number(plain) - value) <= Math.abs(value) * 1e-14
      }),
    )
  })

  it('of up to 15 digits comes back to the digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const typed = `${digits}`.padStart(places + 1, '0')
          const text = places === 0 ? typed : `${typed.slice(0, -places)}.${typed.slice(-places)}`
          return Number(plainNumber(String(Number(text)))) === Number(text)
        },
      ),
    )
  })
})

describe('a serial date', () => {
  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['45536', '2024-09-01'],
    ['45536.99999', '2024-09-01'],
    ['2958465', '9999-12-31'],
  ])('%s of the 1900 system is %s', (serial, day) => {
    expect(dateOfSerial(serial, false)).toBe(day)
  })

  it.each([
    ['0', '1904-01-01'],
    ['44074', '2024-09-01'],
    ['2957003', '9999-12-31'],
  ])('%s of the 1904 system is %s', (serial, day) => {
    expect(dateOfSerial(serial, true)).toBe(day)
  })

  it.each(['0', '0.5', '60', '60.5', '-1', '2958466', '99999999999'])('%s is no day', (serial) => {
    expect(dateOfSerial(serial, false)).toBeUndefined()
  })

  it('of one day later is the next day, and 1904 is 1462 days behind', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1463, max: 2_958_464 }), (serial) => {
        const day = Date.parse(dateOfSerial(String(serial), false)!)
        const next = Date.parse(dateOfSerial(String(serial + 1), false)!)
        return next - day === 86_400_000 && Date.parse(dateOfSerial(String(serial - 1462), true)!) === day
      }),
    )
  })
})

describe('an ISO date', () => {
  it('is its day', () => {
    expect(dateOfIso('2024-09-01')).toBe('2024-09-01')
    expect(dateOfIso('2024-09-01T23:59:59Z')).toBe('2024-09-01')
  })

  it.each(['2024-02-30', '2024-13-01', '2024-9-1', 'x', '10:00:00'])('that reads %s is none', (text) => {
    expect(dateOfIso(text)).toBeUndefined()
  })
})

describe('a number format', () => {
  it.each([
    'yyyy-mm-dd',
    'YYYY/M/D',
    'yyyy"年"m"月"d"日"',
    'yyyy\\年m\\月',
    '[$-804]yyyy"年"m"月"d"日";@',
    '[$-F800]dddd, mmmm dd, yyyy',
    'm"月"d"日"',
    'mmm-yy',
    '[$-804]aaaa',
    'yyyy-mm-dd hh:mm:ss',
    'e"年"m"月"',
    'mm',
    '[红色]m/d',
  ])('%s shows a day', (code) => {
    expect(showsDay(code)).toBe(true)
  })

  it.each([
    'h:mm',
    'mm:ss',
    '[h]:mm:ss',
    '[mm]:ss',
    'h"时"mm"分"',
    '上午/下午h"时"mm"分"',
    'h:mm AM/PM',
    '0.00E+00',
    '##0.0E+0',
    '[Red]0.00',
    '[>=100]0;0.0',
    '0"天"',
    '0"day"',
    '0\\d',
    'General"人"',
    'G/通用格式"人"',
    '_ * #,##0_ ;_ "¥"* -#,##0_ ;@',
    '# ?/?',
    '@',
    '0%',
    '[DBNum1][$-804]G/通用格式',
  ])('%s shows none', (code) => {
    expect(showsDay(code)).toBe(false)
  })

  it('without a definition is what Chinese programs mean by its number', () => {
    const none = new Map<number, string>()
    for (const id of [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]) {
      expect([id, numberFormat(id, none).isDate]).toEqual([id, true])
    }
    for (const id of [0, 1, 2, 9, 11, 18, 20, 32, 33, 34, 35, 43, 45, 46, 49, 55, 56]) {
      expect([id, numberFormat(id, none).isDate]).toEqual([id, false])
    }
    expect(numberFormat(0, none).code).toBeUndefined()
    expect(numberFormat(999, none).code).toBeUndefined()
  })

  it('that a workbook defines anew wins', () => {
    expect(numberFormat(14, new Map([[14, '0.0']]))).toMatchObject({ code: '0.0', isDate: false })
    expect(numberFormat(176, new Map([[176, 'General']])).code).toBeUndefined()
  })
})
