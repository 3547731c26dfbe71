import { Argument, Command, type Option } from 'commander'
import type { Language } from '../model/finding.ts'
import { COMMANDS, type CommandSpec } from './command-specs.ts'
import { helpText, speaks } from './help.ts'
import type { CommonOptions } from './settings.ts'
import { refuseWithout } from './unused.ts'
import { refuseEmpty, refuseTwice } from './usage.ts'

export type Runner = (spec: CommandSpec, args: readonly string[], options: CommonOptions) => Promise<void>

/** How the program speaks; `write` takes the help and the version. */
export interface Voice {
  language: Language
  write: (text: string) => void
}

const USAGE: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '<命令> [选项]',
    '      lingong 文件.xlsx…         （检查、计分，等于 lingong score 文件.xlsx…）',
    '      lingong 文件夹             （全县汇总，结果在旁边的“结果”文件夹）',
    '      lingong                    （在终端里：打开菜单）',
  ],
  en: [
    '<command> [options]',
    '       lingong file.xlsx…        (the same as lingong score file.xlsx…)',
    '       lingong folder            (a county; results in 结果 beside it)',
    '       lingong                   (in a terminal: opens the menu)',
  ],
}

/** The parser; `run` is called with what was asked for. Errors are thrown, never printed (see usage.ts). */
export function buildProgram(run: Runner, voice: Voice): Command {
  const words = (text: string): string => helpText(voice.language, text)
  const program = quietly(new Command('lingong'), voice)
    .description(words('零工驿站和基层就业工作：空白表、检查、计分、算钱'))
    .usage(USAGE[voice.language].join('\n'))
    .option('-V, --version', '显示程序的版本，和每个规则包的编号、校验值')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
  for (const spec of COMMANDS) program.addCommand(commandOf(spec, run, voice))
  return program
}

function commandOf(spec: CommandSpec, run: Runner, voice: Voice): Command {
  const words = (text: string): string => helpText(voice.language, text)
  const command = quietly(new Command(spec.name), voice)
    .description(words(spec.about))
    .helpOption('-h, --help', '显示帮助')
    .usage(['[选项]', ...spec.args.map(([name]) => name)].map(words).join(' '))
  for (const [name, about] of spec.args) command.addArgument(new Argument(words(name), words(about)))
  const given: Option[] = []
  for (const each of spec.options) command.addOption(each).on(`option:${each.name()}`, () => given.push(each))
  return command.action(() => {
    const options = command.opts<CommonOptions>()
    refuseEmpty(command)
    refuseTwice(command, given)
    refuseWithout(spec.needs ?? {}, options)
    return run(spec, command.args, options)
  })
}

function quietly(command: Command, { language, write }: Voice): Command {
  return speaks(command, language)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => undefined })
}
