declare const VERSION: string

/** The program's version, put in by the build. */
export const version = typeof VERSION === 'undefined' ? '0.0.0-source' : VERSION
