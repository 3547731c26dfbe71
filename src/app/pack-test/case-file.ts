import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import { placeKey, type Places } from '../../packs/places.ts'
import type { Tree } from '../../packs/resolve.ts'

export type Words = Readonly<Record<string, string>>

/** What one form of a group holds where a case says nothing else; labels as they are printed. */
export interface TableBase {
  /** id of the form */
  表: string
  内容?: Words
  表头?: Words
  /** a form with months: what differs in one of them */
  各月?: Readonly<Record<string, Words>>
  /** the months that are handed in, as `1 2 3` */
  报送?: string
  /** what months named 同数 hold */
  同数?: Words
}

/** The subjects that cases list under one word (村, 驿站), and a submission of theirs that changes build on. */
export interface GroupBase {
  /** key of the pack's subjects; of several assessments of the same forms, one */
  对象: string
  乡镇?: string
  所在村?: string
  /** what cases call the forms; plain labels of a subject belong to the first */
  表: Readonly<Record<string, TableBase>>
  /** points of this submission, where a case says nothing else */
  应得?: Words
  /** the values that 照自评 enters for items that a case doesn't claim */
  评审?: Words
}

/** What a case says of one subject: a label's value, a form's labels, or of a form with months the labels of each. */
export type Entry = Readonly<Record<string, string | Readonly<Record<string, string | Words>>>>

/** One more form, filled in by hand. */
export interface OtherForm {
  表: string
  文件?: string
  表头?: Words
  行: readonly Words[]
}

export interface Expected extends Readonly<Record<string, string | Words | undefined>> {
  总分?: string
  金额?: string
  状态?: string
  名次?: string
  否决?: string
  等次?: string
  核验?: Words
  拨付?: Words
  /** payments in words */
  说明?: string
  /** duties met, not met, not filled in, and the share of those met in per cent */
  达标?: string
  /** duty → its state and what is lacking */
  核查?: Words
}

/** One case: what was handed in, under which options, and what has to come of it. */
export interface WrittenCase {
  案例: string
  范围?: string
  口径?: Words
  /** group → name → what differs from the base */
  报送: Readonly<Record<string, Readonly<Record<string, Entry>>>>
  未报送?: readonly string[]
  另表?: readonly OtherForm[]
  应得: Readonly<Record<string, Expected>>
  合计?: Readonly<Record<string, Words>>
  问题?: readonly string[]
}

/** The values that one claim may and may not have. */
export interface WrittenClaims {
  条款: string
  编号: string
  口径?: Words
  /** lowest and highest, where anything between may be claimed */
  范围?: string
  可填: string
  提示?: string
  不可填: string
}

export interface CaseFile {
  底表: Readonly<Record<string, GroupBase>>
  满分: Readonly<Record<string, Words>>
  案例: readonly WrittenCase[]
  自评可填: readonly WrittenClaims[]
  places?: Places
}

type Step = string | number
type Map = { readonly [key: string]: Tree }

/** A case file that can't be used as it is written. */
export class CaseFault extends Error {
  constructor(
    readonly path: readonly Step[],
    readonly problem: string,
  ) {
    super(problem)
    this.name = 'CaseFault'
  }
}

const TOP = ['底表', '满分', '案例', '自评可填']
const OF_A_CASE = ['案例', '范围', '口径', '未报送', '另表', '应得', '合计', '问题']
const OF_A_GROUP = ['对象', '乡镇', '所在村', '表', '应得', '评审']
const OF_A_TABLE = ['表', '内容', '表头', '各月', '报送', '同数']

/** The cases that a file's tree holds. Throws a CaseFault with the place of what is wrong. */
export function caseFileOf(tree: Tree, places?: Places): CaseFile {
  const top = mapAt(tree, [])
  only(top, TOP, [])
  const groups = mapAt(top.底表 ?? {}, ['底表'])
  for (const [name, group] of Object.entries(groups)) checkGroup(group, ['底表', name])
  const cases = listAt(top.案例 ?? [], ['案例'])
  return {
    底表: groups as unknown as CaseFile['底表'],
    满分: mapAt(top.满分 ?? {}, ['满分']) as unknown as CaseFile['满分'],
    案例: cases.map((written, index) => caseOf(written, ['案例', index], Object.keys(groups))),
    自评可填: listAt(top.自评可填 ?? [], ['自评可填']) as unknown as CaseFile['自评可填'],
    ...(places && { places }),
  }
}

function checkGroup(group: Tree, path: readonly Step[]): void {
  const map = mapAt(group, path)
  only(map, OF_A_GROUP, path)
  textAt(map.对象, [...path, '对象'])
  for (const [name, table] of Object.entries(mapAt(map.表 ?? {}, [...path, '表']))) {
    const at = [...path, '表', name]
    only(mapAt(table, at), OF_A_TABLE, at)
    textAt(mapAt(table, at).表, [...at, '表'])
  }
}

function caseOf(tree: Tree, path: readonly Step[], groups: readonly string[]): WrittenCase {
  const written = mapAt(tree, path)
  only(written, [...OF_A_CASE, ...groups], path)
  textAt(written.案例, [...path, '案例'])
  mapAt(written.应得 ?? '', [...path, '应得'])
  const handed = groups.filter((group) => written[group] !== undefined)
  for (const group of handed) {
    const subjects = mapAt(written[group]!, [...path, group])
    for (const [name, entry] of Object.entries(subjects)) mapAt(entry, [...path, group, name])
  }
  const rest = Object.entries(written).filter(([key]) => !groups.includes(key))
  const 报送 = Object.fromEntries(handed.map((group) => [group, written[group]!]))
  return { ...Object.fromEntries(rest), 报送 } as unknown as WrittenCase
}

function only(map: Map, keys: readonly string[], path: readonly Step[]): void {
  const read = Object.keys(map).find((key) => !keys.includes(key))
  if (read !== undefined)
    throw new CaseFault([...path, read], `不认识“${read}”，这里可以写：${keys.join('、')}`)
}

function mapAt(tree: Tree, path: readonly Step[]): Map {
  if (typeof tree === 'object' && !Array.isArray(tree)) return tree as Map
  throw new CaseFault(path, `“${path.at(-1) ?? '案例文件'}”这里要写成“名称: 值”的形式`)
}

function listAt(tree: Tree, path: readonly Step[]): readonly Tree[] {
  if (Array.isArray(tree)) return tree as readonly Tree[]
  throw new CaseFault(path, `“${path.at(-1)}”这里要写成清单，每项前面有“- ”`)
}

function textAt(tree: Tree | undefined, path: readonly Step[]): void {
  if (typeof tree !== 'string' || tree === '') throw new CaseFault(path, `缺少“${path.at(-1)}”`)
}

/** The fault as a finding, with the line where the case file says it. */
export function caseFinding(fault: CaseFault, places: Places | undefined, path: string): UsageFault {
  const steps = Array.from({ length: fault.path.length + 1 }, (_, cut) =>
    fault.path.slice(0, fault.path.length - cut),
  )
  const place = steps.map((at) => places?.get(placeKey(at))).find((found) => found !== undefined)
  return new UsageFault([finding(place ? String(place.key.line) : '?', fault.problem, path)])
}

function finding(line: string, problem: string, path: string) {
  return makeFinding('LG-P060', { line, problem }, { path })
}
