import type { Finding } from '../model/finding.ts'
import { address, type Cell } from '../model/grid.ts'
import type { Field } from '../packs/schema/form.ts'
import { UNIT_WORDS } from '../packs/unit-words.ts'
import { findingAt, type Reader } from './observe.ts'
import { cellsOf, type Paper } from './paper.ts'

/** What stands in brackets behind a label. */
const BRACKETS = /[(（[［【〔]\s{0,9}(?:单位[:：]?)?([^()（）[\]［］【】〔〕]{1,6})[)）\]］】〕]/g
/** 万元, 千人, 亩: a number of these is another number of the form's own unit. */
const SCALED = /^(?:(?:[十百千]?万|[百千亿])(?:元|人|人次|次|家|个|场)?|亩|公顷)$/
const STATED = /(?<![\u4e00-\u9fff])(?:金额)?单位\s{0,9}[:：]\s{0,9}((?:[十百千]?万|[百千亿])元)/

/** An amount's unit; where a form counts in 万元, 元 is another one too. */
const AMOUNT = /^(?:[十百千]?万|[百千亿])?元$/

/**
 * The unit that somebody wrote behind a label in place of the form's own; undefined where there is none. '' where the form
 * counts in 万元 and the label doesn't say so any more.
 */
export function foreignUnit(label: string, field: Field): string | undefined {
  if (field.type !== 'money' && field.unit === undefined) return undefined
  const units = [...label.matchAll(BRACKETS)].map(([, unit]) => unit!.trim())
  if (field.unit === '万元')
    return (
      units.find((unit) => AMOUNT.test(unit) && unit !== '万元') ?? (label.includes('万元') ? undefined : '')
    )
  const printed = [field.label, ...(field.labels ?? [])]
  return units.find((unit) => SCALED.test(unit) && !printed.some((own) => own.includes(unit)))
}

/** What `单位：万元` on the form contradicts. */
export function isYuan({ type, unit }: Field): boolean {
  return type === 'money' && unit !== '万元'
}

/** `单位：万元` somewhere on the form, for all of its amounts. */
export function statedUnit(paper: Paper): { cell: Cell; unit: string } | undefined {
  for (const row of paper.rows) {
    for (const cell of cellsOf(paper, row)) {
      const unit =
        cell.kind === 'text' && cell.text.includes('单位') ? STATED.exec(cell.text)?.[1] : undefined
      if (unit !== undefined) return { cell, unit }
    }
  }
  return undefined
}

/** An error where the unit stands: what was meant by the numbers isn't ours to decide. */
export function unitFinding(reader: Reader, field: Field, label: string, cell: Cell, unit: string): Finding {
  const data = { label, unit, wanted: UNIT_WORDS[field.unit ?? '金额'] }
  const code = unit === '' ? 'LG-H008' : 'LG-H007'
  return findingAt(reader, address(cell.row, cell.column), field.key, code, data)
}
