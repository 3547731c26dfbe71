import type { Finding, Language } from '../model/finding.ts'
import { CATALOGUE } from './catalogue.ts'

/**
 * Message and fix of a finding in one language, placeholders filled in; a finding whose fix is empty has none. English
 * takes `{near}` from `nearEn` where the data have words of their own for it.
 */
export function wordsOf(
  finding: Pick<Finding, 'code' | 'data'>,
  language: Language,
): { message: string; fix: string } {
  const words = CATALOGUE[finding.code]?.[language]
  if (!words) throw new Error(`${finding.code} is not in the catalogue`)
  const filled = (template: string) => fill(template, finding.data, language === 'en' ? 'En' : '')
  return { message: filled(words.message), fix: filled(words.fix).trimStart() }
}

/** True where the fix says what to write in this very cell; else it is the same for every finding of its code. */
export function fixIsOwn({ code }: Finding, language: Language): boolean {
  return CATALOGUE[code]?.[language].fix.includes('{') ?? false
}

function fill(template: string, data: Finding['data'], suffix: 'En' | ''): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const text = data[`${key}${suffix}`] ?? data[key] ?? ''
    return TYPED.has(key) ? quoted(text) : text
  })
}

/** What the words of a finding are made of; what somebody typed as far as it is quoted. */
export function quotedData({ data }: Finding): Finding['data'] {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, TYPED.has(key) ? quoted(value) : value]),
  )
}

/** What somebody typed. */
const TYPED = new Set(['read', 'first'])
const LONGEST = 80

/** What somebody typed as it is quoted, on one line: a paragraph in a cell for a number would fill a page. */
export function quoted(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ')
  const letters = line.length <= LONGEST ? [] : [...line]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 20).join('')}…` : line
}
