declare const VERSION: string
declare const BUILD: string

/** The program's version, put in by the build. */
export const version = typeof VERSION === 'undefined' ? '0.0.0-source' : VERSION

/** Hash of what the program was built from: two programs of one version may still come to different results. */
export const build = typeof BUILD === 'undefined' ? 'source' : BUILD
