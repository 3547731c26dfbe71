import { expect, it } from 'vitest'
import { makeFinding } from '../../src/findings/make.ts'
import type { Missing } from '../../src/model/county.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { reminderText } from '../../src/reports/reminder.ts'
import { pack, PHONE } from './runs.ts'

const missing = (town: string | null, form: string, more: Partial<Missing> = {}): Missing => ({
  town,
  village: null,
  station: null,
  form,
  month: null,
  ...more,
})
const inputs = [{ path: '甲.xlsx', sha256: '', forms: [{ form: 'personnel', sheet: '附件1' }] }]
const received = { inputs, findings: [] }
const months = (...list: number[]): string[] => list.map((month) => `2024-${String(month).padStart(2, '0')}`)

it('says by town what is missing, months and stations drawn together', () => {
  const station = (name: string): Missing[] => [
    ...['2024-Q1', '2024-Q2', '2024-Q4'].map((month) =>
      missing('青禾镇', 'inspection', { station: name, month }),
    ),
    missing('青禾镇', 'application', { village: '荷塘村', station: name }),
  ]
  const run = {
    missing: [
      missing('青禾镇', 'village-facts', { village: '荷塘村' }),
      missing('青禾镇', 'village-facts', { village: '柳岸村' }),
      missing('青禾镇', 'personnel'),
      ...months(2, 3, 5, 6, 7, 10).map((month) => missing('青禾镇', 'monthly', { month })),
      ...station('甲驿站'),
      ...station('乙驿站'),
      missing('松岭乡', 'personnel'),
    ],
  }
  expect(reminderText({ ...run, ...received }, pack))
    .toBe(`【催报】桐庐县高质量就业基层建设工作经费（征求意见稿）
各位好！下面的表还没有收到，请尽快报送，辛苦了！

青禾镇（17 项）
· 附件1、附表2（2、3、5—7、10月）
· 附件2：荷塘村、柳岸村
· 甲驿站、乙驿站：附表1（一、二、四季度）、附表3

松岭乡（1 项）
· 附件1

以上共 2 个乡镇街道、18 项。已经报送的，请告诉我们文件名，以便查找。
`)
})

it('cuts a long list of names, and counts it', () => {
  const villages = Array.from({ length: 23 }, (_, index) => `第${index + 1}村`)
  const run = { missing: villages.map((village) => missing('青禾镇', 'village-facts', { village })) }
  expect(reminderText({ ...run, ...received }, pack)).toContain('第9村、第10村等 23 个村（社区）\n')
})

it('thanks when nothing is missing', () => {
  expect(reminderText({ missing: [], ...received }, pack)).toContain('都已收到')
  // nobody says who should hand in, and nothing has come
  expect(reminderText({ missing: [], inputs: [], findings: [] }, pack)).toContain('还没有收到表')
  const findings = [makeFinding('LG-X063', {})]
  expect(reminderText({ missing: [], inputs, findings }, pack)).toContain('照退回的标注副本改正')
})

it('never shows a number that somebody typed for a name', () => {
  const run = { missing: [missing('青禾镇', 'application', { station: `驿站${PHONE}` })] }
  expect(reminderText({ ...run, ...received }, pack)).not.toContain(PHONE)
})

it('names forms without a number by their titles, for a pack without towns too', () => {
  const other = usePack(BUILTIN.find(({ id }) => id === 'longli-2025')!).pack
  const form = Object.keys(other.forms)[0]!
  const text = reminderText({ missing: [missing(null, form)], ...received }, other)
  expect(text).toContain(`· 《${other.forms[form]!.title}》`)
  expect(text).not.toContain('乡镇街道')
})
