import { isPlainDecimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import { CATALOGUE, type Code } from './catalogue.ts'
import { maskPrivate } from './mask.ts'

type Optional = Partial<Omit<Finding, 'code' | 'data'>>

/**
 * A finding of the catalogue, with the catalogue's severity unless another is given. Numbers that identify a person
 * are masked here, once, whatever is done with the finding later; a number by itself in a pack is a figure of its rules.
 */
export function makeFinding(code: Code, data: Readonly<Record<string, string>>, at: Optional = {}): Finding {
  const isFigure = (value: string) => code.startsWith('LG-P') && isPlainDecimal(value)
  const masked = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, isFigure(value) ? value : maskPrivate(value)]),
  )
  return {
    code,
    severity: CATALOGUE[code]!.severity,
    path: null,
    sheet: null,
    cell: null,
    form: null,
    field: null,
    subject: null,
    clause: null,
    ...at,
    data: masked,
  }
}
