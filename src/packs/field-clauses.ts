import { oncePer } from '../model/once-per.ts'
import { fieldTargets } from './field-path.ts'
import type { Pack } from './schema/pack.ts'

/** A text of a rule, with the clause of the part of the rule that it stands in. */
interface Said {
  text: string
  clause: string
}

/**
 * `form/field` → the clause of the first item whose rule reads that field, so that a cell's finding can cite it; of fields
 * that no item reads, the clause of the numbers that must differ, then of the payment or its condition, or of the bound
 * that its figure has.
 */
export const fieldClauses = oncePer((pack: Pack): ReadonlyMap<string, string> => {
  const clauses = new Map<string, string>()
  const note = (said: readonly Said[], base: string | undefined) => {
    for (const { text, clause } of said) {
      for (const { form, id } of fieldTargets(pack, text, base)) {
        const key = `${form}/${id}`
        if (!clauses.has(key)) clauses.set(key, clause)
      }
    }
  }
  const subjects = Object.values(pack.subjects)
  for (const { items, madeBy } of subjects) {
    for (const item of items) {
      note(
        textsOf(item).map((text) => ({ text, clause: item.clause })),
        madeBy[0],
      )
    }
  }
  for (const { clause, sameNumber } of pack.checks) {
    if (sameNumber) note([{ text: sameNumber.field, clause }], sameNumber.form)
  }
  const bounds = boundsOf(pack)
  for (const { vetoes, payments, ends, asked, madeBy } of subjects) {
    for (const rule of [...vetoes, ...payments, ends, asked]) {
      if (rule) note(valuesOf(rule, rule.clause).map(bounded(bounds, madeBy[0])), madeBy[0])
    }
    for (const { clause, byCount } of payments) {
      note(
        Object.keys(byCount?.amounts ?? {}).map((text) => ({ text, clause })),
        madeBy[0],
      )
    }
  }
  return clauses
})

/** `form.field` → the clause that bounds its figure (D-F1: a budget of at most so much). */
function boundsOf({ checks }: Pack): ReadonlyMap<string, string> {
  return new Map(
    checks.flatMap(({ clause, compare }) =>
      compare?.value === undefined ? [] : [[`${compare.form}.${compare.left}`, clause] as const],
    ),
  )
}

function bounded(bounds: ReadonlyMap<string, string>, base: string | undefined): (said: Said) => Said {
  return ({ text, clause }) => ({ text, clause: bounds.get(text) ?? bounds.get(`${base}.${text}`) ?? clause })
}

/** Every text of a rule, keys included: field paths are among them, and nothing else names a field. */
function textsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node]
  if (typeof node !== 'object' || node === null) return []
  const keys = Array.isArray(node) ? [] : Object.keys(node)
  return [...keys, ...Object.values(node).flatMap(textsOf)]
}

/** Every text that a part of a rule holds, with the clause of the innermost part that names one. */
function valuesOf(node: unknown, clause: string): Said[] {
  if (typeof node === 'string') return [{ text: node, clause }]
  if (typeof node !== 'object' || node === null) return []
  const own = 'clause' in node && typeof node.clause === 'string' ? node.clause : clause
  return Object.values(node).flatMap((part) => valuesOf(part, own))
}
