import { vi } from 'vitest'
import { main } from '../../src/cli/run.ts'
import type { Finding } from '../../src/model/finding.ts'

/** The findings of one command line, run as the program runs it. */
export async function commandFindings(...args: string[]): Promise<readonly Finding[]> {
  let out = ''
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  try {
    await main([...args, '--json'])
  } finally {
    spy.mockRestore()
  }
  const { findings } = JSON.parse(out) as { findings: Finding[] }
  return findings.map((finding) => ({ ...finding, data: finding.data ?? {} }))
}
