import type { Run } from '../../model/run.ts'
import { decimal, points } from '../../model/decimal.ts'
import { declaredIn, variantsOf } from '../../packs/choose.ts'
import { lintPack } from '../../packs/lint.ts'
import { numbersByClause } from '../../packs/lint/clauses.ts'
import { mapsOf } from '../../packs/lint/view.ts'
import { usePack, type PackFile } from '../../packs/load.ts'
import type { Check } from '../../packs/schema/check.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { valueAt } from '../../packs/value-at.ts'
import { CHECK_SHAPES } from '../../packs/vocabulary.ts'
import type { CaseFile } from './case-file.ts'

/** So many of all, and what is left. */
export interface Share {
  done: number
  all: number
  left: readonly string[]
}

/** Clauses that no rule follows, and that don't say why. */
const IDLE_CLAUSES = ['LG-P112', 'LG-P113']

/** Every clause has a disposition, and what is to have an effect has a rule. */
export function clauseShare(file: PackFile): Share {
  const ids = Object.keys(usePack(file).pack.clauses)
  const left = [...new Set(complaints(file, IDLE_CLAUSES).map(({ clause }) => clause ?? ''))]
  return { done: ids.length - left.length, all: ids.length, left }
}

/** What may use a figure: rules, checks, and what results are printed with. */
const USING = ['subjects', 'checks', 'measures', 'publication', 'sheets'] as const

/** Every figure of a clause is used by a rule of its own, or waived with a reason, under some option. */
export function figureShare(file: PackFile): Share {
  const variants = variantsOf(declaredIn(file.tree)).map((choices) => usePack(file, choices))
  const nodes = variants.flatMap(({ tree }) => USING.flatMap((part) => mapsOf(valueAt(tree, [part]) ?? [])))
  const used = numbersByClause(nodes)
  const { clauses } = variants[0]!.pack
  const figures = Object.entries(clauses).flatMap(([clause, { figures: own = [], waived = {}, by = [] }]) =>
    own.map((figure) => {
      const number = points(decimal(figure).abs())
      const known = [clause, ...by].some((id) => used.get(id)?.has(number))
      return { name: `${clause}: ${figure}`, done: known || Object.hasOwn(waived, figure) }
    }),
  )
  const left = figures.flatMap(({ name, done }) => (done ? [] : [name]))
  return { done: figures.length - left.length, all: figures.length, left }
}

function complaints(file: PackFile, codes: readonly string[]) {
  return lintPack(file).filter(({ code }) => codes.includes(code))
}

/**
 * Every rule is at work in a case: an item with points, a veto that applies, a payment of more than nothing (or that
 * comes to nothing without a condition), a check
 * whose finding the case names. Rules that stand under another option count with the cases of that option.
 */
export function ruleShare(file: PackFile, cases: CaseFile, runs: readonly Run[]): Share {
  const packs = [usePack(file).pack, ...runs.map((run) => usePack(file, run.interpretations).pack)]
  const rules = new Set(packs.flatMap(rulesOf))
  const shown = new Set([...runs.flatMap(rulesAtWork), ...checksAtWork(packs, cases, runs)])
  const left = [...rules].filter((rule) => !shown.has(rule))
  return { done: rules.size - left.length, all: rules.size, left }
}

function rulesOf(pack: Pack): string[] {
  return [
    ...Object.entries(pack.subjects).flatMap(([kind, { items, vetoes, payments }]) => [
      ...items.map(({ clause, label }) => itemRule(kind, clause, label)),
      ...vetoes.map(({ clause }) => ruleOf('veto', kind, clause)),
      ...payments.map(({ clause }) => ruleOf('payment', kind, clause)),
    ]),
    ...pack.checks.map(checkRule),
  ]
}

const ruleOf = (what: string, kind: string, clause: string) => `${what} ${kind} ${clause}`
const itemRule = (kind: string, clause: string, label: string) => `item ${kind} ${clause} ${label}`

function checkRule(check: Check): string {
  return `check ${check.clause} ${CHECK_SHAPES.find((shape) => check[shape] !== undefined) ?? ''}`
}

function rulesAtWork(run: Run): string[] {
  return run.subjects.flatMap(({ kind, items, vetoes, payments }) => [
    ...items.flatMap(({ clause, label, points: given }) => (given ? [itemRule(kind, clause, label)] : [])),
    ...vetoes.flatMap(({ clause, applied }) => (applied ? [ruleOf('veto', kind, clause)] : [])),
    ...payments.flatMap(({ clause, amount, status }) =>
      amount.isZero() && status !== 'final' ? [] : [ruleOf('payment', kind, clause)],
    ),
  ])
}

/** Checks of a clause that a case names among its 问题. */
function checksAtWork(packs: readonly Pack[], cases: CaseFile, runs: readonly Run[]): string[] {
  const named = new Set(cases.案例.flatMap(({ 问题 = [] }) => 问题.map((words) => words.split(' ')[1] ?? '')))
  const found = new Set(runs.flatMap(({ findings }) => findings.map(({ clause }) => clause ?? '')))
  return packs.flatMap(({ checks }) =>
    checks.filter(({ clause }) => named.has(clause) && found.has(clause)).map(checkRule),
  )
}
