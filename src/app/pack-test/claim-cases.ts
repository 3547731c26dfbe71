import { assessOnce } from '../assess.ts'
import type { LoadedPack } from '../../packs/load.ts'
import { CaseFault, type CaseFile, type GroupBase, type WrittenClaims } from './case-file.ts'
import { writtenCase } from './read-cases.ts'
import { itemName, type Difference } from './case-result.ts'
import { submissionOf } from './case-submission.ts'

/** The printed maxima of the items, and the stated total, as the case file has them. */
export function maximaDifferences(file: CaseFile, { pack }: LoadedPack): Difference[] {
  return Object.entries(file.满分).flatMap(([kind, words]) => {
    const rules = pack.subjects[kind]
    const actual: Record<string, string> = {
      ...Object.fromEntries((rules?.items ?? []).map((item) => [itemName(rules!, item), item.max ?? '无'])),
      ...(rules?.statedTotal !== undefined && { 合计: rules.statedTotal }),
    }
    return [...new Set([...Object.keys(words), ...Object.keys(actual)])].flatMap((what) => {
      const [expected, found] = [words[what] ?? '（没有写）', actual[what] ?? '（没有）']
      return expected === found ? [] : [{ of: `满分 ${kind}`, what, expected, actual: found }]
    })
  })
}

const words = (text: string) => (text === '' ? [] : text.split(' '))

/** One subject for each value of a claim: is it an error, a notice, or nothing? */
export function claimDifferences(file: CaseFile, written: WrittenClaims, loaded: LoadedPack): Difference[] {
  const { group, table, item } = claimedBy(file, written, loaded)
  const wanted: readonly (readonly [string, string])[] = [
    ...words(written.可填).map((value) => [value, ''] as const),
    ...words(written.提示).map((value) => [value, 'notice'] as const),
    ...words(written.不可填).map((value) => [value, 'error'] as const),
  ]
  const nameFor = (value: string) => `${file.底表[group]!.乡镇 ?? ''}${value}号`
  const subjects = Object.fromEntries(
    wanted.map(([value]) => [nameFor(value), { [table]: { [written.编号]: value } }]),
  )
  const run = assessOnce(
    submissionOf(loaded, file, writtenCase({ 案例: '自评可填', [group]: subjects, 应得: {} }, file.底表)),
  )
  const found = (value: string) =>
    run.findings.find(
      ({ subject, field, severity }) =>
        (subject ?? '').split('/').at(-1) === nameFor(value) &&
        field === item.claim!.of &&
        severity !== 'warning',
    )?.severity ?? ''
  const range = item.claim!.attainable.range?.join(' ') ?? ''
  const of = `自评可填 ${written.条款}`
  return [
    ...wanted.flatMap(([what, expected]) => {
      const actual = found(what)
      return actual === expected ? [] : [{ of, what, expected, actual }]
    }),
    ...(range === written.范围 ? [] : [{ of, what: '范围', expected: written.范围, actual: range }]),
  ]
}

/** Group, table and item of a claim. */
function claimedBy(file: CaseFile, { 条款, 编号 }: WrittenClaims, { pack }: LoadedPack) {
  for (const [group, base] of Object.entries(file.底表)) {
    const item = pack.subjects[base.对象]?.items.find(({ clause, claim }) => clause === 条款 && claim)
    const table = item && tableWith(base, pack.subjects[base.对象]!.madeBy[0]!)
    if (item && table !== undefined) return { group, table, item }
  }
  throw new CaseFault(
    ['自评可填'],
    `没有自评打分的项目 ${条款} ${编号}`,
    `no item is claimed as ${条款} ${编号}`,
  )
}

function tableWith(base: GroupBase, form: string): string | undefined {
  return Object.entries(base.表).find(([, { 表 }]) => 表 === form)?.[0]
}
