import { expect, it } from 'vitest'
import { maskDigits } from '../../../src/findings/mask.ts'
import { readValue } from '../../../src/forms/values/read-value.ts'
import type { Field } from '../../../src/packs/schema/form.ts'
import { cellOf, type Entry } from '../grids.ts'

const field = (change: Partial<Field>): Field => ({ key: 'x', label: '某栏', type: 'text', ...change })

/** `value [codes]`, or `invalid [codes]`, of one cell. */
function read(entry: Entry, change: Partial<Field>): string {
  const { value, problems } = readValue(cellOf(entry), field(change), '2025')
  const shown =
    value.kind === 'number'
      ? value.number
      : value.kind === 'text'
        ? value.text
        : value.kind === 'choice'
          ? value.choice
          : value.kind
  return [shown, ...problems.map(({ code }) => code)].join(' ')
}

const percent = { type: 'percent' } as const
const money = { type: 'money' } as const
const month = { type: 'monthNumber' } as const
const idNumber = { type: 'idNumber' } as const
const account = { type: 'account' } as const
const creditCode = { type: 'creditCode' } as const

it('85, 85% and 0.85 with a percent format are 85', () => {
  expect(read(85, percent)).toBe('85')
  expect(read('85%', percent)).toBe('85 LG-C011')
  expect(read('８５％', percent)).toBe('85 LG-C011')
  expect(read({ text: '0.85', format: '0%' }, percent)).toBe('85 LG-C019')
  expect(read({ text: '0.855', format: '0.0%' }, percent)).toBe('85.5 LG-C019')
  expect(read({ text: '1', format: '0%' }, percent)).toBe('100 LG-C019')
  expect(read('85', percent)).toBe('85 LG-C012')
})

it('a fraction without a percent format stays what it is, with a warning', () => {
  expect(read(0.85, percent)).toBe('0.85 LG-C030')
  expect(read('0.85', percent)).toBe('0.85 LG-C030')
  expect(read(1, percent)).toBe('1 LG-C030')
  expect(read(0, percent)).toBe('0')
  expect(read('85%', percent)).not.toContain('LG-C030')
})

it('what is no per cent is quoted as the cell holds it', () => {
  const quoted = (entry: Entry) => readValue(cellOf(entry), field(percent), '2025').problems[0]?.data['read']
  expect(quoted({ text: '45292', date: '2024-01-01' })).toBe('2024-01-01')
  expect(quoted('约85%')).toBe('约85%')
  expect(quoted({ text: '1234567890', format: '0%' })).toBe('1234567890')
})

it('a date among words, or for a tick, is quoted as the cell shows it', () => {
  const date = { text: '45352', date: '2024-03-01' }
  for (const type of ['text', 'name'] as const) expect(read(date, { type })).toBe('2024-03-01')
  const quoted = (change: Partial<Field>) =>
    readValue(cellOf(date), field(change), '2025').problems[0]?.data['read']
  expect(quoted({ type: 'yesNo' })).toBe('2024-03-01')
  expect(quoted({ type: 'choice', choices: ['正常维护', '未维护'] })).toBe('2024-03-01')
  expect(read({ text: '1', date: '1900-01-01' }, { type: 'yesNo' })).toBe('是 LG-C014')
})

it('words are no per cent', () => {
  expect(read('八成五', percent)).toContain('invalid')
  expect(read('约85%', percent)).toContain('invalid')
  expect(read('', percent)).toBe('blank')
})

it('money is read in yuan, to the fen, and never in ten thousands', () => {
  expect(read('¥300,000.00', money)).toBe('300000 LG-C011')
  expect(read('￥300000', money)).toBe('300000 LG-C011')
  expect(read('300000元', money)).toBe('300000 LG-C011')
  expect(read(122730.5, money)).toBe('122730.5')
  expect(read(122730.005, money)).toBe('invalid LG-C031')
  expect(read(-1, money)).toBe('invalid LG-C027')
  expect(read('30万', money)).toContain('invalid')
})

