// For esbuild: what all that we bundle has in common.

/**
 * One file for the oldest Node that the program runs on.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const ONE_FILE = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
}

/**
 * The same in memory, as small as can be, with a list of what went into it.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const SMALL_FILE = { ...ONE_FILE, minify: true, write: false, metafile: true }
