import type { Screen } from './screen.ts'
import type { ExitCode } from './exit-code.ts'
import type { CommonOptions } from './settings.ts'

/** What a command is: it speaks to the screen and returns the exit code. */
export type Action<Options extends CommonOptions = CommonOptions> = (
  screen: Screen,
  args: readonly string[],
  options: Options,
) => Promise<ExitCode>
