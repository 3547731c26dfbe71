import { sameTree } from '../model/same-tree.ts'
import { itemSentence } from './sentence.ts'
import { paymentSentence } from './sentence/payment.ts'
import { usePack, type PackFile } from './load.ts'
import { placeKey, type Places } from './places.ts'
import { isMap } from './places.ts'
import type { Tree } from './resolve.ts'
import { readSource } from './source.ts'

/**
 * The text of a pack for another year or county: a copy whose lines say what to look at: the head, every date, the
 * figures of each clause, each item and payment with its rule in words, each interpretation and flaw, and whatever else
 * names the year, or those in which the rules begin and end. It is a draft until somebody says otherwise.
 */
export async function newPackText(from: PackFile, id: string): Promise<string> {
  const source = await readSource(from.text, `${id}.yaml`)
  if (!source.ok) throw new Error(`${from.id} can't be read`)
  const { tree, places } = source.source
  const marks = marksOf(from, tree, places)
  const lines = from.text.split(/\r?\n/)
  const body = lines.map((line, index) => withMark(renamed(line, id), marks.get(index + 1))).join('\n')
  const text = `${headOf(from, id)}${body}`
  return (await sameRules(text, tree, id))
    ? text
    : `${headOf(from, id)}${lines.map((line) => renamed(line, id)).join('\n')}`
}

function headOf(from: PackFile, id: string): string {
  return [
    `# ${id}：由 ${from.id} 复制而来。凡有“看：”的行，都要对照新文件看过；看过就删掉这个记号。`,
    `# 改好后：lingong packs lint ${id}.yaml；lingong packs diff ${from.path ?? from.id} ${id}.yaml；lingong packs test ${id}.yaml --cases 案例.yaml`,
    '',
  ].join('\n')
}

function renamed(line: string, id: string): string {
  if (line.startsWith('pack:')) return `pack: ${id}`
  return line.startsWith('status:') ? 'status: draft' : line
}

/** A mark stands behind what the line holds already. */
function withMark(line: string, mark: string | undefined): string {
  return mark === undefined || line.includes(' #') ? line : `${line} # 看：${mark}`
}

const DATE = /^\d{4}-\d{2}-\d{2}$/
const HEAD: Readonly<Record<string, string>> = {
  title: '名称',
  document: '文件全称',
  county: '县名',
  status: '征求意见稿用 draft，印发后用 inForce，失效后用 expired',
  year: '年度',
  months: '考核周期的起止月份',
  validFrom: '施行日期',
  validTo: '失效日期',
  assessedOn: '考核日期',
}

/** 1-based line → what to look at there. */
function marksOf(from: PackFile, tree: Tree, places: Places): Map<number, string> {
  const marks = new Map<number, string>()
  const { pack } = usePack(from)
  const at = (path: readonly string[]) => places.get(placeKey(path))?.key.line
  const put = (line: number | undefined, mark: string) => {
    if (line !== undefined && !marks.has(line)) marks.set(line, mark)
  }
  for (const [key, mark] of Object.entries(HEAD)) put(at([key]), mark)
  for (const [id, { figures = [], place }] of Object.entries(pack.clauses)) {
    if (figures.length === 0) continue
    put(at(['clauses', id, 'figures']), `${place}，数字 ${figures.join('、')}`)
  }
  for (const [kind, subject] of Object.entries(pack.subjects)) {
    for (const [index, item] of subject.items.entries()) {
      const path = ['subjects', kind, 'items', String(index)]
      put(at(path), `${item.clause} ${itemSentence(pack, subject, item)}`)
    }
    for (const [index, payment] of subject.payments.entries()) {
      const path = ['subjects', kind, 'payments', String(index)]
      put(at(path), `${payment.clause} ${paymentSentence(pack, subject, payment)}`)
    }
  }
  for (const id of Object.keys(pack.interpretations))
    put(at(['interpretations', id, 'question']), '新文件是否仍须这样问，默认是否仍合适')
  for (const [index, { clause }] of (pack.flaws ?? []).entries())
    put(at(['flaws', String(index)]), `新文件的 ${clause} 是否仍这样写`)
  const years = [pack.year, pack.validFrom.slice(0, 4), pack.validTo?.slice(0, 4) ?? pack.year]
  for (const { path, text } of textsOf(tree)) {
    const year = years.find((one) => text.includes(one))
    if (DATE.test(text)) put(at(path), `日期 ${text}`)
    else if (path[0] !== 'pack' && year !== undefined) put(at(path), `写着 ${year}`)
  }
  return marks
}

function textsOf(node: Tree, path: readonly string[] = []): { path: readonly string[]; text: string }[] {
  if (typeof node === 'boolean') return []
  if (typeof node === 'string') return [{ path, text: node }]
  const entries: [string, Tree][] = isMap(node)
    ? Object.entries(node)
    : node.map((item, index) => [String(index), item])
  return entries.flatMap(([key, value]) => textsOf(value, [...path, key]))
}

/** True where the copy says the same as the original, but for its name and status. */
async function sameRules(text: string, tree: Tree, id: string): Promise<boolean> {
  const read = await readSource(text, `${id}.yaml`)
  if (!read.ok || !isMap(tree)) return false
  return sameTree(read.source.tree, { ...tree, pack: id, status: 'draft' })
}
