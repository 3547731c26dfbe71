import type { CommanderError } from 'commander'
import { makeFinding } from '../findings/make.ts'
import type { Finding, Language } from '../model/finding.ts'
import { nearest } from '../packs/nearest.ts'
import { COMMANDS } from './command-specs.ts'

/** What commander found wrong with a command line, in our words, with the nearest right word. */
export function usageFinding(error: CommanderError, argv: readonly string[], language: Language): Finding {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const [word = quoted] = quoted.split(/[ =]/)
  const command = COMMANDS.find((spec) => argv.includes(spec.name))
  switch (error.code) {
    case 'commander.unknownOption':
      if (!command && isOption(word)) return makeFinding('LG-F055', { word })
      return makeFinding('LG-F040', { word, nearest: suggestion(word, optionNames(command), language) })
    case 'commander.unknownCommand':
      return makeFinding('LG-F041', {
        word,
        nearest: suggestion(
          word,
          COMMANDS.map((spec) => spec.name),
          language,
        ),
      })
    case 'commander.missingArgument':
      return makeFinding('LG-F042', { command: command?.name ?? '', word })
    case 'commander.excessArguments':
      return makeFinding('LG-F043', { command: command?.name ?? '' })
    default:
      return makeFinding('LG-F044', { word: quoted })
  }
}

function optionNames(command: (typeof COMMANDS)[number] | undefined): string[] {
  const specs = command ? [command] : COMMANDS
  return [...new Set(specs.flatMap((spec) => spec.options.flatMap((option) => option.long ?? [])))]
}

function isOption(word: string): boolean {
  return COMMANDS.some(({ options }) => options.some(({ short, long }) => word === short || word === long))
}

/** `是不是 --roster？`, or nothing where no word is near. */
export function suggestion(word: string, words: readonly string[], language: Language): string {
  const near = nearest(word, words)
  if (near === undefined || near === word) return ''
  return language === 'zh' ? `是不是 ${near}？` : `Did you mean ${near}?`
}
