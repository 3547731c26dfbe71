import type { Finding } from '../model/finding.ts'
import type { Run } from '../model/run.ts'
import type { Input } from '../model/scorecard.ts'
import type { Annotation } from '../model/sheet-plan.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { fileViews, type FileView } from './annotation/file-view.ts'
import { findingsSheet } from './annotation/findings-sheet.ts'
import { fundingSheet } from './annotation/funding-sheet.ts'
import { marksFor } from './annotation/marks.ts'
import { printedTexts } from './annotation/score-block.ts'
import { scoreColumns } from './annotation/score-columns.ts'
import { scoreSheet } from './annotation/score-sheet.ts'

/**
 * What an annotated copy adds to one input file: marks on the cells with findings, and the sheets 校验结果, 评分明细
 * and 资金测算 in front. A formula refers to an input's cell only where that cell holds the number itself.
 * `source` is the hash of the workbook as the user handed it in; who annotates many files gives each one's view.
 */
export function annotationFor(
  run: Run,
  pack: Pack,
  path: string,
  source: string,
  view: FileView = fileViews(run)(path),
): Annotation {
  const own = view.findings.filter((finding) => finding.path === path)
  const [first, second, third] = freeNames(namedSheets(run, path, own))
  const changed = new Set(own.map((finding) => cellKey(finding.sheet, finding.cell)))
  const isHere = (input: Input): boolean => input.path === path
  const scores = scoreSheet(second, view, {
    pack,
    columns: scoreColumns(view.subjects),
    printed: printedTexts(),
    isHere,
    // a cell with a finding may hold a text that we read as a number
    isLive: (input) => isHere(input) && !changed.has(cellKey(input.sheet, input.cell)),
  })
  return {
    marks: marksFor(own),
    sheets: [
      findingsSheet(first, view, run, pack),
      scores.plan,
      fundingSheet(third, view, scores, pack, run.interpretations),
    ],
    source,
  }
}

function cellKey(sheet: string | null, cell: string | null): string {
  return `${sheet}\n${cell}`
}

/** The clerk's sheets that ours refer to. */
function namedSheets(run: Run, path: string, findings: readonly Finding[]): string[] {
  const forms = run.inputs.filter((input) => input.path === path).flatMap((input) => input.forms)
  const found = findings.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]))
  return [...forms.map(({ sheet }) => sheet), ...found]
}

/**
 * A reference to a clerk's sheet must never be taken for one to ours. Sheet names are compared as spreadsheets do:
 * case doesn't count.
 */
function freeNames(taken: readonly string[]): [string, string, string] {
  const there = new Set(taken.map((name) => name.toLowerCase()))
  const free = (name: string): string => {
    if (!there.has(name)) return name
    for (let number = 2; ; number += 1) {
      if (!there.has(name + String(number))) return name + String(number)
    }
  }
  return [free('校验结果'), free('评分明细'), free('资金测算')]
}
