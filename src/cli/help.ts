import type { Argument, Command, Option } from 'commander'
import type { Language } from '../model/finding.ts'
import { inEnglish } from './words/help.ts'
import { widthOf, wrap } from './width.ts'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

/** A text of the help as it stands in `command-specs.ts`, in the language wanted. */
export function helpText(language: Language, text: string): string {
  return language === 'zh' ? text : inEnglish(text)
}

/** Makes a command print its help in this language, each line narrower than the terminal. */
export function speaks(command: Command, language: Language): Command {
  return command.configureHelp({
    styleTitle: (title) => (language === 'zh' ? (TITLES[title] ?? title) : title),
    optionTerm: (each) => helpText(language, each.flags),
    optionDescription: (each) => aboutOption(each, language),
    subcommandTerm: (each) => [each.name(), ...each.registeredArguments.map(argumentTerm)].join(' '),
    displayWidth: widthOf,
    // commander breaks lines at blanks only
    boxWrap: (text, width) => wrap(text, width - 1, '').join('\n'),
  })
}

/** `<文件…>`, `[结果]`: whether it has to be given, and whether several may be. */
function argumentTerm(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? '…' : '')
  return argument.required ? `<${name}>` : `[${name}]`
}

/** What an option is for; commander adds “(choices: …, default: …)”, ours says it in either language. */
export function aboutOption(each: Option, language: Language): string {
  const zh = language === 'zh'
  const about = helpText(language, each.description)
  const extra = [
    each.argChoices ? `${zh ? '可选' : 'one of'} ${each.argChoices.join(zh ? '、' : ', ')}` : '',
    each.defaultValue !== undefined && each.defaultValue !== true
      ? `${zh ? '默认' : 'default'} ${String(each.defaultValue)}`
      : '',
  ].filter((text) => text !== '')
  if (extra.length === 0) return about
  return zh ? `${about}（${extra.join('，')}）` : `${about} (${extra.join('; ')})`
}
