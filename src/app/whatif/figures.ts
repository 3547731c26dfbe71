import { listed } from '../../findings/listed.ts'
import { makeFinding } from '../../findings/make.ts'
import { isPlainDecimal } from '../../model/decimal.ts'
import { UsageFault } from '../../model/finding.ts'
import { usePack, type LoadedPack } from '../../packs/load.ts'
import { nearest } from '../../packs/nearest.ts'
import { resolveTree } from '../../packs/resolve.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { labelOf, type Naming } from '../../packs/sentence/words.ts'
import { withValueAt } from '../../packs/value-at.ts'
import type { Figure, SetFigure } from '../../reports/whatif/trial-result.ts'

/** A figure of a pack, with where it stands. */
export interface PackFigure extends Figure {
  /** in the pack's `subjects`; one clause may be written down in several places */
  places: readonly (readonly (string | number)[])[]
}

type Setting = SetFigure<PackFigure>

/** What may be changed, by the pack's words: amounts, marks that decide about money, quotas, shares. */
const WORDS: Readonly<Record<string, string>> = {
  base: '基数',
  amount: '金额',
  above: '过线分',
  atLeast: '最低分',
  from: '起点',
  below: '低于',
  limit: '名额',
  percent: '比例（%）',
  capPercent: '比例上限（%）',
  each: '每次金额',
  most: '最高金额',
  budget: '预算',
  full: '全额的数',
}

/** Every figure of a pack that has a name, in the order of the pack. */
export function figuresOf(pack: Pack): PackFigure[] {
  const found = Object.entries(pack.subjects).flatMap(([kind, { payments, grades, atMost, madeBy }]) => {
    const naming = { pack, base: madeBy[0] }
    return [
      ...payments.flatMap(({ label, clause, ...payment }, index) =>
        figuresIn(payment, { kind, label, clause, naming }, [kind, 'payments', index]),
      ),
      ...(atMost
        ? figuresIn(atMost, { kind, label: '各项合计', clause: atMost.clause, naming }, [kind, 'atMost'])
        : []),
      ...(grades
        ? figuresIn(grades, { kind, label: '等次', clause: grades.clause, naming }, [kind, 'grades'])
        : []),
    ]
  })
  return [...merged(found)]
}

interface Whose {
  kind: string
  label: string
  clause: string
  naming: Naming
}

type Found = PackFigure & { kind: string }

function figuresIn(node: object, whose: Whose, path: readonly (string | number)[]): Found[] {
  const own = ruled(node, whose)
  return Object.entries(node).flatMap(([key, value]: [string, unknown]): Found[] => {
    if (NUMBERS[key] !== undefined && isNode(value))
      return numbersIn(value, NUMBERS[key], own, [...path, key])
    if (key === 'rows' && Array.isArray(value))
      return value.flatMap((row: unknown, index) =>
        isNode(row) ? rowIn(row, own, [...path, key, index]) : [],
      )
    if (isNode(value)) return figuresIn(value, own, [...path, key])
    return figure(own, [], key, value, [...path, key])
  })
}

/** What stands under the names of grades or counts. */
const NUMBERS: Readonly<Record<string, string>> = { amounts: 'amount', percents: 'percent' }

/** A number for each grade by its name, or for each count by its field. */
function numbersIn(numbers: object, key: string, whose: Whose, path: readonly (string | number)[]): Found[] {
  return Object.entries(numbers).flatMap(([name, value]: [string, unknown]) =>
    figure(whose, [name], key, value, [...path, name]),
  )
}

/** A band, by its grade or by where it begins. */
function rowIn(row: object, whose: Whose, path: readonly (string | number)[]): Found[] {
  const unit = path.includes('byFigure') ? '' : '分'
  const name = 'grade' in row ? String(row.grade) : 'from' in row ? String(row.from) + unit : ''
  return Object.entries(row).flatMap(([key, value]: [string, unknown]): Found[] => {
    if (!isNode(value)) return figure(whose, [name], key, value, [...path, key])
    const own = ruled(value, whose)
    return Object.entries(value).flatMap(([inner, number]: [string, unknown]) =>
      figure(own, [name], inner, number, [...path, key, inner]),
    )
  })
}

