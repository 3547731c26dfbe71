import type { Field, Form } from './schema/form.ts'
import type { Pack } from './schema/pack.ts'
import { isMap } from './places.ts'
import type { Tree } from './resolve.ts'
import { describePack, type ClauseDescription } from './describe.ts'
import { usePack, type PackFile } from './load.ts'

/** One thing that differs between two packs; null: one of them doesn't have it. */
export interface PackChange {
  of: 'pack' | 'clause' | 'interpretation' | 'form'
  /** clause, interpretation or form; the pack's own key for `pack` */
  id: string
  /** what differs: 有无, 位置, 数字, 规则, 选项, 栏目 … */
  what: string
  before: string | null
  after: string | null
}

/** What differs between two packs, by clause and number, not by line: clauses, their rules, interpretations, forms. */
export function diffPacks(before: PackFile, after: PackFile): PackChange[] {
  const [one, other] = [usePack(before), usePack(after)]
  const [old, fresh] = [describePack(one), describePack(other)]
  const clauses = (pack: typeof old) => new Map(pack.clauses.map((clause) => [clause.id, clause]))
  const forms = ({ pack }: typeof one) => new Map(Object.entries(pack.forms))
  const choices = ({ pack }: typeof one) => new Map(Object.entries(pack.interpretations))
  return [
    ...headChanges(one.pack, other.pack),
    ...pairs(clauses(old), clauses(fresh)).flatMap(([id, a, b]) =>
      both('clause', id, a && `${a.place} ${a.says}`, b && `${b.place} ${b.says}`, () => [
        ...clauseChanges(id, a!, b!),
        ...numberChanges(id, numbersOf(before.tree, id), numbersOf(after.tree, id)),
      ]),
    ),
    ...pairs(choices(one), choices(other)).flatMap(([id, a, b]) =>
      both('interpretation', id, a?.question, b?.question, () => [
        ...changed('interpretation', id, '问题', a!.question, b!.question),
        ...changed('interpretation', id, '选项', optionsOf(a!), optionsOf(b!)),
        ...changed('interpretation', id, '默认', a!.default, b!.default),
        ...changed('interpretation', id, '理由', a!.because, b!.because),
      ]),
    ),
    ...pairs(forms(one), forms(other)).flatMap(([id, a, b]) =>
      both('form', id, a?.title, b?.title, () => formChanges(id, a!, b!)),
    ),
  ]
}

/** Keys of both, those of the first before those that only the second has. */
function pairs<T>(
  one: ReadonlyMap<string, T>,
  other: ReadonlyMap<string, T>,
): [string, T | undefined, T | undefined][] {
  return [...new Set([...one.keys(), ...other.keys()])].map((key) => [key, one.get(key), other.get(key)])
}

function both(
  of: PackChange['of'],
  id: string,
  before: string | undefined,
  after: string | undefined,
  inside: () => PackChange[],
): PackChange[] {
  if (before !== undefined && after !== undefined) return inside()
  return [{ of, id, what: '有无', before: before ?? null, after: after ?? null }]
}

function changed(
  of: PackChange['of'],
  id: string,
  what: string,
  before: string,
  after: string,
): PackChange[] {
  return before === after ? [] : [{ of, id, what, before, after }]
}

function headChanges(one: Pack, other: Pack): PackChange[] {
  const heads = {
    名称: ({ title }: Pack) => title,
    文件: ({ document }: Pack) => document,
    县: ({ county }: Pack) => county,
    年度: ({ year }: Pack) => year,
    状态: ({ status }: Pack) => status,
    起: ({ validFrom }: Pack) => validFrom,
    止: ({ validTo }: Pack) => validTo ?? '',
    考核日期: ({ assessedOn }: Pack) => assessedOn ?? '',
  }
  return Object.entries(heads).flatMap(([what, of]) => changed('pack', other.pack, what, of(one), of(other)))
}

function clauseChanges(id: string, one: ClauseDescription, other: ClauseDescription): PackChange[] {
  return [
    ...changed('clause', id, '位置', one.place, other.place),
    ...changed('clause', id, '简述', one.says, other.says),
    ...changed('clause', id, '处理', one.disposition, other.disposition),
    ...changed('clause', id, '文件里的数字', one.figures.join('、'), other.figures.join('、')),
    ...changed('clause', id, '不入规则的数字', waivedOf(one), waivedOf(other)),
    ...changed('clause', id, '规则', one.sentences.join(''), other.sentences.join('')),
  ]
}

function waivedOf({ waived }: ClauseDescription): string {
  return Object.keys(waived).join('、')
}

/** Rules may differ in numbers that no sentence of the options in force says: those of other options too. */
function numberChanges(
  id: string,
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): PackChange[] {
  return pairs(one, other).flatMap(([path, before = '', after = '']) =>
    changed('clause', id, path, before, after),
  )
}

const FIGURE = /^-?\d+(\.\d+)?$|^\d{4}-\d{2}-\d{2}$/

/** Every number and date of the rules of a clause, by its path within the rule. */
function numbersOf(tree: Tree, clause: string): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (node: Tree, path: readonly string[], inside: boolean): void => {
    if (typeof node === 'boolean') return
    if (typeof node === 'string') {
      if (inside && FIGURE.test(node)) found.set(unused(found, path.join('.')), node)
      return
    }
    if (!isMap(node)) return node.forEach((item, index) => walk(item, [...path, String(index + 1)], inside))
    const own = typeof node.clause === 'string' ? node.clause === clause : inside
    const from = typeof node.clause === 'string' ? [] : path
    for (const [key, value] of Object.entries(node)) if (key !== 'clause') walk(value, [...from, key], own)
  }
  if (isMap(tree)) for (const part of ['subjects', 'checks']) walk(tree[part] ?? '', [], false)
  return found
}

/** Several rules of one clause: the second one's numbers get a mark. */
function unused(found: ReadonlyMap<string, string>, path: string): string {
  return found.has(path) ? unused(found, `${path}′`) : path
}

function optionsOf({ options }: Pack['interpretations'][string]): string {
  return Object.entries(options)
    .map(([option, means]) => `${option}：${means}`)
    .join('；')
}

function formChanges(id: string, one: Form, other: Form): PackChange[] {
  return [
    ...changed('form', id, '标题', one.title, other.title),
    ...changed('form', id, '固定行', rowsOf(one), rowsOf(other)),
    ...pairs(fieldsOf(one), fieldsOf(other)).flatMap(([key, a, b]) =>
      a && b
        ? changed('form', id, `栏目 ${key}`, fieldText(a), fieldText(b))
        : both('form', id, a && fieldText(a), b && fieldText(b), () => []).map((change) => ({
            ...change,
            what: `栏目 ${key}`,
          })),
    ),
  ]
}

function fieldsOf({ head, fields, foot }: Form): Map<string, Field> {
  return new Map([...head, ...fields, ...foot].map((field) => [field.key, field]))
}

function rowsOf({ rows = [] }: Form): string {
  return rows.map(({ label }) => label).join('；')
}

function fieldText({ group, label, type, required, min, max, choices, unit }: Field): string {
  const marks = [
    type,
    required ? '必填' : '',
    min === undefined ? '' : `≥${min}`,
    max === undefined ? '' : `≤${max}`,
    unit ?? '',
    choices?.join('/') ?? '',
  ]
  return `${group ?? ''}${label}（${marks.filter((mark) => mark !== '').join('，')}）`
}
