import { describe, expect, it } from 'vitest'
import { reviewBook } from '../../src/reports/review-sheet.ts'
import { countyRun, pack, townRun } from './runs.ts'
import { columnOf, texts } from './sheets.ts'

const plan = reviewBook(countyRun(), pack).sheets[0]!

describe('评审表', () => {
  it('has the columns that the county hands back, to the letter', () => {
    expect(texts(plan)[2]).toEqual([
      '乡镇街道',
      '驿站名称',
      '编号',
      '项目',
      '分值',
      '自评打分',
      '系统核验',
      '县级评估打分',
      '说明',
    ])
  })

  it('has ten items and two questions for each station, numbered as the document numbers them', () => {
    expect(columnOf(plan, '编号').slice(0, 12)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '',
      '',
    ])
    expect(columnOf(plan, '项目').slice(10, 12)).toEqual(['备案通过', '材料审核通过'])
    expect(plan.rows).toHaveLength(3 + 12 * 12)
    expect(plan.validations).toHaveLength(12 * 12)
  })

  it('offers the values that can arise', () => {
    const [location, windows, , , , , , , , bonus, registered] = plan.validations
    expect(location).toMatchObject({ kind: 'decimal', min: '0', max: '10' })
    expect(windows).toMatchObject({ kind: 'list', choices: ['0', '10'] })
    expect(bonus).toMatchObject({ kind: 'decimal', min: '0', max: null })
    expect(registered).toMatchObject({ kind: 'list', choices: ['是', '否'] })
    expect(plan.validations.map(({ area }) => area.top)).toEqual(
      plan.validations.map((_, index) => index + 4),
    )
  })

  it('fills in what the review already says', () => {
    expect(columnOf(plan, '县级评估打分').slice(0, 12)).toEqual([
      '10',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '是',
      '',
    ])
    expect(columnOf(plan, '说明')[10]).toBe('档案齐全')
  })

  it('shows the date of registration of the list of stations, and that it is late', () => {
    const evidence = columnOf(plan, '系统核验')
    const notes = columnOf(plan, '说明')
    expect(evidence[10]).toBe('2024-05-20')
    expect(evidence[22]).toBe('2024-07-02')
    expect(notes[22]).toBe('备案日期 2024-07-02，晚于 2024-06-30')
    expect(notes[34]).toBe('驿站名单中没有这家驿站')
    expect(columnOf(reviewBook(townRun(), pack).sheets[0]!, '说明')[10]).toBe('')
  })

  it('says where a claim is above the evidence', () => {
    expect(columnOf(plan, '系统核验')[7]).toBe('8')
    expect(columnOf(plan, '说明')[7]).toBe('自评高于系统核验，请核实')
  })
})
