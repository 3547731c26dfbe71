import type { ProgramCode } from '../app/county/threads.ts'

/** The module that the bundle runs as: whoever started it put its text there. */
declare const module: unknown

/** The program's own text, to start threads from; undefined where the sources run unbundled. */
export function programCode(): ProgramCode | undefined {
  if (typeof module !== 'object' || module === null || !('source' in module)) return undefined
  const { source } = module
  if (typeof source !== 'string') return undefined
  const code = 'code' in module && module.code instanceof Uint8Array ? module.code : undefined
  return { source, filename: __filename, code }
}
