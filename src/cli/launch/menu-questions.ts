import path from 'node:path'
import { clip } from '../width.ts'
import { askFile, askFolder, askPaths, pathsIn } from './ask-paths.ts'
import { commandFor, resultsBeside } from './command-for.ts'
import type { MenuTools } from './menu-tools.ts'
import { plainAnswer } from './dialogue.ts'
import { sheltered, shelteredFolder } from './shelter.ts'

type Answer = Promise<readonly string[] | null>

const BACK = '（直接按回车键回到菜单）'
const SKIP = '（没有就直接按回车键）'

/** 1: blank workbooks. */
export async function blanks(tools: MenuTools): Answer {
  const pack = await packWanted(tools)
  if (pack === null) return null
  const roster = await askFile(tools, `行政区划名册${SKIP}：`)
  const stations = await askFile(tools, `零工驿站清单${SKIP}：`)
  const results = await askFolder(tools, shelteredFolder(path.resolve('空白表'), tools.shelter))
  return ['template', pack, ...given('--roster', roster), ...given('--stations', stations), '-o', results]
}

/** 2: one or several filled-in workbooks. */
export async function checked(tools: MenuTools): Answer {
  for (;;) {
    const read = await tools.dialogue.ask(`把填好的工作簿拖到这里，按回车键${BACK}：\n`)
    if (read === '') return null
    const words = droppedHere(tools, read)
    if (words) return words
  }
}

/** 3: the county's run. */
export async function countyRun(tools: MenuTools): Answer {
  const folders = await askPaths(tools, `把收到的工作簿所在的文件夹拖到这里${BACK}：\n`, 'folder')
  if (folders.length === 0) return null
  const roster = await askFile(tools, `行政区划名册${SKIP}：`)
  const stations = await askFile(tools, `零工驿站清单${SKIP}：`)
  const review = await askFile(tools, `填好县级评估打分的评审表${SKIP}：`)
  const results = await askFolder(
    tools,
    shelteredFolder(
      resultsBeside(folders[0]!, review === undefined ? tools : { ...tools, reviewed: () => false }),
      tools.shelter,
    ),
  )
  const lists = [...given('--roster', roster), ...given('--stations', stations), ...given('--review', review)]
  return ['batch', ...folders, ...lists, '-o', results]
}

/** 4: a code, or a subject of a finished run. */
export async function explained(tools: MenuTools): Answer {
  for (;;) {
    const read = await tools.dialogue.ask(`问题代码（如 LG-C021），或全县汇总的结果文件夹${BACK}：\n`)
    if (read === '') return null
    const code = plainAnswer(read).toUpperCase()
    if (/^LG-[A-Z]\d+$/.test(code)) return ['explain', code]
    const [folder] = pathsIn(tools, read)
    if (folder !== undefined && tools.kindOf(folder) !== 'nothing') return subjectOf(tools, folder)
    tools.dialogue.say(`没有这个文件夹，也不是代码：${read}`)
  }
}

async function subjectOf(tools: MenuTools, folder: string): Answer {
  const subject = await tools.dialogue.ask(`哪个村或驿站？写成 乡镇街道/名称${BACK}：\n`)
  return subject === '' ? null : ['explain', folder, subject]
}

/** Workbooks or folders dragged here; null where something else was written, which is said. */
export function droppedHere(tools: MenuTools, read: string): readonly string[] | null {
  const files = pathsIn(tools, read)
  const lost = files.filter((file) => tools.kindOf(file) === 'nothing')
  for (const file of lost) tools.dialogue.say(`没有这一项，也找不到这个文件：${file}`)
  if (lost.length > 0 || files.length === 0) return null
  return sheltered(commandFor(files, tools).words, tools.shelter).words
}

async function packWanted(tools: MenuTools): Promise<string | null> {
  const { dialogue, packs } = tools
  dialogue.say('哪一份文件的空白表？')
  packs.forEach(({ id, title }, index) => dialogue.say(clip(`  ${index + 1}  ${id}　${title}`, 79)))
  for (;;) {
    const read = plainAnswer(await dialogue.ask(`输入数字或编号${BACK}：`))
    if (read === '') return null
    const found = packs.find(({ id }, index) => read === id || read === String(index + 1))
    if (found) return found.id
    dialogue.say(`没有这一项：${read}`)
  }
}

const given = (option: string, value: string | undefined): string[] =>
  value === undefined ? [] : [option, value]
