import type { Pack } from './schema/pack.ts'
import { isMap } from './places.ts'
import type { Tree } from './resolve.ts'
import { both, changed, pairs, type PackChange } from './diff/change.ts'
import { formChanges } from './diff/forms.ts'
import { headChanges } from './diff/head.ts'
import { describePack, type ClauseDescription } from './describe.ts'
import { usePack, type PackFile } from './load.ts'

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
        ...changed('interpretation', id, '条款', a!.clause ?? '', b!.clause ?? ''),
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
  if (isMap(tree))
    for (const part of ['subjects', 'checks', 'publication', 'sheets']) walk(tree[part] ?? '', [], false)
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
