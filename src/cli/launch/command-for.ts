import path from 'node:path'

/** What a path leads to; `results` is a folder that a county's run wrote. */
export type Kind = 'file' | 'folder' | 'results' | 'nothing'

/** Where a county's results go when a folder stands alone on the command line. */
const RESULTS = '结果'
/** Where they go if the county's scores are in those that are there: a drag has no 评审表, and must not undo them. */
const UNREVIEWED = '结果-未带评审表'

export interface CommandLine {
  words: readonly string[]
  /** the folder that is taken as a county's run, and that of its results, which the user did not name: to be said */
  run?: { folder: string; results: string }
}

export interface Surroundings {
  commands: readonly string[]
  /** the word behind this option is its value */
  takesValue: (option: string) => boolean
  kindOf: (file: string) => Kind
  /** the run in this folder used the county's scores */
  reviewed: (folder: string) => boolean
  platform: NodeJS.Platform
}

/**
 * The command first: options and what it is for may stand before it. `lingong FILE…` means `score`, `lingong FOLDER…` means `batch` with
 * its results beside the first folder; workbooks beside a folder are taken into the batch. A folder of results is
 * verified, with the folders beside it as what came in.
 */
export function commandFor(argv: readonly string[], around: Surroundings): CommandLine {
  const { commands, kindOf } = around
  const plain = plainWords(argv, around)
  const at = commandAt(argv, plain, around)
  if (at === undefined) return { words: argv }
  const first = argv[at]!
  const hoisted = [first, ...argv.slice(0, at), ...argv.slice(at + 1)]
  if (commands.includes(first) || !isPath(first, around)) return { words: hoisted }
  const paths = plain.map((place) => argv[place]!)
  const results = paths.find((file) => kindOf(file) === 'results')
  if (results !== undefined) return { words: ['verify', results, ...argv.filter((word) => word !== results)] }
  const folder = paths.find((file) => kindOf(file) === 'folder')
  if (folder !== undefined) return batchOf(argv, folder, around)
  return { words: ['score', ...argv] }
}

/** The place of the command: the first word, or a later one behind a path, where nothing of its name lies here. */
function commandAt(
  argv: readonly string[],
  [first, ...others]: readonly number[],
  { commands, kindOf }: Surroundings,
): number | undefined {
  const word = first === undefined ? undefined : argv[first]
  if (word === undefined || commands.includes(word) || kindOf(word) === 'nothing') return first
  return others.find((at) => commands.includes(argv[at]!) && kindOf(argv[at]!) === 'nothing') ?? first
}

/** A word that leads nowhere and doesn't look like a path is a command with a slip: nothing is run for what is beside it. */
function isPath(word: string, { kindOf }: Surroundings): boolean {
  return kindOf(word) !== 'nothing' || path.extname(word) !== '' || /[\\/]/.test(word)
}

/** The places of the words that are neither an option nor its value. */
function plainWords(argv: readonly string[], { takesValue }: Surroundings): number[] {
  return argv.flatMap((word, at) =>
    word.startsWith('-') || (at > 0 && takesValue(argv[at - 1]!)) ? [] : [at],
  )
}

function batchOf(argv: readonly string[], folder: string, around: Surroundings): CommandLine {
  const words = ['batch', ...argv]
  if (argv.some((word) => /^(?:-o|--output(?:=|$))/.test(word))) return { words }
  const results = resultsBeside(folder, around)
  return { words: [...words, '-o', results], run: { folder, results } }
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
