import { makeFinding } from '../findings/make.ts'
import { refuse } from '../model/finding.ts'

/** Options that only say how a result is shown. */
const MANNER: ReadonlySet<string> = new Set(['json', 'quiet', 'color', 'lang'])

/** Throws a UsageFault for an option that does nothing in this use of a command: it would be taken for granted. */
export function refuseUnused(command: string, options: object, used: readonly string[] = []): void {
  const findings = given(options)
    .filter((name) => !MANNER.has(name) && !used.includes(name))
    .map((name) => makeFinding('LG-F056', { command, word: flagOf(name), others: '' }))
  refuse(findings)
}

/** Throws a UsageFault for an option without what it needs: another option as it is typed, or a word of the line. */
export function refuseWithout(needs: Readonly<Record<string, string>>, options: object): void {
  const names = given(options)
  const typed = names.map(flagOf)
  const findings = names.flatMap((name) => {
    const needed = Object.hasOwn(needs, name) ? needs[name] : undefined
    if (needed === undefined || typed.includes(needed)) return []
    return [makeFinding('LG-F057', { word: flagOf(name), needs: needed })]
  })
  refuse(findings)
}

/** The options that are on the line. */
function given(options: object): string[] {
  return Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [name]))
}

/** `publishFrom` as it is typed: `--publish-from`. */
function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
