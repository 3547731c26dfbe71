import { CATALOGUE } from '../../findings/catalogue.ts'
import { wordsOf } from '../../findings/words.ts'
import { subjectKey } from '../../model/county.ts'
import { SEVERITIES, type Language } from '../../model/finding.ts'
import type { ExplainedFinding } from './model.ts'
import { severityWord } from './words.ts'
import type { Result, ResultFinding, ResultSubject } from '../result.ts'

/** What was found about a subject: errors first, then warnings, then notices. */
export function findingsOf(card: ResultSubject, document: Result, language: Language): ExplainedFinding[] {
  const key = subjectKey(card)
  const own = document.findings.filter(({ subject }) => subject === key)
  return SEVERITIES.flatMap((severity) =>
    own
      .filter((finding) => finding.severity === severity)
      .map((finding) => explainedFinding(finding, language)),
  )
}

/** A finding of a result, with its severity in words. */
export function explainedFinding(finding: ResultFinding, language: Language): ExplainedFinding {
  const { code, severity, subject, path, sheet, cell } = finding
  return {
    code,
    severity,
    severityWord: severityWord(severity, language),
    subject,
    ...inWords(finding, language),
    path,
    sheet,
    cell,
  }
}

/** In words of this language; as the document has it where it is of a program that kept no data, or knew other codes. */
function inWords(finding: ResultFinding, language: Language): { message: string; fix: string } {
  const { code, message, fix, data } = finding
  if (!data || !Object.hasOwn(CATALOGUE, code)) return { message, fix }
  return wordsOf({ code, data }, language)
}