it('a month of a column is 1 to 12', () => {
  expect(read(3, month)).toBe('3')
  expect(read('3月', month)).toBe('3 LG-C011')
  expect(read('03', month)).toBe('3 LG-C011')
  expect(read(13, month)).toBe('invalid LG-C028')
  expect(read('13月', month)).toBe('invalid LG-C028')
  expect(read(0, month)).toBe('invalid LG-C027')
  expect(read('一月', month)).toContain('invalid')
})

it('an ID number has 18 characters, a day that there is and the right check digit', () => {
  expect(read('11010519491231002X', idNumber)).toBe('11010519491231002X')
  expect(read('11010519491231002x', idNumber)).toBe('11010519491231002X LG-C010')
  expect(read(' 110105 19491231 002X ', idNumber)).toBe('11010519491231002X LG-C010')
  expect(read('110105194912310021', idNumber)).toBe('110105194912310021 LG-C074')
  expect(read('110105194913310020', idNumber)).toBe('110105194913310020 LG-C074')
  expect(read('110105194902300020', idNumber)).toBe('110105194902300020 LG-C074')
  expect(read('11010519491231002', idNumber)).toBe('11010519491231002 LG-C073')
  expect(read('110105491231002', idNumber)).toBe('110105491231002 LG-C073')
})

it('an ID number that is stored as a number is an error whatever its digits', () => {
  expect(read({ text: '440524188001010014' }, idNumber)).toBe('invalid LG-C072')
  expect(read(12345, idNumber)).toBe('invalid LG-C072')
})

it('an account of more than 15 digits must be text', () => {
  expect(read('6222021001001234567', account)).toBe('6222021001001234567')
  expect(read('6222 0210 0100 1234 567', account)).toBe('6222021001001234567 LG-C010')
  expect(read('6222-0210-0100-1234-567', account)).toBe('6222021001001234567 LG-C010')
  expect(read({ text: '6222021001001230000' }, account)).toBe('invalid LG-C071')
  expect(read({ text: '123456789012345' }, account)).toBe('123456789012345')
  expect(read('同上', account)).toBe('invalid LG-C075')
})

it('a credit code has the right check character', () => {
  expect(read('91350100M000100Y43', creditCode)).toBe('91350100M000100Y43')
  expect(read('91350100m000100y43', creditCode)).toBe('91350100M000100Y43 LG-C010')
  expect(read('91350100M000100Y44', creditCode)).toContain('LG-C076')
  expect(read('91350100MO00100Y43', creditCode)).toContain('LG-C076')
  expect(read('91350100M000100Y430', creditCode)).toContain('LG-C076')
  expect(read({ text: '913501000000100000' }, creditCode)).toBe('invalid LG-C071')
})

it('不适用 is an answer where the form offers it', () => {
  const asked = { type: 'yesNo', choices: ['是', '否', '不适用'] } as const
  const three = { ...asked, choices: [...asked.choices] }
  expect(read('不适用', three)).toBe('不适用')
  expect(read(' 不适用', three)).toBe('不适用 LG-C015')
  expect(read('否', three)).toBe('否')
  expect(read('□是 □否 ☑不适用', three)).toBe('不适用')
  expect(read('不适用', { type: 'yesNo' })).toContain('invalid')
})

it('numbers of persons and accounts are masked however they are grouped', () => {
  expect(maskDigits('139 0000 0001')).toBe('139 **** **01')
  expect(maskDigits('6222 0210 0100 1234 567')).toBe('622* **** **** **** *67')
  expect(maskDigits('王某某 13900000001')).toBe('王某某 139******01')
})

it('the largest number is said in words, which no mask takes for an account', () => {
  const { problems } = readValue(cellOf(99999999999), field(money), '2025')
  expect(problems.map((one) => [one.code, one.data.max, one.data.maxEn])).toEqual([
    ['LG-C028', '99.99 亿', '9,999,999,999'],
  ])
})
