import { programCode } from './program-code.ts'

declare const VERSION: string

/** The program's version, put in by the build. */
export const version = typeof VERSION === 'undefined' ? '0.0.0-source' : VERSION

/**
 * Says exactly which program: two of one version may still come to different results, and finished work of another one is
 * done anew. It is the hash that the build writes into the last line of the bundle.
 */
export const build = programCode()?.source.slice(-33, -1) ?? 'source'
