import path from 'node:path'

/** What a path leads to; `results` is a folder that a county's run wrote. */
export type Kind = 'file' | 'folder' | 'results' | 'nothing'

/** Where a county's results go when a folder stands alone on the command line. */
const RESULTS = '结果'
/** Where they go if the county's scores are in those that are there: a drag has no 评审表, and must not undo them. */
const UNREVIEWED = '结果-未带评审表'

export interface CommandLine {
  words: readonly string[]
  /** the folder of the results that the user did not name: to be said */
  results?: string
}

export interface Surroundings {
  commands: readonly string[]
  kindOf: (file: string) => Kind
  /** the run in this folder used the county's scores */
  reviewed: (folder: string) => boolean
  platform: NodeJS.Platform
}

/**
 * The command first: options may stand before it. `lingong FILE…` means `score`, `lingong FOLDER…` means `batch` with
 * its results beside the first folder; workbooks beside a folder are taken into the batch. A folder of results is
 * verified, with the folders beside it as what came in.
 */
export function commandFor(argv: readonly string[], around: Surroundings): CommandLine {
  const { commands, kindOf } = around
  const at = argv.findIndex((word) => commands.includes(word))
  if (at > 0 && argv[0]!.startsWith('-'))
    return { words: [argv[at]!, ...argv.slice(0, at), ...argv.slice(at + 1)] }
  const paths = leadingPaths(argv)
  if (at === 0 || paths.length === 0) return { words: argv }
  const results = paths.find((file) => kindOf(file) === 'results')
  if (results !== undefined) return { words: ['verify', results, ...argv.filter((word) => word !== results)] }
  const folder = paths.find((file) => kindOf(file) === 'folder')
  if (folder !== undefined) return batchOf(argv, folder, around)
  const first = paths[0]!
  const named = kindOf(first) === 'file' || path.extname(first) !== ''
  return { words: named ? ['score', ...argv] : argv }
}

function leadingPaths(argv: readonly string[]): readonly string[] {
  const end = argv.findIndex((word) => word.startsWith('-'))
  return end < 0 ? argv : argv.slice(0, end)
}

function batchOf(argv: readonly string[], folder: string, around: Surroundings): CommandLine {
  const words = ['batch', ...argv]
  if (argv.some((word) => /^(?:-o|--output(?:=|$))/.test(word))) return { words }
  const results = resultsBeside(folder, around)
  return { words: [...words, '-o', results], results }
}

/** `结果` beside a folder; within it where nothing is beside it (a drive, a share). */
export function resultsBeside(
  folder: string,
  { platform, reviewed }: Pick<Surroundings, 'platform' | 'reviewed'>,
): string {
  const paths = platform === 'win32' ? path.win32 : path.posix
  const parent = paths.dirname(paths.resolve(folder))
  const usual = paths.join(parent, RESULTS)
  return reviewed(usual) ? paths.join(parent, UNREVIEWED) : usual
}
