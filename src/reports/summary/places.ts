import type { Pack } from '../../packs/schema/pack.ts'
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
  villageColumns: VillageColumns
}

/** Where the columns of 按村明细 stand, from 1: the items of the pack come between name and total. */
export function villageColumns(pack: Pack, mainKind: string) {
  const total = 4 + (pack.subjects[mainKind]?.items.length ?? 0)
  return {
    town: 2,
    total,
    liveTotal: total + 1,
    status: total + 2,
    base: total + 3,
    liveBase: total + 4,
    grants: total + 6,
    final: total + 7,
    provisional: total + 8,
    pending: total + 9,
  }
}
export type VillageColumns = Readonly<ReturnType<typeof villageColumns>>

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
