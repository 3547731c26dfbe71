/** The folder of lingong.cjs, or of the one executable file; undefined where the sources run unbundled. */
export function programFolder(): string | undefined {
  return typeof __dirname === 'string' && typeof VERSION === 'string' ? __dirname : undefined
}

declare const VERSION: string

/** One executable file that holds Node and the program (Node 20.12 and later can tell). */
export function isSingleFile(): boolean {
  return process.getBuiltinModule?.('node:sea')?.isSea() ?? false
}
