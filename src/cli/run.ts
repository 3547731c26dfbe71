import { CommanderError } from 'commander'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { UsageFault } from '../model/finding.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { reportFault, reportUsage } from './faults.ts'
import { buildProgram, COMMANDS } from './program.ts'
import { openScreen, outText, type Screen } from './screen.ts'
import { languageOf, type CommonOptions } from './settings.ts'
import { usageFinding } from './usage.ts'

/** Runs one command line and returns its exit code; everything that goes wrong ends in one clear message. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  onInterrupt(argv)
  let code: ExitCode = EXIT.done
  const program = buildProgram(
    async (spec, args, options) => {
      const action = await spec.load()
      code = await action(screenOf(options), args, options)
    },
    (text) => outText(screenOf(optionsOf(argv)), text),
  )
  const line = withCommand(argv)
  try {
    if (line.every((word) => word === '--json')) program.help()
    await program.parseAsync([...line], { from: 'user' })
    return code
  } catch (error) {
    return afterFault(error, argv)
  }
}

function afterFault(error: unknown, argv: readonly string[]): ExitCode {
  const screen = screenOf(optionsOf(argv))
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
  if (error instanceof CommanderError)
    return reportUsage(screen, [usageFinding(error, argv, screen.language)])
  if (error instanceof UsageFault) return reportUsage(screen, error.findings)
  return reportFault(screen, error)
}

/**
 * The command first: options may stand before it, and `lingong FILE.xlsx` means `score` where the first word is no
 * command and names a file, or looks like one.
 */
function withCommand(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex((word) => COMMANDS.some((spec) => spec.name === word))
  if (at > 0 && argv[0]!.startsWith('-')) return [argv[at]!, ...argv.slice(0, at), ...argv.slice(at + 1)]
  const first = argv.find((word) => !word.startsWith('-'))
  if (at === 0 || first === undefined || first !== argv[0]) return argv
  return existsSync(first) || path.extname(first) !== '' ? ['score', ...argv] : argv
}

/** The options that decide how a message is shown, read without the parser: it may be the parser that failed. */
function optionsOf(argv: readonly string[]): CommonOptions {
  const lang = argv[argv.indexOf('--lang') + 1]
  const english = argv.includes('--lang=en') || (argv.includes('--lang') && lang === 'en')
  return { json: argv.includes('--json'), color: !argv.includes('--no-color'), lang: english ? 'en' : 'zh' }
}

function screenOf(options: CommonOptions): Screen {
  const { json = false, quiet = false, color = true } = options
  return openScreen({ language: languageOf(options), json, quiet, colour: color })
}

/** Files are written whole, so that stopping is safe at any moment; temporary files are removed on the next write. */
function onInterrupt(argv: readonly string[]): void {
  process.once('SIGINT', () => {
    const english = optionsOf(argv).lang === 'en'
    process.stderr.write(
      english ? '\nInterrupted; finished files are whole.\n' : '\n已中断；写完的文件是完整的。\n',
    )
    process.exit(EXIT.interrupted)
  })
}
