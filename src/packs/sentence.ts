import type { Pack, SubjectRules } from './schema/pack.ts'
import type { Item, Part, VetoRule } from './schema/rule.ts'
import { askedWords, gradeWords } from './sentence/application.ts'
import { endsWords, skipWords } from './sentence/budget.ts'
import { ruleWords } from './sentence/rule.ts'
import { labelOf, type Naming } from './sentence/words.ts'

/** What an item's rule does, in one Chinese sentence that is made from its numbers: `每1人扣2分，扣完为止`. */
export function itemSentence(pack: Pack, subject: SubjectRules, item: Item): string {
  const naming: Naming = { pack, base: subject.madeBy[0] }
  const parts = item.parts?.map((part) => `${part.label}：${ruleWords(naming, part)}`) ?? []
  const rule = parts.length > 0 ? parts.join('；') : ruleWords(naming, item)
  const adding = item.parts ?? [item]
  const most =
    item.max !== undefined && adding.some((shape) => shape.weighted ?? (item.parts && risesIn(shape)))
  const none = item.noneWhen && `${labelOf(naming, item.noneWhen.of)}为“${item.noneWhen.is}”的，整项得0分`
  return `${[rule, most ? `合计最多${item.max}分` : undefined, none].filter((text) => text !== undefined && text !== '').join('；')}。`
}

/** Of an item of its own the rule says its maximum itself. */
function risesIn({ perUnit }: Part | Item): boolean {
  return perUnit !== undefined && !perUnit.each.startsWith('-')
}

/** `就业帮扶响应（T-A1）、就业工作配合（T-A4）有一项未得分的，总分按0分处理。` */
export function vetoSentence(pack: Pack, subject: SubjectRules, veto: VetoRule): string {
  const { when, itemsWithoutPoints = [] } = veto
  if (when) return `${labelOf({ pack, base: subject.madeBy[0] }, when.of)}为“${when.is}”的，总分按0分处理。`
  const items = itemsWithoutPoints.map((clause) => {
    const { label } = subject.items.find((item) => item.clause === clause)!
    return `${label}（${clause}）`
  })
  const count = veto.count === 'any' && items.length > 1 ? '有一项' : items.length > 1 ? '都' : ''
  return `${items.join('、')}${count}未得分的，总分按0分处理。`
}

/** What ends a subject, and who isn't assessed. */
export function endSentences(pack: Pack, subject: SubjectRules): { clause: string; sentence: string }[] {
  const { ends, skip, grades, asked, atMost } = subject
  const naming: Naming = { pack, base: subject.madeBy[0] }
  return [
    ...(ends ? [{ clause: ends.clause, sentence: endsWords(naming, ends) }] : []),
    ...(grades ? [{ clause: grades.clause, sentence: gradeWords(grades) }] : []),
    ...(grades?.rows ?? []).flatMap(({ places }) =>
      places ? [{ clause: places.clause, sentence: gradeWords(grades!) }] : [],
    ),
    ...(grades?.title ? [{ clause: grades.title.clause, sentence: gradeWords(grades) }] : []),
    ...(atMost ? [{ clause: atMost.clause, sentence: limitWords(atMost.amount) }] : []),
    ...(asked ? [{ clause: asked.clause, sentence: askedWords(naming, asked.of) }] : []),
    ...(skip ? [{ clause: skip.clause, sentence: skipWords(naming, skip) }] : []),
  ]
}

function limitWords(amount: string): string {
  return `同一对象的各项补助合计最高${amount}元，先付排在前面的。`
}
