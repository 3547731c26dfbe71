import { columnsOf } from '../field-path.ts'
import type { Measure, Pack, SubjectRules } from '../schema/pack.ts'
import { both, changed, pairs, type PackChange } from './change.ts'

/** What differs in what a pack says of itself, of whom it assesses, of its sums and of the document's flaws. */
export function headChanges(one: Pack, other: Pack): PackChange[] {
  const id = other.pack
  return [
    ...Object.entries(HEADS).flatMap(([what, of]) => changed('pack', id, what, of(one), of(other))),
    ...pairs(subjectsOf(one), subjectsOf(other)).flatMap(([, a, b]) =>
      both('pack', id, a && `评分对象 ${a.label}`, b && `评分对象 ${b.label}`, () =>
        subjectChanges(id, a!, b!),
      ),
    ),
    ...pairs(sumsOf(one), sumsOf(other)).flatMap(([key, a, b]) =>
      both('pack', id, a && `合计 ${a}`, b && `合计 ${b}`, () => changed('pack', id, `合计 ${key}`, a!, b!)),
    ),
    ...pairs(flawsOf(one), flawsOf(other)).flatMap(([, a, b]) => both('pack', id, a, b, () => [])),
  ]
}

const HEADS: Readonly<Record<string, (pack: Pack) => string>> = {
  名称: ({ title }) => title,
  文件: ({ document }) => document,
  县: ({ county }) => county,
  年度: ({ year }) => year,
  状态: ({ status }) => status,
  起: ({ validFrom }) => validFrom,
  止: ({ validTo }) => validTo ?? '',
  考核周期: ({ months = [] }) => months.join(' 至 '),
  考核日期: ({ assessedOn }) => assessedOn ?? '',
  上一级: ({ levels }) => levels?.town ?? '',
}

function subjectsOf({ subjects }: Pack): Map<string, SubjectRules> {
  return new Map(Object.entries(subjects))
}

function subjectChanges(id: string, one: SubjectRules, other: SubjectRules): PackChange[] {
  const line = (what: string, of: (rules: SubjectRules) => string) =>
    changed('pack', id, `${other.label} ${what}`, of(one), of(other))
  return [
    ...line('名称', ({ label }) => label),
    ...line('总分', ({ statedTotal }) => statedTotal ?? ''),
    ...line('依据的表', ({ madeBy }) => madeBy.join('、')),
    ...line('条件', ({ when }) => (when ? `${when.of} 是 ${when.is}` : '')),
    ...line('截至月份', ({ until }) => until ?? ''),
    ...line('评审表的问题', ({ reviewFlags = [] }) => reviewFlags.map(({ label }) => label).join('、')),
  ]
}

function sumsOf({ measures = {} }: Pack): Map<string, string> {
  return new Map(
    Object.entries(measures).map(([key, measure]) => [key, `${measure.label}：${sumWords(measure)}`]),
  )
}

/** `monthly.served + monthly.online − last.served，不低于0，1至6月` */
function sumWords(measure: Measure): string {
  const { months = [], floor } = measure
  const columns = columnsOf(measure).map(({ path, isLess }, index) => {
    return `${isLess ? ' − ' : index === 0 ? '' : ' + '}${path}`
  })
  const least = floor === undefined ? '' : `，不低于${floor}`
  return `${columns.join('')}${least}${months.length === 0 ? '' : `，${months.join('至')}月`}`
}

function flawsOf({ flaws = [] }: Pack): Map<string, string> {
  return new Map(flaws.map(({ clause, says }) => [`${clause} ${says}`, `文件本身 ${clause}：${says}`]))
}
