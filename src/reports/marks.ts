import { wordsOf } from '../findings/words.ts'
import { SEVERITIES, type Finding } from '../model/finding.ts'
import type { Mark } from '../model/sheet-plan.ts'
import { severityText } from './wording.ts'

/** Fill and note of each cell that a finding names; several findings of one cell are one mark with the strongest severity. */
export function marksFor(findings: readonly Finding[]): Mark[] {
  const cells = new Map<string, { sheet: string; cell: string; findings: Finding[] }>()
  for (const finding of findings) {
    const { sheet, cell } = finding
    if (sheet === null || cell === null) continue
    const key = JSON.stringify([sheet, cell])
    const found = cells.get(key)
    if (found) found.findings.push(finding)
    else cells.set(key, { sheet, cell, findings: [finding] })
  }
  return [...cells.values()].map(({ sheet, cell, findings: own }) => ({
    sheet,
    cell,
    severity: SEVERITIES.find((severity) => own.some((finding) => finding.severity === severity))!,
    note: [...new Set(own.map(noteOf))].join('\n\n'),
  }))
}

function noteOf(finding: Finding): string {
  const { message, fix } = wordsOf(finding, 'zh')
  const lines = [`${severityText(finding.severity)}：${message}`, ...(fix === '' ? [] : [`改法：${fix}`])]
  return [...lines, `编号：${finding.code}`].join('\n')
}
