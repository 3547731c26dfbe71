import type { Language } from '../model/finding.ts'

/** zh unless English is asked for. */
export function languageOf(options: { lang?: string }): Language {
  return options.lang === 'en' ? 'en' : 'zh'
}
