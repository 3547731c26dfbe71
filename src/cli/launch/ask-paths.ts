import type { Kind } from './command-for.ts'
import type { MenuTools } from './menu-tools.ts'
import { pastedPaths } from './pasted.ts'

/** One file, or undefined where the user presses Enter. */
export async function askFile(tools: MenuTools, question: string): Promise<string | undefined> {
  const [file] = await askPaths(tools, question, 'file')
  return file
}

/** Paths of one kind; asks again until all of them are there. Empty where the user presses Enter. */
export async function askPaths(tools: MenuTools, question: string, kind: Kind): Promise<readonly string[]> {
  for (;;) {
    const read = await tools.dialogue.ask(question)
    const found = pathsIn(tools, read)
    const wrong = found.filter((file) => tools.kindOf(file) !== kind)
    if (wrong.length === 0) return found
    for (const file of wrong) tools.dialogue.say(mistakeOf(tools.kindOf(file), file))
  }
}

function mistakeOf(kind: Kind, file: string): string {
  if (kind === 'nothing') return `找不到：${file}`
  if (kind === 'results') return `这是汇总的结果，不能再汇总：${file}`
  return kind === 'folder' ? `这是文件夹，要的是文件：${file}` : `这是文件，要的是文件夹：${file}`
}

/** The folder to write to; the usual one where the user presses Enter. */
export async function askFolder(tools: MenuTools, usual: string): Promise<string> {
  const read = await tools.dialogue.ask(`写到哪个文件夹？直接按回车键就写到 ${usual} ：\n`)
  return pathsIn(tools, read)[0] ?? usual
}

/** The paths that an answer names. */
export function pathsIn({ kindOf, platform }: MenuTools, read: string): string[] {
  return pastedPaths(read, (file) => kindOf(file) !== 'nothing', platform)
}
