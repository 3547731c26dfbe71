import { vi } from 'vitest'
import { main } from '../../src/cli/run.ts'
import type { Ended } from './lingong.ts'

/** Runs one command line in this process and folder, for what isn't about processes; a county's run has no threads. */
export async function runLine(...args: string[]): Promise<Ended> {
  const said = { out: '', err: '' }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said.out += String(text)
      return true
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said.err += String(text)
      return true
    }),
  ]
  const alone = args[0] === 'batch' && !args.includes('--jobs') ? ['--jobs', '1'] : []
  try {
    return { code: await main([...args, ...alone]), ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
