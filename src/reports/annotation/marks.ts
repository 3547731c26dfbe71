import { wordsOf } from '../../findings/words.ts'
import { SEVERITIES, type Finding } from '../../model/finding.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Mark } from '../../model/sheet-plan.ts'
import { severityText } from '../wording.ts'

/** Fill and note of each cell that a finding names; several findings of one cell are one mark with the strongest severity. */
export function marksFor(findings: readonly Finding[]): Mark[] {
  const placed = findings.flatMap((finding) => {
    const { sheet, cell } = finding
    return sheet === null || cell === null ? [] : [{ sheet, cell, finding }]
  })
  return [...groupedBy(placed, ({ sheet, cell }) => JSON.stringify([sheet, cell])).values()].map((own) => {
    const { sheet, cell } = own[0]!
    return {
      sheet,
      cell,
      severity: SEVERITIES.find((severity) => own.some(({ finding }) => finding.severity === severity))!,
      note: [...new Set(own.map(({ finding }) => noteOf(finding)))].join('\n\n'),
    }
  })
}

function noteOf(finding: Finding): string {
  const { message, fix } = wordsOf(finding, 'zh')
  const lines = [`${severityText(finding.severity)}：${message}`, ...(fix === '' ? [] : [`改法：${fix}`])]
  return [...lines, `编号：${finding.code}`].join('\n')
}
