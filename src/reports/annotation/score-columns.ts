import { columnName } from '../../model/grid.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { CellPlan } from '../../model/sheet-plan.ts'

const COLUMNS = [
  { key: 'clause', head: '条款', width: 15 },
  { key: 'item', head: '考核项', width: 20 },
  { key: 'max', head: '分值', width: 6 },
  { key: 'input', head: '输入', width: 22 },
  { key: 'sheet', head: '原表', width: 18 },
  { key: 'place', head: '原表位置', width: 9 },
  { key: 'value', head: '取值', width: 10 },
  { key: 'claim', head: '自评', width: 7 },
  { key: 'evidence', head: '系统核验', width: 10 },
  { key: 'review', head: '县级评估', width: 10 },
  { key: 'points', head: '得分', width: 12 },
  { key: 'live', head: '公式得分', width: 12 },
  { key: 'check', head: '核对', width: 8 },
  { key: 'work', head: '计算过程', width: 30 },
  { key: 'notes', head: '说明', width: 32 },
] as const
export type ScoreKey = (typeof COLUMNS)[number]['key']

const INPUT: readonly ScoreKey[] = ['input', 'sheet', 'place', 'value']
const CLAIMED: readonly ScoreKey[] = ['claim', 'evidence', 'review']

/** The columns of 评分明细: 自评, 系统核验 and 县级评估 only where something is claimed. */
export interface ScoreColumns {
  keys: readonly ScoreKey[]
  heads: readonly string[]
  widths: readonly number[]
  /** `$H$` of each column: what stands in front of a row's number */
  letters: ReadonlyMap<ScoreKey, string>
  /** columns, from 1, that hold one value for all inputs of an item */
  whole: readonly number[]
}

/** A line from the cells of all columns, those of claims among them: they are left out where nothing is claimed. */
export function scoreCells({ keys }: ScoreColumns, cells: CellPlan[]): CellPlan[] {
  if (keys.length === COLUMNS.length) return cells
  return cells.filter((_, index) => !CLAIMED.includes(COLUMNS[index]!.key))
}

/** The columns of 评分明细 that these subjects need. */
export function scoreColumns(subjects: readonly Scorecard[]): ScoreColumns {
  const claimed = subjects.some((card) => card.items.some((item) => item.claim !== undefined))
  const shown = COLUMNS.filter((column) => claimed || !CLAIMED.includes(column.key))
  return {
    keys: shown.map((column) => column.key),
    heads: shown.map((column) => column.head),
    widths: shown.map((column) => column.width),
    letters: new Map(shown.map((column, index) => [column.key, `$${columnName(index + 1)}$`])),
    whole: shown.flatMap((column, index) => (INPUT.includes(column.key) ? [] : [index + 1])),
  }
}

/** `$H$12` */
export function scoreCell({ letters }: ScoreColumns, key: ScoreKey, at: number): string {
  return `${letters.get(key)}${at}`
}
