import type { Finding } from '../model/finding.ts'
import { position } from '../model/grid.ts'
import type { FilledForm } from '../model/observation.ts'

/**
 * Each finding once, by file, sheet as it stands in its workbook, row, column and code; what belongs to no file or no
 * cell comes behind. Never by severity: that is for the screen.
 */
export function sortFindings(
  findings: readonly Finding[],
  forms: readonly Pick<FilledForm, 'path' | 'sheet' | 'index'>[],
): Finding[] {
  const sheets = new Map(
    forms.map(({ path, sheet, index }) => [JSON.stringify([path, sheet]), index] as const),
  )
  return onceEach(findings)
    .map((finding) => ({ finding, rank: rankOf(finding, sheets) }))
    .toSorted((one, other) => compareRanks(one.rank, other.rank))
    .map(({ finding }) => finding)
}

/** What is said of both of a subject's assessments in the same words is said once, of both. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const once = new Map<string, Finding>()
  for (const finding of findings) {
    const { period, ...ofBoth } = finding
    const key = JSON.stringify(ofBoth, keysInOrder(ofBoth))
    const said = once.get(key)
    once.set(key, said && said.period !== period ? ofBoth : finding)
  }
  return [...once.values()]
}

/** Equal findings have equal text, whatever order their keys were written in. */
function keysInOrder(finding: Finding): string[] {
  return [...Object.keys(finding), ...Object.keys(finding.data)].toSorted()
}

type Rank = readonly (string | number)[]

const LAST = Number.MAX_SAFE_INTEGER

function rankOf(finding: Finding, sheets: ReadonlyMap<string, number>): Rank {
  const { path, sheet, cell, code, subject } = finding
  const at = cell === null ? undefined : position(cell)
  return [
    path === null ? 1 : 0,
    path ?? '',
    sheet === null ? LAST : (sheets.get(JSON.stringify([path, sheet])) ?? LAST - 1),
    sheet ?? '',
    at?.row ?? LAST,
    at?.column ?? LAST,
    code,
    subject ?? '',
  ]
}

function compareRanks(one: Rank, other: Rank): number {
  for (const [index, value] of one.entries()) {
    const rival = other[index]!
    if (value !== rival) return value < rival ? -1 : 1
  }
  return 0
}
