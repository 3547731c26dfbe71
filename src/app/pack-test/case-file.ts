import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import { placeKey, type Places } from '../../packs/places.ts'

export type Words = Readonly<Record<string, string>>

/** Label → its value; of a form with months also month → what that month has. */
export type Labels = Readonly<Record<string, string | Words>>

/** What one form of a group holds where a case says nothing else; labels as they are printed. */
export interface TableBase {
  /** id of the form */
  表: string
  内容: Words
  表头: Words
  /** a form with months: what differs in one of them */
  各月: Readonly<Record<string, Words>>
  /** the months that are handed in, as `1 2 3` */
  报送: string
  /** what months named 同数 hold */
  同数: Words
}

/** The subjects that cases list under one word (村, 驿站), and a submission of theirs that changes build on. */
export interface GroupBase {
  /** key of the pack's subjects; of several assessments of the same forms, one */
  对象: string
  乡镇: string | null
  所在村: string | null
  /** what cases call the forms; plain labels of a subject belong to the first */
  表: Readonly<Record<string, TableBase>>
  /** points of this submission, where a case says nothing else */
  应得: Words
  /** the values that 照自评 enters for items that a case doesn't claim */
  评审: Words
}

/** What a case says of one subject beside what its group holds. */
export interface Entry {
  村: string | null
  备案日期: string | null
  /** the months, as `1 2 3`, that have what the table's 同数 says */
  同数: string
  /** 照自评, or item or question → what the county entered */
  评审: string | Words | null
  /** labels of the group's first form */
  plain: Labels
  /** by the group's word for a form: its labels, or in one word the months handed in, or 无 */
  tables: Readonly<Record<string, string | Labels>>
}

/** One more form, filled in by hand. */
export interface OtherForm {
  表: string
  文件: string
  表头: Words
  行: readonly Words[]
}

/** 总分, 金额, 状态, 等次, 说明 … or an item → its value; 核验, 拨付 and 核查 by clause or duty. */
export type Expected = Labels

/** One case: what was handed in, under which options, and what has to come of it. */
export interface WrittenCase {
  案例: string
  /** 乡镇: of one town alone */
  范围: string
  口径: Words
  /** group → name → what differs from the base */
  报送: Readonly<Record<string, Readonly<Record<string, Entry>>>>
  未报送: readonly string[]
  另表: readonly OtherForm[]
  应得: Readonly<Record<string, Expected>>
  合计: Readonly<Record<string, Words>>
  问题: readonly string[]
}

/** The values that one claim may and may not have. */
export interface WrittenClaims {
  条款: string
  编号: string
  口径: Words
  /** lowest and highest, where anything between may be claimed */
  范围: string
  可填: string
  提示: string
  不可填: string
}

export interface CaseFile {
  底表: Readonly<Record<string, GroupBase>>
  满分: Readonly<Record<string, Words>>
  案例: readonly WrittenCase[]
  自评可填: readonly WrittenClaims[]
  places?: Places
}

/** Keys and numbers of entries from the top of the file down. */
export type CasePath = readonly (string | number)[]

/** A case file that can't be used as it is written. */
export class CaseFault extends Error {
  constructor(
    readonly path: CasePath,
    readonly problem: string,
    /** the same in English */
    readonly problemEn: string,
  ) {
    super(problem)
    this.name = 'CaseFault'
  }
}

/** The fault as a finding, with the line where the case file says it. */
export function caseFinding(fault: CaseFault, places: Places | undefined, path: string): UsageFault {
  const steps = Array.from({ length: fault.path.length + 1 }, (_, cut) =>
    fault.path.slice(0, fault.path.length - cut),
  )
  const place = steps.map((at) => places?.get(placeKey(at))).find((found) => found !== undefined)
  return new UsageFault([finding(place ? String(place.key.line) : '?', fault, path)])
}

function finding(line: string, { problem, problemEn }: CaseFault, path: string) {
  return makeFinding('LG-P060', { line, problem, problemEn }, { path })
}
