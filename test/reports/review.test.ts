import { describe, expect, it } from 'vitest'
import { readReview } from '../../src/submission/review.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { LOOK_STYLES } from '../../src/workbook/looks.ts'
import { renderWorkbook } from '../../src/workbook/render.ts'
import { readTable } from '../../src/workbook/table.ts'
import { reviewBook } from '../../src/reports/review/book.ts'
import { countyRun, pack, townRun } from './runs.ts'
import { cellsOf, columnOf, shown, texts } from './sheets.ts'

const plan = reviewBook(countyRun(), pack).sheets[0]!

describe('评审表', () => {
  it('has the columns that the county hands back, to the letter', () => {
    expect(texts(plan)[3]).toEqual([
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

  it('has no empty columns where the county only answers questions (云梦)', () => {
    const { pack: yunmeng } = usePack(BUILTIN.find(({ id }) => id === 'yunmeng-2024')!)
    const book = reviewBook(countyRun(), yunmeng)
    expect(book.sheets.map(({ name }) => name)).toEqual(['评审表', '_lingong_output'])
    const [sheet] = book.sheets
    expect(texts(sheet!)[3]).toEqual(['乡镇街道', '驿站名称', '项目', '县级评估打分', '说明'])
    expect(sheet!.validations[0]).toMatchObject({ kind: 'list', area: { top: 5, left: 4 } })
    const rows = sheet!.rows.map((row, index) =>
      index === 4
        ? {
            ...row,
            cells: row.cells.with(3, {
              content: { kind: 'text', text: '是' } as const,
              look: 'wrapped' as const,
            }),
          }
        : row,
    )
    const read = readTable(renderWorkbook({ ...book, sheets: [{ ...sheet!, rows }] }), '评审表.xlsx')
    if (!read.ok) throw new Error(read.finding.code)
    const { review, findings } = readReview({ path: '评审表.xlsx', sha256: '', ...read }, yunmeng)
    expect(findings).toEqual([])
    expect(review.entries[0]).toMatchObject({ clause: 'withdrawn', value: '是', cell: 'D5' })
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
    expect(plan.rows).toHaveLength(4 + 12 * 12)
    expect(plan.validations).toHaveLength(12 * 12)
  })

  it('offers the values that can arise', () => {
    const [location, windows, , , , , , , , bonus, registered] = plan.validations
    expect(location).toMatchObject({ kind: 'decimal', min: '0', max: '10' })
    expect(windows).toMatchObject({ kind: 'list', choices: ['0', '10'] })
    expect(bonus).toMatchObject({ kind: 'decimal', min: '0', max: null })
    expect(registered).toMatchObject({ kind: 'list', choices: ['是', '否'] })
    expect(plan.validations.map(({ area }) => area.top)).toEqual(
      plan.validations.map((_, index) => index + 5),
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

  it('leaves what can’t be taken where it was typed, so that it is mended there', () => {
    const run = countyRun()
    const [registered, first] = run.review!.entries
    const refused = [
      { ...first!, value: null, refused: '12' },
      { ...registered!, value: null, refused: '待定' },
    ]
    const [sheet] = reviewBook({ ...run, review: { ...run.review!, entries: refused } }, pack).sheets
    expect(columnOf(sheet!, '县级评估打分').filter((typed) => typed !== '')).toEqual(['12', '待定'])
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

  it('finds a station on the list however that spells its town and name', () => {
    const run = countyRun()
    const stations = run.stations!.stations.map((one) => ({
      ...one,
      town: pack.county + one.town,
      name: ` ${one.name}`,
    }))
    const respelled = reviewBook({ ...run, stations: { ...run.stations!, stations } }, pack).sheets[0]!
    expect(columnOf(respelled, '系统核验')).toEqual(columnOf(plan, '系统核验'))
    expect(columnOf(respelled, '说明')).toEqual(columnOf(plan, '说明'))
  })

  it('says where a claim is above the evidence', () => {
    expect(columnOf(plan, '系统核验')[7]).toBe('8')
    expect(columnOf(plan, '说明')[7]).toBe('自评高于系统核验，请核实')
    const cells = cellsOf(plan).filter(({ cell }) => cell.look === 'warning' && shown(cell) === '8')
    expect(cells.length).toBeGreaterThan(0)
    for (const { cell } of cells) {
      expect(cell.content.kind).toBe('number')
      expect(LOOK_STYLES[cell.look].across).toBe('general')
    }
  })

  it('keeps who reviewed and when, and is read back as it was written', () => {
    const run = countyRun()
    const signed = { ...run.review!, reviewer: '张三、李四', reviewedOn: '2024-11-20' }
    const bytes = renderWorkbook(reviewBook({ ...run, review: signed }, pack))
    const table = readTable(bytes, '评审表.xlsx')
    if (!table.ok) throw new Error('not read')
    const { review, findings } = readReview({ path: '评审表.xlsx', sha256: '', ...table }, pack)
    expect(findings).toEqual([])
    expect([review.reviewer, review.reviewedOn]).toEqual(['张三、李四', '2024-11-20'])
    expect(review.entries.filter(({ value }) => value !== null)).toHaveLength(2)
  })

  it('names the cells of each claim on the rows of 核验依据 that have the same numbers', () => {
    const evidence = reviewBook(countyRun(), pack).sheets[1]!
    expect(columnOf(evidence, '项目')).toEqual(columnOf(plan, '项目'))
    expect(columnOf(evidence, '自评所在单元格')[0]).toBe("清溪镇.xlsx：附表4 一号驿站'甲!D4")
    expect(evidence.rows).toHaveLength(plan.rows.length)
  })
})
