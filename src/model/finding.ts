/**
 * Strongest first. error: its subjects are incomplete until it is mended; warning: a person should look; notice: we
 * changed or assumed something.
 */
export const SEVERITIES = ['error', 'warning', 'notice'] as const
export type Severity = (typeof SEVERITIES)[number]

export type Language = 'zh' | 'en'

/** Where a finding points. All null for what belongs to no file. */
export interface Place {
  path: string | null
  sheet: string | null
  cell: string | null
}

/** A finding is data; the catalogue turns it into words. */
export interface Finding extends Place {
  /** a key of the catalogue, `LG-C021` */
  code: string
  severity: Severity
  form: string | null
  field: string | null
  /** `分水镇/某某村`, `分水镇/某某零工驿站`, or a town alone */
  subject: string | null
  /** concerns only this one of the subject's assessments (half, full); absent: all of them */
  period?: string
  clause: string | null
  /** what the catalogue's words need: `label`, `read`, `wanted` … Plain text, masked where it is private. */
  data: Readonly<Record<string, string>>
}

/** Thrown for wrong usage or configuration (exit code 2): carries findings of the layers F and P, or a code with data. */
export class UsageFault extends Error {
  constructor(
    readonly findings: readonly Finding[],
    options?: ErrorOptions,
  ) {
    super(findings.map((finding) => finding.code).join(', '), options)
    this.name = 'UsageFault'
  }
}

/** Throws a UsageFault with these findings; nothing where there are none. */
export function refuse(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new UsageFault(findings)
}

/** Counts by severity, every key always there. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 }
  for (const finding of findings) counts[finding.severity] += 1
  return counts
}
