import { TextDecoder } from 'node:util'

/** Code page 936, which Chinese Windows gives its consoles: what `more`, `type` and PowerShell take piped text for. */
export const CHINESE_PAGE = 936

/** Our own signs that code page 936 lacks, and what clerks' cells bring along, as the signs next to them. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '−': '-',
  '⅓': '1/3',
  '¥': '￥',
  '☑': '√',
  '✓': '√',
  '✔': '√',
  '☒': '×',
  '✗': '×',
  '✘': '×',
  '☐': '□',
  '\u00a0': ' ',
}
const SIGNS = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]`, 'g')

/** What printers in China set for a character that they lack. */
const LACKING = '〓'

/** The text in signs that a console in code page 936 has; names with rare characters stay as they are. */
export function plainSigns(text: string): string {
  return text.replace(SIGNS, (sign) => LOOKALIKES[sign]!)
}

/**
 * A function that encodes text in code page 936, with 〓 for what the page lacks; undefined where this Node has no
 * table of it.
 */
export function chineseEncoder(): ((text: string) => Buffer) | undefined {
  let codes: ReadonlyMap<string, number> | undefined
  try {
    codes = codesOf(new TextDecoder('gbk'))
  } catch {
    return undefined
  }
  return (text) => Buffer.from([...plainSigns(text)].flatMap((character) => bytesOf(character, codes)))
}

function bytesOf(character: string, codes: ReadonlyMap<string, number>): number[] {
  const point = character.codePointAt(0)!
  if (point < 0x80) return [point]
  const code = codes.get(character) ?? codes.get(LACKING)!
  return [code >> 8, code & 0xff]
}

/** Every character of two bytes: the page as the decoder knows it, read backwards. */
function codesOf(decoder: TextDecoder): Map<string, number> {
  const codes = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      const point = text.codePointAt(0)!
      const own = point >= 0xe000 && point <= 0xf8ff
      if ([...text].length === 1 && point > 0x7f && point !== 0xfffd && !own && !codes.has(text))
        codes.set(text, (lead << 8) | trail)
    }
  }
  return codes
}

/**
 * The code page of the console that this program was started from: Windows alone has one, and a terminal of another
 * system's making (Git Bash) takes UTF-8. Asked for only where text goes to a file or a pipe.
 */
export function consolePage({ platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>): number | undefined {
  if (platform !== 'win32' || env['MSYSTEM'] !== undefined || env['TERM'] !== undefined) return undefined
  // an import would be paid for by every start on every system
  const processes = process.getBuiltinModule?.('node:child_process')
  const asked = processes?.spawnSync('chcp.com', { stdio: ['inherit', 'pipe', 'ignore'], timeout: 2000 })
  const digits = /\d+/.exec(asked?.stdout?.toString('latin1') ?? '')?.[0]
  return digits === undefined ? undefined : Number.parseInt(digits, 10)
}
