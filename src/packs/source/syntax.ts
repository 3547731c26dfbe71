import type { Document, LineCounter } from 'yaml'
import type { Code } from '../../findings/catalogue.ts'
import { makeFinding } from '../../findings/make.ts'
import type { Finding } from '../../model/finding.ts'

interface Problem {
  code: string
  message: string
  pos: readonly [number, number]
}

/** The first thing that keeps a text from being YAML, in our own words; what follows from it is not reported. */
export function syntaxFinding(
  document: Document,
  text: string,
  counter: LineCounter,
  path: string,
): Finding | undefined {
  const [first] = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0])
  if (!first) return undefined
  const mark = counter.linePos(Math.min(first.pos[0], Math.max(0, text.trimEnd().length)))
  const { code, line, column } = causeOf(first, text, mark)
  const data = {
    read: shortened(lineAt(text, line).trim()),
    bracket: /\bsequence|\bseq\b|]/.test(first.message) ? ']' : '}',
  }
  return makeFinding(code, { line: String(line), column: String(column), ...data }, { path })
}

interface Cause {
  code: Code
  line: number
  column: number
}

/**
 * Where the library stumbles over a line, the cause may stand in the next: one that is indented with wide spaces, or
 * deeper or less deep than its neighbours.
 */
function causeOf(
  problem: Problem,
  text: string,
  { line, col: column }: { line: number; col: number },
): Cause {
  const wide = [line - 1, line, line + 1].find((each) => /^[ \t]*[\u00A0\u3000]/.test(lineAt(text, each)))
  if (wide !== undefined) return { code: 'LG-P004', line: wide, column: 1 }
  const code = codeOf(problem)
  const [here, next] = [lineAt(text, line), lineAt(text, line + 1)]
  if (code !== 'LG-P009' || /:(\s|$)/.test(here.slice(column - 1)) || !/:(\s|$)/.test(next))
    return { code, line, column }
  return { code: 'LG-P005', line: line + 1, column: next.search(/\S/) + 1 }
}

/** The library's kinds of errors; its words are looked at where one kind covers several causes, never shown. */
function codeOf({ code, message }: Problem): Code {
  switch (code) {
    case 'RESOURCE_EXHAUSTION':
      return 'LG-P013'
    case 'TAB_AS_INDENT':
      return 'LG-P004'
    case 'BAD_INDENT':
      return message.startsWith('Flow') ? 'LG-P006' : 'LG-P005'
    case 'MISSING_CHAR':
      if (message.includes('quote')) return 'LG-P007'
      if (message.includes('end with')) return 'LG-P006'
      // else a comma, or a space before a comment
      return /^Implicit map keys|space after :/.test(message) ? 'LG-P008' : 'LG-P003'
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return 'LG-P008'
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BAD_SCALAR_START':
      return 'LG-P009'
    case 'MULTIPLE_DOCS':
      return 'LG-P010'
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_ALIAS':
    case 'BAD_DIRECTIVE':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_TAGS':
    case 'MULTIPLE_ANCHORS':
    case 'ALIAS_PROPS':
    case 'BAD_COLLECTION_TYPE':
      return 'LG-P012'
    case 'UNEXPECTED_TOKEN':
      return /flow-(map|seq)-end/.test(message) ? 'LG-P006' : 'LG-P003'
    default:
      return 'LG-P003'
  }
}

function lineAt(text: string, line: number): string {
  return text.split(/\r\n|\r|\n/)[line - 1] ?? ''
}

function shortened(read: string): string {
  return read.length > 40 ? `${read.slice(0, 40)}…` : read
}
