import type { Finding, Language } from '../model/finding.ts'
import { CATALOGUE } from './catalogue.ts'

/** Message and fix of a finding in one language, placeholders filled in; a finding whose fix is empty has none. */
export function wordsOf(finding: Finding, language: Language): { message: string; fix: string } {
  const words = CATALOGUE[finding.code]?.[language]
  if (!words) throw new Error(`${finding.code} is not in the catalogue`)
  return { message: fill(words.message, finding.data), fix: fill(words.fix, finding.data) }
}

function fill(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => data[key] ?? '')
}
