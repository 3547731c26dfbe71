import type { Finding } from '../../src/model/finding.ts'
import { runLine } from '../cli/line.ts'

/** The findings of one command line, run as the program runs it. */
export async function commandFindings(...args: string[]): Promise<readonly Finding[]> {
  const { out } = await runLine(...args, '--json')
  const { findings } = JSON.parse(out) as { findings: Finding[] }
  return findings.map((finding) => ({ ...finding, data: finding.data ?? {} }))
}
