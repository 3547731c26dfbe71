import { homedir } from 'node:os'
import path from 'node:path'
import { isatty } from 'node:tty'
import type { ExitCode } from '../exit-code.ts'
import { isSingleFile } from '../beside/program-folder.ts'
import { main, onInterrupt } from '../run.ts'
import { openScreen } from '../screen.ts'
import { version } from '../version.ts'
import { commandFor } from './command-for.ts'
import { draggedOnto, OPENED, openedByDoubleClick } from './opened.ts'
import { plainPath } from './pasted.ts'
import { sheltered, type Shelter } from './shelter.ts'
import { surroundings } from './surroundings.ts'
import { sayStart } from './words.ts'

/**
 * Runs what the program was started with: a command line; what was dragged onto it; the menu where a terminal gives
 * nothing at all. A window that a double click opened stays until a key is pressed. Returns the exit code.
 */
export async function launch(argv: readonly string[]): Promise<ExitCode> {
  const { env, platform, stdout } = process
  // asking process.stdin would open it, which takes every start 3 ms
  const terminal = isatty(0) && isatty(1)
  const opened = openedByDoubleClick({ env, platform, terminal, singleFile: isSingleFile() })
  const words = opened ? draggedWords(argv) : argv
  if (terminal && words.length === 0) return openMenu()
  if (!opened) return main(words)
  const { line, notes } = await sheltering(words)
  for (const note of notes) process.stderr.write(`${note}\n`)
  const code = await main(line)
  const { anyKey } = await import('./keep-open.ts')
  stdout.write(['', ...notes, sayStart('zh', 'pressKey')].join('\n'))
  await anyKey(process.stdin)
  return code
}

function draggedWords(argv: readonly string[]): readonly string[] {
  const words = draggedOnto(process.env[OPENED] ?? '') ?? argv
  return words.map((word) => plainPath(word, process.platform))
}

/** What was dragged, as a command whose results can be written, and what is to be said about where they go. */
async function sheltering(
  dragged: readonly string[],
): Promise<{ line: readonly string[]; notes: readonly string[] }> {
  const { words, run } = commandFor(dragged, surroundings())
  const { words: line, moved } = sheltered(words, await shelter())
  const notes = moved === null ? [] : [sayStart('zh', 'elsewhere', { folder: moved })]
  if (!run) return { line, notes }
  const name = path.basename(run.folder)
  return { line, notes: [...notes, sayStart('zh', 'folderRun', { name, results: moved ?? run.results })] }
}

async function openMenu(): Promise<ExitCode> {
  const { menu } = await import('./menu.ts')
  const { openDialogue } = await import('./dialogue.ts')
  const { packsAtHand } = await import('../beside/packs.ts')
  const stop = onInterrupt([])
  const { out } = openScreen({ language: 'zh', json: false, quiet: false, colour: true })
  const dialogue = openDialogue(process.stdin, out)
  try {
    const packs = packsAtHand()
    return await menu(
      { dialogue, run: main, packs, shelter: await shelter(), ...surroundings() },
      `lingong ${version}　零工驿站和基层就业工作：空白表、检查、计分、算钱`,
    )
  } finally {
    dialogue.close()
    stop()
  }
}

async function shelter(): Promise<Shelter> {
  const { canWriteTo, documentsFolder } = await import('./documents.ts')
  const { env, platform } = process
  return { canWriteTo, documents: () => path.join(documentsFolder(env, platform, homedir()), 'lingong') }
}
