import { vi } from 'vitest'
import { main } from '../../src/cli/run.ts'

export interface Said {
  code: number
  out: string
}

/** Runs one command line in this process, for what isn't about processes; `out` is what it put on stdout. */
export async function runLine(...args: string[]): Promise<Said> {
  let out = ''
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  try {
    return { code: await main(args), out }
  } finally {
    spy.mockRestore()
  }
}
