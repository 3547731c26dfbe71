import type { Span } from '../plan.ts'

/** Names of the sheets of 资金分配汇总, in their order. */
export const SHEETS = {
  towns: '按乡镇汇总',
  villages: '按村明细',
  stations: '驿站排名',
  undecided: '待定与暂估',
  missing: '未报送名单',
  problems: '问题清单',
  rules: '口径与规则',
  sources: '数据来源',
} as const

/** Where the rows of the sheets that others add up stand. */
export interface Places {
  villages: Span
  stations: Span
  undecided: Span
  /** 按村明细: columns by what they hold, from 1 */
  villageColumns: VillageColumns
}

export interface VillageColumns {
  town: number
  village: number
  status: number
  base: number
  grants: number
  final: number
  provisional: number
  pending: number
}

/** 驿站排名: columns that others add up, from 1. */
export const STATION = { town: 2, village: 3, final: 11, provisional: 12, pending: 13 } as const

/** 待定与暂估: columns that others add up, from 1. */
export const UNDECIDED = { town: 2, village: 3, status: 7, amount: 8 } as const
