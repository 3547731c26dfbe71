import type { Command, CommanderError, Option } from 'commander'
import { makeFinding } from '../findings/make.ts'
import { refuse, UsageFault, type Finding } from '../model/finding.ts'
import { COMMANDS, type CommandSpec } from './command-specs.ts'
import { aboutOption } from './help.ts'
import { suggestion } from './suggestion.ts'

/** What commander found wrong with a line, its command first, in our words, with the nearest right word. */
export function usageFinding(error: CommanderError, words: readonly string[]): Finding {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const [word = quoted] = quoted.split(/[ =]/)
  const command = COMMANDS.find(({ name }) => name === words[0])
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(word, command)
    case 'commander.unknownCommand':
      return makeFinding('LG-F041', {
        word,
        ...suggestion(
          word,
          COMMANDS.map(({ name }) => name),
        ),
      })
    case 'commander.missingArgument':
      return makeFinding('LG-F042', { command: command?.name ?? '', word })
    case 'commander.excessArguments':
      return makeFinding('LG-F043', { command: command?.name ?? '' })
    default:
      return wrongValue(error.message, command)
  }
}

/** An option with a value that it doesn't take, or with none. */
function wrongValue(message: string, command: CommandSpec | undefined): Finding {
  const [, flags = '', read] = /option '([^']*)'(?: argument '(.*)' is invalid)?/s.exec(message) ?? []
  const option = command?.options.find((each) => each.flags === flags)
  if (!option) return makeFinding('LG-F044', { word: flags, ...NO_VALUE })
  return read === undefined
    ? valueFinding(option, NO_VALUE)
    : valueFinding(option, { fault: `不能写“${read}”`, faultEn: `can't be "${read}"` })
}

const TWICE = { fault: '写了不止一次，只能写一次', faultEn: 'was given more than once; it takes one value' }
const NO_VALUE = { fault: '后面没有写值', faultEn: 'lacks its value' }
const NEEDS_NONE = { fault: '后面不用写值', faultEn: 'takes no value' }

function valueFinding(option: Option, fault: typeof NO_VALUE): Finding {
  const about = { about: aboutOption(option, 'zh'), aboutEn: aboutOption(option, 'en') }
  return makeFinding('LG-F044', { word: option.long ?? option.flags, ...fault, ...about })
}

/**
 * Throws a UsageFault for an empty word (a script's variable that nothing was put into), which would be the folder itself,
 * and for an option in the place of a value.
 */
export function refuseEmpty(command: Command): void {
  const { args, options, registeredArguments: places } = command
  const none = new Set<unknown>(['', ...options.flatMap(({ short = '', long = '' }) => [short, long])])
  const at = args.indexOf('')
  const word = places[Math.min(at, places.length - 1)]?.name()
  const findings = [
    ...(word === undefined ? [] : [makeFinding('LG-F042', { command: command.name(), word })]),
    ...options
      .filter((each) =>
        [command.getOptionValue(each.attributeName())].flat().some((value) => none.has(value)),
      )
      .map((each) => valueFinding(each, NO_VALUE)),
  ]
  refuse(findings)
}

/** Throws a UsageFault for an option of one value that stands twice: the first would be passed over without a word. */
export function refuseTwice(command: Command, given: readonly Option[]): void {
  const twice = given.filter(
    (each, at) =>
      each.required &&
      given.indexOf(each) < at &&
      !Array.isArray(command.getOptionValue(each.attributeName())),
  )
  if (twice.length > 0) throw new UsageFault([...new Set(twice)].map((each) => valueFinding(each, TWICE)))
}

/** An option that there is nowhere, that another command has, that stands without a command, or with a value in vain. */
function unknownOption(word: string, command: CommandSpec | undefined): Finding {
  const own = command?.options.find(({ long }) => word === long)
  if (own) return valueFinding(own, NEEDS_NONE)
  const others = COMMANDS.filter(({ options }) =>
    options.some(({ short, long }) => word === short || word === long),
  )
  if (others.length === 0) return makeFinding('LG-F040', { word, ...suggestion(word, optionNames(command)) })
  if (!command) return makeFinding('LG-F055', { word })
  const names = others.map(({ name }) => name)
  return makeFinding('LG-F056', { command: command.name, word, ...othersWords(names) })
}

function othersWords(names: readonly string[]) {
  return {
    others: `用得上它的命令：${names.join('、')}。`,
    othersEn: `It is for: ${names.join(', ')}.`,
  }
}

function optionNames(command: CommandSpec | undefined): string[] {
  const specs = command ? [command] : COMMANDS
  return [...new Set(specs.flatMap((spec) => spec.options.flatMap((option) => option.long ?? [])))]
}
