import { subjectKey } from '../model/county.ts'
import { SEVERITIES, type Finding } from '../model/finding.ts'
import { position } from '../model/grid.ts'
import type { Run } from '../model/run.ts'
import type { Scorecard } from '../model/scorecard.ts'

/** The part of a run that speaks of one input file. */
export interface FileView {
  path: string
  subjects: readonly Scorecard[]
  /** errors first, then by sheet and cell */
  findings: readonly Finding[]
}

/**
 * What belongs on the sheets of one file's annotated copy: the subjects that have an input in it and its findings;
 * with only one input, everything. A finding without a file is shown where its subject or town is.
 */
export function viewFile(run: Run, path: string): FileView {
  if (run.inputs.length === 1) return { path, subjects: run.subjects, findings: inOrder(run.findings) }
  const subjects = run.subjects.filter((card) => hasInput(card, path))
  const names = new Set(subjects.flatMap((card) => [subjectKey(card), card.town]))
  const findings = run.findings.filter(
    (finding) => finding.path === path || (finding.path === null && names.has(finding.subject)),
  )
  return { path, subjects, findings: inOrder(findings) }
}

function hasInput(card: Scorecard, path: string): boolean {
  return card.items.some((item) => item.inputs.some((input) => input.path === path))
}

/** Errors first; then in the order of the files and sheets as they were first named, by row and column. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const sheets = new Map<string, number>()
  for (const finding of findings) {
    const key = sheetKey(finding)
    if (!sheets.has(key)) sheets.set(key, sheets.size)
  }
  return findings
    .map((finding) => ({ finding, key: sortKey(finding, sheets.get(sheetKey(finding)) ?? 0) }))
    .toSorted((one, other) => compareKeys(one.key, other.key))
    .map(({ finding }) => finding)
}

function sheetKey({ path, sheet }: Finding): string {
  return JSON.stringify([path, sheet])
}

function sortKey(finding: Finding, sheet: number): readonly number[] {
  const at = finding.cell === null ? undefined : position(finding.cell)
  return [SEVERITIES.indexOf(finding.severity), sheet, at?.row ?? 0, at?.column ?? 0]
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((value, place) => value !== other[place])
  return index < 0 ? 0 : one[index]! - other[index]!
}
