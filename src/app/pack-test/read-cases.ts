import { isMap, type Places } from '../../packs/places.ts'
import type { Tree } from '../../packs/resolve.ts'
import {
  CaseFault,
  type CaseFile,
  type CasePath,
  type Entry,
  type GroupBase,
  type Labels,
  type OtherForm,
  type TableBase,
  type Words,
  type WrittenCase,
  type WrittenClaims,
} from './case-file.ts'

type Mapping = Readonly<Record<string, Tree>>
type Reader<T> = (tree: Tree, path: CasePath) => T

const TOP = ['底表', '满分', '案例', '自评可填']
const OF_A_CASE = ['案例', '范围', '口径', '未报送', '另表', '应得', '合计', '问题']
const OF_A_GROUP = ['对象', '乡镇', '所在村', '表', '应得', '评审']
const OF_A_TABLE = ['表', '内容', '表头', '各月', '报送', '同数']
const OF_ANOTHER_FORM = ['表', '文件', '表头', '行']
const OF_CLAIMS = ['条款', '编号', '口径', '范围', '可填', '提示', '不可填']
const OF_AN_ENTRY = ['村', '备案日期', '同数', '评审']

/** The cases that a file's tree holds. Throws a CaseFault with the place of what is wrong. */
export function caseFileOf(tree: Tree, places?: Places): CaseFile {
  const top = mapping(tree, [], TOP)
  const groups = optional(top, '底表', [], each(group)) ?? {}
  return {
    底表: groups,
    满分: optional(top, '满分', [], each(words)) ?? {},
    案例:
      optional(
        top,
        '案例',
        [],
        list((written, path) => writtenCase(written, groups, path)),
      ) ?? [],
    自评可填: optional(top, '自评可填', [], list(claims)) ?? [],
    ...(places && { places }),
  }
}

function group(tree: Tree, path: CasePath): GroupBase {
  const map = mapping(tree, path, OF_A_GROUP)
  return {
    对象: name(map.对象, [...path, '对象']),
    乡镇: optional(map, '乡镇', path, text) ?? null,
    所在村: optional(map, '所在村', path, text) ?? null,
    表: optional(map, '表', path, each(table)) ?? {},
    应得: optional(map, '应得', path, words) ?? {},
    评审: optional(map, '评审', path, words) ?? {},
  }
}

function table(tree: Tree, path: CasePath): TableBase {
  const map = mapping(tree, path, OF_A_TABLE)
  return {
    表: name(map.表, [...path, '表']),
    内容: optional(map, '内容', path, words) ?? {},
    表头: optional(map, '表头', path, words) ?? {},
    各月: optional(map, '各月', path, each(words)) ?? {},
    报送: optional(map, '报送', path, text) ?? '',
    同数: optional(map, '同数', path, words) ?? {},
  }
}

/** One case, over the groups of its file. Throws a CaseFault with the place of what is wrong. */
export function writtenCase(tree: Tree, groups: CaseFile['底表'], path: CasePath = []): WrittenCase {
  const map = mapping(tree, path, [...OF_A_CASE, ...Object.keys(groups)])
  const handed = Object.entries(groups).flatMap(([word, base]) => {
    const subjects = optional(map, word, path, each(entryOf(base)))
    return subjects ? [[word, subjects] as const] : []
  })
  return {
    案例: name(map.案例, [...path, '案例']),
    范围: optional(map, '范围', path, text) ?? '',
    口径: optional(map, '口径', path, words) ?? {},
    报送: Object.fromEntries(handed),
    未报送: optional(map, '未报送', path, list(text)) ?? [],
    另表: optional(map, '另表', path, list(anotherForm)) ?? [],
    应得: each(labels)(map.应得 ?? '', [...path, '应得']),
    合计: optional(map, '合计', path, each(words)) ?? {},
    问题: optional(map, '问题', path, list(text)) ?? [],
  }
}

