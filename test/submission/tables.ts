import type { Review, Roster, StationList } from '../../src/model/county.ts'
import type { Table } from '../../src/model/table.ts'
import type { Pack } from '../../src/packs/schema/pack.ts'
import { readReview } from '../../src/submission/review.ts'
import { readRoster } from '../../src/submission/roster.ts'
import { readStationList } from '../../src/submission/stations/list.ts'

/** A list as it would be read from a file: rows of texts, '' for a blank cell. */
export function tableOf(rows: readonly (readonly string[])[], path = '名单.xlsx'): Table {
  return {
    path,
    sha256: '0'.repeat(64),
    sheet: 'Sheet1',
    rows: rows.map((cells, row) => ({
      row: row + 1,
      cells: cells.flatMap((text, column) => (text === '' ? [] : [{ column: column + 1, text, cell: null }])),
    })),
  }
}

export function rosterOf(...rows: [town: string, village: string, aliases?: string][]): Roster {
  const lines = rows.map(([town, village, aliases]) => [town, village, aliases ?? ''])
  return readRoster(tableOf([['乡镇街道', '村（社区）', '别名'], ...lines], '名册.xlsx'))
}

export function stationsOf(
  ...rows: [town: string, village: string, name: string, on?: string][]
): StationList {
  const lines = rows.map(([town, village, name, on]) => [town, village, name, on ?? ''])
  const head = ['乡镇街道', '村（社区）', '驿站名称', '备案日期']
  return readStationList(tableOf([head, ...lines], '驿站名单.xlsx'))
}

export const REVIEW_HEAD = [
  '乡镇街道',
  '驿站名称',
  '编号',
  '项目',
  '分值',
  '自评打分',
  '系统核验',
  '县级评估打分',
  '说明',
]

/** Rows of a 评审表: town, station, 编号, 县级评估打分. */
export function reviewOf(pack: Pack, ...rows: [string, string, string, string][]): Review {
  return readReview(reviewTable(rows), pack).review
}

export function reviewTable(rows: readonly [string, string, string, string][]): Table {
  const lines = rows.map(([town, station, no, score]) =>
    /^[\d.T]/.test(no)
      ? [town, station, no, '', '10', '10', '', score]
      : [town, station, '', no, '', '', '', score],
  )
  return tableOf([['评审表'], REVIEW_HEAD, ...lines], '评审表.xlsx')
}
