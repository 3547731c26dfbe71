import { expect, test } from 'vitest'
import { listed } from '../../src/findings/listed.ts'
import { makeFinding } from '../../src/findings/make.ts'
import { wordsOf } from '../../src/findings/words.ts'
import { readValue } from '../../src/forms/values/read-value.ts'
import type { Field } from '../../src/packs/schema/form.ts'
import { suggest } from '../../src/submission/near.ts'
import { cellOf } from '../forms/grids.ts'

/** What a clerk reads about a cell of this type. */
function said(typed: string | number, field: Omit<Field, 'key' | 'label'>): string {
  const { problems } = readValue(cellOf(typed, 1, 1)!, { key: 'x', label: '某栏', ...field }, '2024')
  const [{ code, data }] = problems as [(typeof problems)[number]]
  const { message, fix } = wordsOf(makeFinding(code, data), 'zh')
  return message + fix
}

test('a word that is no answer is told all the answers that there are, 不适用 too', () => {
  expect(said('无', { type: 'yesNo' })).toBe('读到“无”，这里要填 是 或 否。请填 是 或 否。')
  expect(said('无', { type: 'yesNo', choices: ['是', '否', '不适用'] })).toBe(
    '读到“无”，这里要填 是、否 或 不适用。请填 是、否 或 不适用。',
  )
})

test('an account that is too short is told how many digits it needs', () => {
  expect(said('3500', { type: 'account' })).toContain('6 至 32 位数字')
})

test('a day, a month and a month typed as a number are each told a spelling that is taken, in the year of the pack', () => {
  expect(said('上周五', { type: 'date' })).toContain('请写成 2024-09-01 这样的年月日')
  expect(said('2023年10月9号', { type: 'date' })).toContain('请写成 2023-10-09 这样的年月日')
  expect(said('2024、3、31', { type: 'date' })).toContain('请写成 2024-03-31')
  expect(said('2024年2月30号', { type: 'date' })).toContain('请写成 2024-09-01')
  expect(said('2024.1', { type: 'date' })).toContain('请写到日，如 2024-09-01')
  expect(said('一季度', { type: 'month' })).toContain('请写成 2024年9月 这样的年月')
  expect(said(2024.1, { type: 'date' })).toContain('请写成 2024-09-01')
  expect(said(2024.1, { type: 'month' })).toContain('请写成 2024年9月')
})

test('only a count is told to be 0 where there is nothing; what may be blank stays blank', () => {
  const score = { type: 'number', unit: '得分', min: '0' } as const
  expect(said('无', { type: 'integer', unit: '人数', min: '0', required: true })).toContain('没有发生的填 0')
  expect(said('约30', { type: 'integer', min: '0' })).toContain('没有发生的填 0')
  expect(said('/', { ...score, hint: '第一年没有，留空' })).toBe(
    '读到“/”，这里要填数字。请填数字；没有的请留空。',
  )
  expect(said('暂无', score)).toContain('没有的请留空')
  expect(said('无', { ...score, required: true })).toBe('读到“无”，这里要填数字。请填数字。')
  expect(said('无', { type: 'money', required: true, hint: '元，没有填 0' })).toContain('没有发生的填 0')
  expect(said('去年', { type: 'integer', min: '2025' })).toContain('没有的请留空')
})

test('a paragraph that stands in a cell is quoted by its beginning', () => {
  const typed = '待核实，'.repeat(300)
  const { message } = wordsOf(makeFinding('LG-C022', { label: '人数', read: typed }), 'zh')
  expect(message).toContain(`“${typed.slice(0, 60)}…”`)
  expect(message.length).toBeLessThan(100)
  const short = '待核实，'.repeat(20)
  expect(wordsOf(makeFinding('LG-C022', { label: '人数', read: short }), 'zh').message).toContain(
    `“${short}”`,
  )
})

test('in English a list has commas and a suggestion is English; names stay as they are written', () => {
  const inEnglish = (code: Parameters<typeof makeFinding>[0], data: Record<string, string>) =>
    wordsOf(makeFinding(code, data), 'en').message
  expect(inEnglish('LG-C042', { read: '很好', ...listed('choices', ['正常维护', '未维护']) })).toBe(
    'Reads "很好"; one of 正常维护, 未维护 is expected.',
  )
  const near = suggest(['荷塘村', '荷花村'])
  expect(wordsOf(makeFinding('LG-X042', { read: '荷糖村', town: '青禾镇', ...near }), 'en').fix).toBe(
    'Use the name on the roster: 荷塘村, 荷花村.',
  )
})

test('a name that is typed on two lines is quoted on one', () => {
  expect(said('荷塘\r\n便民\n零工驿站', { type: 'name' })).toContain('读到“荷塘 便民 零工驿站”，')
})
