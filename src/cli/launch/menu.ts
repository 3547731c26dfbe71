import { EXIT, type ExitCode } from '../exit-code.ts'
import type { MenuTools } from './menu-tools.ts'
import { InputEnded, plainAnswer } from './dialogue.ts'
import { blanks, checked, countyRun, droppedHere, explained } from './menu-questions.ts'
import { shownCommand } from './shown-command.ts'

/** What can be chosen: the number, what it is called, and the questions that lead to a command. */
const CHOICES: readonly [digit: string, name: string, ask: (tools: MenuTools) => Promise<Answer>][] = [
  ['1', '生成空白表', blanks],
  ['2', '检查填好的工作簿，看得分和金额', checked],
  ['3', '全县汇总（县里用）', countyRun],
  ['4', '问一问：某个代码是什么意思，为什么是这个分、这笔钱', explained],
]

/** The words of a command; null goes back to the menu. */
type Answer = readonly string[] | null

/**
 * The guided menu: asks, shows the command, runs it, comes back. `run` never throws. Ends with 0 where the user
 * leaves or the input ends; a command's own exit code is told in words.
 */
export async function menu(tools: MenuTools, title: string): Promise<ExitCode> {
  try {
    for (;;) {
      tools.dialogue.say(`\n${title}\n`)
      for (const [digit, name] of CHOICES) tools.dialogue.say(`  ${digit}  ${name}`)
      tools.dialogue.say('  0  退出\n')
      const read = await tools.dialogue.ask('输入数字，按回车键；也可以把工作簿或文件夹拖到这里：')
      const answer = plainAnswer(read)
      if (LEAVES.has(answer)) return EXIT.done
      await turn(tools, answer, read)
    }
  } catch (error) {
    if (error instanceof InputEnded) return EXIT.done
    throw error
  }
}

const LEAVES: ReadonlySet<string> = new Set(['0', 'q', 'quit', 'exit', '退出'])

async function turn(tools: MenuTools, answer: string, read: string): Promise<void> {
  if (answer === '') return
  const choice = CHOICES.find(([digit]) => digit === answer)
  const words = choice ? await choice[2](tools) : droppedHere(tools, read)
  if (words) await runShown(tools, words)
}

async function runShown({ dialogue, run, platform }: MenuTools, words: readonly string[]): Promise<void> {
  dialogue.say(`\n运行的命令：${shownCommand(words, platform)}\n`)
  const code = await run(words)
  const ending = ENDINGS[code]
  if (ending !== undefined) dialogue.say(`\n${ending}`)
  await dialogue.ask('\n按回车键回到菜单：')
}

/** What the command may not have said itself; its own last lines must stay in sight. */
const ENDINGS: Readonly<Partial<Record<ExitCode, string>>> = {
  2: '没有运行：原因见上面。',
  3: '完成，但有文件找不到、读不出，或没有认出任何表。',
  4: '程序出错了，见上面。',
}
