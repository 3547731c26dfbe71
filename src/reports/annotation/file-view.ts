import { subjectKey } from '../../model/county.ts'
import { SEVERITIES, type Finding } from '../../model/finding.ts'
import { position } from '../../model/grid.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'

/** The part of a run that speaks of one input file. */
export interface FileView {
  path: string
  subjects: readonly Scorecard[]
  /** errors first, then by sheet and cell */
  findings: readonly Finding[]
}

/**
 * What belongs on the sheets of one file's annotated copy: the subjects that have an input in it and its findings;
 * with only one input, everything. A finding without a file is shown where its subject or town is. The run is looked
 * through once, however many files are asked for.
 */
export function fileViews(run: Run): (path: string) => FileView {
  if (run.inputs.length === 1) {
    return (path) => ({ path, subjects: run.subjects, findings: inOrder(run.findings) })
  }
  const order = new Map(run.findings.map((finding, index) => [finding, index]))
  const inputs = run.subjects.flatMap((card) => pathsOf(card).map((path) => ({ card, path })))
  const ofPath = groupedBy(inputs, ({ path }) => path)
  const ofFile = groupedBy(run.findings, ({ path }) => path)
  const ofSubject = groupedBy(ofFile.get(null) ?? [], ({ subject }) => subject)
  return (path) => {
    const cards = (ofPath.get(path) ?? []).map(({ card }) => card)
    const names = new Set(cards.flatMap((card) => [subjectKey(card), card.town ?? '']))
    const about = [...names].flatMap((name) => ofSubject.get(name) ?? [])
    const findings = [...(ofFile.get(path) ?? []), ...about].toSorted(
      (one, other) => order.get(one)! - order.get(other)!,
    )
    return { path, subjects: cards, findings: inOrder(findings) }
  }
}

function pathsOf(card: Scorecard): string[] {
  const paths = new Set<string>()
  for (const { inputs } of card.items) for (const { path } of inputs) if (path !== null) paths.add(path)
  return [...paths]
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
