/** What tells how the program was started. */
export interface Start {
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  /** both the input and the output are a terminal */
  terminal: boolean
  /** one executable file, started without lingong.cmd */
  singleFile: boolean
}

/**
 * Set by lingong.cmd to the line that its console was started with. By hand: `1` the window is to stay open, `0` it
 * never is.
 */
export const OPENED = 'LINGONG_OPENED'

/** How Explorer starts a .cmd: `cmd.exe /c ""C:\…\lingong.cmd" FILE…"`. */
const BY_EXPLORER = /\s\/c\s+""[^"]*lingong[^"\\]*\.cmd"(.*)$/is

/** Each of these is set by a shell, a terminal or a build machine, never by a desktop. */
const SHELL_MARKS = ['WT_SESSION', 'TERM_PROGRAM', 'TERM', 'MSYSTEM', 'SHLVL', 'CI', 'npm_lifecycle_event']

/**
 * True where a double click or a drag opened the window, which closes with the program. Never true without a terminal,
 * so that nothing waits in a script whose streams are redirected. What can't be told apart: a task of the Windows
 * scheduler that shows a window, and a program that starts lingong.cmd in a console of its own; LINGONG_OPENED=0 says so.
 */
export function openedByDoubleClick({ env, platform, terminal, singleFile }: Start): boolean {
  const said = env[OPENED]
  if (!terminal || said === '0') return false
  if (said === '1') return true
  if (platform !== 'win32' || SHELL_MARKS.some((name) => env[name]) || inPowerShell(env)) return false
  if (said !== undefined) return BY_EXPLORER.test(said)
  return singleFile && env['PROMPT'] === undefined
}

/** PowerShell puts the modules of the user before those of the machine, for all that it starts. */
function inPowerShell(env: Start['env']): boolean {
  const [first = ''] = (env['PSModulePath'] ?? '').split(';')
  return /^(?!.:\\Program Files\\).*\\(?:Windows)?PowerShell\\Modules\\?$/i.test(first)
}

/**
 * What was dragged onto lingong.cmd, from the line itself: Explorer leaves a name such as `甲&乙.xlsx` without quotes,
 * and the console would cut it at the sign. Null where the line is not one of Explorer's.
 */
export function draggedOnto(line: string): string[] | null {
  const rest = BY_EXPLORER.exec(line)?.[1]
  return rest === undefined ? null : words(rest.replace(/"\s*$/, ''))
}

function words(line: string): string[] {
  return Array.from(line.matchAll(/(?:"[^"]*"?|[^\s"])+/g), ([word]) => word.replaceAll('"', ''))
}