/** Under the clause of its own, where it names one. */
function ruled(node: object, whose: Whose): Whose {
  return 'clause' in node && typeof node.clause === 'string' ? { ...whose, clause: node.clause } : whose
}

function figure(
  { kind, label, clause, naming }: Whose,
  of: readonly string[],
  key: string,
  value: unknown,
  place: readonly (string | number)[],
): Found[] {
  const word = place.includes('budget') ? WORDS['budget'] : WORDS[key]
  if (word === undefined || typeof value !== 'string' || !isPlainDecimal(value)) return []
  const name = [clause, ...of, key].join('.')
  return [
    {
      kind,
      name,
      clause,
      label: [label, ...of.map((each) => labelOf(naming, each)), word].join(' '),
      value,
      places: [place],
    },
  ]
}

function isNode(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One clause written down twice with one value is one figure; with two values each takes its subject in front. */
function* merged(found: readonly Found[]): Generator<PackFigure> {
  const byName = new Map<string, Found[]>()
  for (const one of found) byName.set(one.name, [...(byName.get(one.name) ?? []), one])
  for (const all of byName.values()) {
    const values = new Map<string, Found[]>()
    for (const one of all) values.set(one.value, [...(values.get(one.value) ?? []), one])
    for (const same of values.values()) {
      const { kind, name, clause, label, value } = same[0]!
      const places = same.flatMap((one) => one.places)
      yield { name: values.size > 1 ? `${kind}.${name}` : name, clause, label, value, places }
    }
  }
}

const SET = /^([^=]+)=(.*)$/

/**
 * `base=6000`, `T-F2.base=6000` … against the figures of a pack. Throws a UsageFault for what names none, or is no number,
 * and for two values of one figure.
 */
export function readSets(figures: readonly PackFigure[], given: readonly string[]): Setting[] {
  const sets = given.map((typed): Setting => {
    const [, name = typed, to = ''] = SET.exec(typed) ?? []
    const found = figureNamed(figures, name.trim())
    const value = to.trim()
    const whole = found.name.endsWith('.limit')
    if (!isPlainDecimal(value) || value.startsWith('-') || (whole && !/^\d+$/.test(value)))
      throw new UsageFault([makeFinding('LG-F075', { name: found.name, read: value, value: found.value })])
    return { figure: found, to: value }
  })
  for (const set of sets) {
    const first = sets.find(({ figure: { name } }) => name === set.figure.name)!.to
    const data = { name: set.figure.name, first, second: set.to }
    if (first !== set.to) throw new UsageFault([makeFinding('LG-F095', data)])
  }
  return sets
}

/** By its whole name, or by the end of it where only one ends so. */
function figureNamed(figures: readonly PackFigure[], read: string): PackFigure {
  const exact = figures.find(({ name }) => name === read)
  const ending = figures.filter(({ name }) => name.endsWith(`.${read}`))
  if (exact) return exact
  if (ending.length === 1) return ending[0]!
  const names = (ending.length > 0 ? ending : figures).map(({ name }) => name)
  const wanted = ending.length > 0 ? undefined : nearest(read, [...names, ...names.map(endOf)])
  // a longer number would be masked like a phone
  const short = figures.find(({ value }) => value.length < 7)
  const { name, value } = short ?? { name: 'base', value: '6000' }
  const listing = listed('wanted', wanted === undefined ? names : [wanted])
  throw new UsageFault([makeFinding('LG-F074', { read, ...listing, example: `${name}=${value}` })])
}

/** `base` of `T-F2.base` */
function endOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

/** The pack with these figures instead of its own. */
export function loadedWith({ file, interpretations }: LoadedPack, sets: readonly Setting[]): LoadedPack {
  const places = sets.flatMap(({ figure: { places: all }, to }) => all.map((place) => ({ place, to })))
  const tree = places.reduce(
    (node, { place, to }) => withValueAt(node, ['subjects', ...place], to),
    resolveTree(file.tree, interpretations),
  )
  return usePack({ ...file, tree }, interpretations)
}
