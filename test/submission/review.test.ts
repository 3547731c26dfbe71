import { describe, expect, it } from 'vitest'
import { readReview } from '../../src/submission/review.ts'
import { tonglu } from './facts.ts'
import { reviewTable, tableOf } from './tables.ts'

const PACK = tonglu()
const STATION = '某某镇一号零工驿站'

function read(...rows: [string, string][]) {
  const lines = rows.map(([no, score]) => ['某某镇', STATION, no, score] as [string, string, string, string])
  return readReview(reviewTable(lines), PACK)
}

describe('a 评审表', () => {
  it('is taken by 编号 or clause, with the answers 备案通过 and 材料审核通过', () => {
    const { review, findings } = read(['1', '8'], ['T-S2', '10'], ['备案通过', '√'], ['材料审核通过', '否'])
    expect(findings).toEqual([])
    expect(review.entries.map(({ clause, value, cell }) => [clause, value, cell])).toEqual([
      ['T-S1', '8', 'H3'],
      ['T-S2', '10', 'H4'],
      ['registered', '是', 'H5'],
      ['checked', '否', 'H6'],
    ])
  })

  it('is taken by 项目 where it has no 编号: the item’s own words, or those of the form', () => {
    const { review, findings } = read(['选址', '8'], ['设服务窗口、岗位展示、培训信息展示', '10'])
    expect([findings, review.entries.map(({ clause, value }) => [clause, value])]).toEqual([
      [],
      [
        ['T-S1', '8'],
        ['T-S2', '10'],
      ],
    ])
  })

  it('that is filled in partly is taken partly', () => {
    const { review, findings } = read(['1', ''], ['2', '10'], ['备案通过', ''])
    expect(findings).toEqual([])
    expect(review.entries.map(({ value, refused }) => [value, refused])).toEqual([
      [null, undefined],
      ['10', undefined],
      [null, undefined],
    ])
  })

  it.each([
    ['是', '是'],
    ['TRUE', '是'],
    ['✔', '是'],
    ['R', '是'],
    ['通过', '是'],
    ['FALSE', '否'],
    ['☒', '否'],
    ['未通过', '否'],
    ['□', null],
  ])('%s as an answer is %s, as it is in every form', (typed, value) => {
    const { review, findings } = read(['备案通过', typed])
    expect([findings, review.entries[0]!.value]).toEqual([[], value])
  })

  it.each([
    ['1', '10.5', 'LG-X010'],
    ['3', '7', 'LG-X011'],
    ['10', '-5', 'LG-X011'],
    ['10', '13', undefined],
    ['10', '7', 'LG-X011'],
    ['1', '6', undefined],
    ['2', '合格', 'LG-X014'],
    ['备案通过', '待定', 'LG-X014'],
    ['备案通过', 'constructor', 'LG-X014'],
    ['99', '10', 'LG-X015'],
    ['99', '', undefined],
  ])('row %s with %s gives %s', (no, score, code) => {
    const { review, findings } = read([no, score])
    expect(findings.map((finding) => finding.code)).toEqual(code === undefined ? [] : [code])
    for (const finding of findings) {
      expect(finding).toMatchObject({ severity: 'error', cell: 'H3', subject: `某某镇/${STATION}` })
    }
    if (code === undefined) return
    for (const { value, refused } of review.entries) expect([value, refused]).toEqual([null, score])
  })

  it('says which of two rows of one item is wrong, and passes over equal ones', () => {
    const { review, findings } = read(['1', '8'], ['1', '9'], ['2', '10'], ['2', '10.0'])
    expect(findings.map(({ code, severity, cell }) => `${code} ${severity} ${cell!}`)).toEqual([
      'LG-X013 error H4',
      'LG-X016 notice H6',
    ])
    expect(review.entries.map(({ value }) => value)).toEqual(['8', '10'])
  })

  it('whose 编号 and 项目 are of two items belongs to neither: one column was sorted alone', () => {
    const head = ['乡镇街道', '驿站名称', '编号', '项目', '县级评估打分']
    const rows = [
      ['某某镇', STATION, '2', '选址', '8'],
      ['', '', '2', '选址', '8'],
      ['', '', '2', '选址', ''],
    ]
    const { review, findings } = readReview(tableOf([head, ...rows]), PACK)
    expect(findings.map(({ code, cell, subject }) => [code, cell, subject])).toEqual([
      ['LG-X015', 'E2', `某某镇/${STATION}`],
      ['LG-X003', 'A3', null],
    ])
    expect(review.entries).toEqual([])
  })

  it.each([
    ['', '9'],
    ['9', ''],
  ])('takes the one score that two rows of one item have (%j, %j)', (first, second) => {
    const { review, findings } = read(['1', first], ['1', second])
    expect([findings, review.entries.map(({ value }) => value)]).toEqual([[], ['9']])
  })
})

describe('the line above the head of a 评审表', () => {
  const HEAD = ['乡镇街道', '驿站名称', '编号', '项目', '县级评估打分']
  const headed = (...lines: string[][]) => {
    const { review } = readReview(
      tableOf([['零工驿站评审表'], ...lines, HEAD, ['某某镇', STATION, '1', '', '8']]),
      PACK,
    )
    return [review.reviewer, review.reviewedOn]
  }

  it.each<[string[], (string | undefined)[]]>([
    [
      ['评审人', '张三、李四', '', '评审日期', '2024年11月20日'],
      ['张三、李四', '2024-11-20'],
    ],
    [['评审人：张三　评审日期：2024-11-20'], ['张三', '2024-11-20']],
    [
      ['评审人员', '', '王 五', '评审时间', '十一月下旬'],
      ['王 五', '十一月下旬'],
    ],
    [
      ['评审人：', '', '评审日期：', '　　年　月　日'],
      [undefined, undefined],
    ],
    [
      ['评审人：____', '', '评审日期', '45616'],
      [undefined, '45616'],
    ],
    [['请写明评审人和日期：有下拉列表的请选择'], [undefined, undefined]],
  ])('%j says %j', (line, said) => {
    expect(headed(line)).toEqual(said)
  })

  it('may be missing', () => {
    expect(headed()).toEqual([undefined, undefined])
  })
})
