import { quoteSheet } from '../../model/grid.ts'
import type { Content, RowPlan, SheetPlan } from '../../model/sheet-plan.ts'

const LONGEST = 31

/**
 * Our sheets under names that the workbook doesn't have: `校验结果(2)` where a clerk's sheet is called 校验结果. Links and
 * formulas follow.
 */
export function renameClashes(plans: readonly SheetPlan[], taken: readonly string[]): SheetPlan[] {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  const renamed = new Map<string, string>()
  for (const { name } of plans) {
    const free = freeName(name, used)
    used.add(free.toLowerCase())
    if (free !== name) renamed.set(name, free)
  }
  if (renamed.size === 0) return [...plans]
  return plans.map((plan) => ({
    ...plan,
    name: renamed.get(plan.name) ?? plan.name,
    rows: plan.rows.map((row) => renameIn(row, renamed)),
  }))
}

function freeName(name: string, used: ReadonlySet<string>): string {
  let free = name
  for (let count = 2; used.has(free.toLowerCase()); count += 1) {
    const ending = `(${count})`
    free = name.slice(0, LONGEST - ending.length) + ending
  }
  return free
}

function renameIn(row: RowPlan, renamed: ReadonlyMap<string, string>): RowPlan {
  return {
    ...row,
    cells: row.cells.map((cell) => cell && { ...cell, content: renameContent(cell.content, renamed) }),
  }
}

function renameContent(content: Content, renamed: ReadonlyMap<string, string>): Content {
  if (content.kind === 'link') return { ...content, sheet: renamed.get(content.sheet) ?? content.sheet }
  if (content.kind !== 'formula') return content
  let { formula } = content
  for (const [from, to] of renamed) {
    formula = formula.replaceAll(`${quoteSheet(from)}!`, `${quoteSheet(to)}!`)
    // an unquoted name must not be the end of a longer one
    formula = formula.replace(
      new RegExp(`(?<![\\p{L}\\p{N}_.'\\])])${escapeRegExp(from)}!`, 'gu'),
      () => `${quoteSheet(to)}!`,
    )
  }
  return { ...content, formula }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
