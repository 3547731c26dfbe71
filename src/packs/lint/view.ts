import type { Code } from '../../findings/catalogue.ts'
import { oncePer } from '../../model/once-per.ts'
import { isMap, type Path } from '../places.ts'
import type { LoadedPack } from '../load.ts'
import type { Choices, Tree } from '../resolve.ts'
import type { Field } from '../schema/form.ts'
import type { Pack, SubjectRules } from '../schema/pack.ts'
import type { PaymentRule } from '../schema/payment.ts'
import type { Item, Part } from '../schema/rule.ts'
import { valueAt } from '../value-at.ts'

/** A pack under one set of options: typed, and as the plain tree that it is. */
export interface View {
  pack: Pack
  choices: Choices
  /** the subjects' rules and the checks: what brings clauses to effect, as trees with their paths */
  rules: readonly MapNode[]
}

/** Something that lint has to say about one node of the resolved pack. */
export interface Complaint {
  code: Code
  path: Path
  /** what to point at; the value where it isn't said */
  on?: 'key'
  data: Readonly<Record<string, string>>
  clause?: string
  form?: string
  field?: string
}

/** Looks at one view; called for each. */
export type Check = (view: View) => Complaint[]

/** Looks at all views at once: what counts is whether any of them uses a thing. */
export type WholeCheck = (views: readonly View[]) => Complaint[]

export interface MapNode {
  path: Path
  node: { readonly [key: string]: Tree }
}

/** Every map of a tree with its path, outermost first. */
export function mapsOf(tree: Tree, path: Path = []): MapNode[] {
  if (typeof tree === 'string' || typeof tree === 'boolean') return []
  if (!isMap(tree)) return tree.flatMap((node, index) => mapsOf(node, [...path, index]))
  const below = Object.entries(tree).flatMap(([key, node]) => mapsOf(node, [...path, key]))
  return [{ path, node: tree }, ...below]
}

/** A pack under the options in force as lint looks at it. */
export function viewOf({ pack, tree }: LoadedPack, choices: Choices): View {
  const rules = ['subjects', 'checks', 'sheets'].flatMap((key) => mapsOf(valueAt(tree, [key]) ?? [], [key]))
  return { pack, choices, rules }
}

export interface SubjectAt {
  kind: string
  subject: SubjectRules
  path: Path
}

/** The subjects of a pack, each with its key and where it stands. */
export function subjectsOf({ pack }: View): SubjectAt[] {
  return Object.entries(pack.subjects).map(([kind, subject]) => ({ kind, subject, path: ['subjects', kind] }))
}

/** A payment with the subject that it belongs to; `path` is its own. */
export interface PaymentAt extends SubjectAt {
  payment: PaymentRule
}

/** Every payment of every subject. */
export function paymentsOf(view: View): PaymentAt[] {
  return subjectsOf(view).flatMap((at) =>
    at.subject.payments.map((payment, index) => ({ ...at, payment, path: [...at.path, 'payments', index] })),
  )
}

/** An item, or one of its parts, with the item that it belongs to. */
export interface RuleAt extends SubjectAt {
  item: Item
  rule: Item | Part
}

/** Every item, and behind it its parts; most checks ask for them. */
export const itemRulesOf = oncePer((view: View): readonly RuleAt[] =>
  subjectsOf(view).flatMap((at) =>
    at.subject.items.flatMap((item, index) => {
      const path = [...at.path, 'items', index]
      const parts = (item.parts ?? []).map((rule, part) => ({
        ...at,
        item,
        rule,
        path: [...path, 'parts', part],
      }))
      return [{ ...at, item, rule: item, path }, ...parts]
    }),
  ),
)

/** All fields of all forms, each with its place in the pack. */
export function fieldsOf({ pack }: View): { field: Field; path: Path }[] {
  return Object.entries(pack.forms).flatMap(([id, form]) =>
    (['head', 'fields', 'foot'] as const).flatMap((area) =>
      form[area].map((field, index) => ({ field, path: ['forms', id, area, index] })),
    ),
  )
}