function entryOf(base: GroupBase): Reader<Entry> {
  const isTable = (key: string): boolean => Object.hasOwn(base.表, key)
  const isLabel = (key: string): boolean => !OF_AN_ENTRY.includes(key) && !isTable(key)
  return (tree, path) => {
    const map = mapping(tree, path)
    return {
      村: optional(map, '村', path, text) ?? null,
      备案日期: optional(map, '备案日期', path, text) ?? null,
      同数: optional(map, '同数', path, text) ?? '',
      评审: optional(map, '评审', path, textOr(words)) ?? null,
      plain: labels(only(map, isLabel), path),
      tables: each(textOr(labels))(only(map, isTable), path),
    }
  }
}

function anotherForm(tree: Tree, path: CasePath): OtherForm {
  const map = mapping(tree, path, OF_ANOTHER_FORM)
  return {
    表: name(map.表, [...path, '表']),
    文件: optional(map, '文件', path, text) ?? '另表.xlsx',
    表头: optional(map, '表头', path, words) ?? {},
    行: optional(map, '行', path, list(words)) ?? [],
  }
}

function claims(tree: Tree, path: CasePath): WrittenClaims {
  const map = mapping(tree, path, OF_CLAIMS)
  return {
    条款: name(map.条款, [...path, '条款']),
    编号: name(map.编号, [...path, '编号']),
    口径: optional(map, '口径', path, words) ?? {},
    范围: optional(map, '范围', path, text) ?? '',
    可填: optional(map, '可填', path, text) ?? '',
    提示: optional(map, '提示', path, text) ?? '',
    不可填: optional(map, '不可填', path, text) ?? '',
  }
}

/** What a key holds; undefined where the key isn't there. */
function optional<T>(map: Mapping, key: string, path: CasePath, read: Reader<T>): T | undefined {
  const tree = map[key]
  return tree === undefined ? undefined : read(tree, [...path, key])
}

function each<T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (tree, path) =>
    Object.fromEntries(
      Object.entries(mapping(tree, path)).map(([key, value]) => [key, read(value, [...path, key])]),
    )
}

function list<T>(read: Reader<T>): Reader<readonly T[]> {
  return (tree, path) => {
    if (Array.isArray(tree)) return tree.map((value: Tree, index) => read(value, [...path, index]))
    const key = String(path.at(-1))
    throw new CaseFault(
      path,
      `“${key}”这里要写成清单，每项前面有“- ”`,
      `"${key}" takes a list, a "- " for each`,
    )
  }
}

function textOr<T>(read: Reader<T>): Reader<string | T> {
  return (tree, path) => (typeof tree === 'string' ? tree : read(tree, path))
}

const words: Reader<Words> = each(text)
const labels: Reader<Labels> = each(textOr(words))

function text(tree: Tree, path: CasePath): string {
  if (typeof tree === 'string') return tree
  const key = String(path.at(-1))
  throw new CaseFault(path, `“${key}”这里只能写一个值`, `"${key}" takes a single value`)
}

/** A text that has to be there. */
function name(tree: Tree | undefined, path: CasePath): string {
  if (typeof tree === 'string' && tree !== '') return tree
  const key = String(path.at(-1))
  throw new CaseFault(path, `缺少“${key}”`, `"${key}" is missing`)
}

/** Refuses keys other than `known`, if those are given. */
function mapping(tree: Tree, path: CasePath, known?: readonly string[]): Mapping {
  const own = path.at(-1) ?? '案例文件'
  if (!isMap(tree))
    throw new CaseFault(path, `“${own}”这里要写成“名称: 值”的形式`, `"${own}" takes "key: value"`)
  const read = known && Object.keys(tree).find((key) => !known.includes(key))
  if (read === undefined) return tree
  const [zh, en] = [known!.join('、'), known!.join(', ')]
  throw new CaseFault(
    [...path, read],
    `不认识“${read}”，这里可以写：${zh}`,
    `"${read}" is unknown; it may be ${en}`,
  )
}

function only(map: Mapping, wanted: (key: string) => boolean): Mapping {
  return Object.fromEntries(Object.entries(map).filter(([key]) => wanted(key)))
}
