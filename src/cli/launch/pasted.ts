import { fileURLToPath } from 'node:url'

/**
 * The paths that a line names, as a terminal, a file manager or a person writes them: as they are, in quotes of any
 * kind, behind PowerShell's `&`, as file:// addresses, with backslashes before blanks (not on Windows), several on
 * one line. `exists` decides whether an unquoted line with blanks is one path or several.
 */
export function pastedPaths(
  line: string,
  exists: (file: string) => boolean,
  platform: NodeJS.Platform,
): string[] {
  const text = line.replace(/\p{Cf}/gu, '').trim()
  if (text === '') return []
  if (exists(text)) return [plainPath(text, platform)]
  const parts = platform === 'win32' ? windowsParts(text) : posixParts(text)
  const paths = parts.map((part) => plainPath(part, platform))
  if (paths.length === 1 || paths.every(exists)) return paths
  const whole = plainPath(text, platform)
  return /^["'“‘&]/.test(text) ? paths : [whole]
}

/** Without file://, and without the prefix of long paths, which Node adds by itself where it is needed. */
export function plainPath(text: string, platform: NodeJS.Platform): string {
  if (/^file:\/\//i.test(text)) return fromAddress(text, platform)
  if (platform !== 'win32') return text
  return text.replace(/^\\\\\?\\UNC\\/i, '\\\\').replace(/^\\\\\?\\(?=[A-Za-z]:)/, '')
}

function fromAddress(text: string, platform: NodeJS.Platform): string {
  try {
    return fileURLToPath(text, { windows: platform === 'win32' })
  } catch {
    return text
  }
}

/** A quoted piece of any kind, or a piece without blanks; `''` within '…' is one quote, as PowerShell writes it. */
const WINDOWS_PART = /"([^"]*)"?|'((?:[^']|'')*)'?(?=\s|$)|“([^”]*)”?|(\S+)/g

function windowsParts(text: string): string[] {
  return Array.from(text.replace(/^&\s*(?=["'])/, '').matchAll(WINDOWS_PART), (match) => {
    const [, double, single, curly, bare] = match
    return double ?? single?.replaceAll("''", "'") ?? curly ?? bare ?? ''
  }).filter((part) => part !== '')
}

const POSIX_PART = /(?:"(?:\\.|[^"\\])*"?|'[^']*'?|“[^”]*”|\\.|[^\s"'\\“])+/gs

function posixParts(text: string): string[] {
  const line = text.replace(/^&\s*(?=["'])/, '')
  return Array.from(line.matchAll(POSIX_PART), ([part]) =>
    part.replace(/"((?:\\.|[^"\\])*)"?|'([^']*)'?|“([^”]*)”|\\(.)/gs, unquoted),
  )
}

function unquoted(_: string, double?: string, single?: string, curly?: string, escaped?: string): string {
  return double?.replace(/\\(["\\$`])/g, '$1') ?? single ?? curly ?? escaped ?? ''
}
