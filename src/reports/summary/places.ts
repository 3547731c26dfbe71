import type { Span } from '../plan.ts'

/** Names of the sheets of 资金分配汇总, in their order. */
export const SHEETS = {
  index: '目录',
  towns: '按乡镇汇总',
  villages: '按村明细',
  stations: '驿站排名',
  undecided: '待定与暂估',
  missing: '未报送名单',
  problems: '问题清单',
  proof: '计分核对',
  rules: '口径与规则',
  sources: '数据来源',
  record: '运行记录',
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
  total: number
  liveTotal: number
  status: number
  base: number
  liveBase: number
  check: number
  grants: number
  final: number
  provisional: number
  pending: number
}

/** 驿站排名: columns that others add up, from 1. */
export const STATION = {
  town: 2,
  village: 3,
  total: 9,
  liveTotal: 10,
  final: 12,
  provisional: 13,
  pending: 14,
  live: 15,
} as const

/** 待定与暂估: columns that others add up, from 1. */
export const UNDECIDED = { town: 2, village: 3, status: 7, amount: 8 } as const
