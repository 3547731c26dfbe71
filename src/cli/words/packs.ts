import type { Language } from '../../model/finding.ts'

/** Words of ours in the description of a pack, in English. What the pack and its document say stays as it is. */
const ENGLISH: Readonly<Record<string, string>> = {
  征求意见稿: 'draft for comments',
  现行: 'in force',
  已过有效期: 'expired',
  计分: 'scored',
  核对: 'checked',
  拨付: 'paid',
  口径: 'interpreted',
  说明: 'information',
  无法计算: 'not computable',
  本项目补充: 'added by this project',
  名称: 'title',
  文件: 'document',
  县: 'county',
  年度: 'year',
  状态: 'status',
  起: 'from',
  止: 'to',
  考核周期: 'months assessed',
  考核日期: 'assessed on',
  位置: 'place',
  简述: 'summary',
  处理: 'treatment',
  文件里的数字: 'figures of the document',
  不入规则的数字: 'figures in no rule',
  规则: 'rule',
  问题: 'question',
  选项: 'options',
  默认: 'default',
  理由: 'reason',
  标题: 'title',
  固定行: 'fixed rows',
  上一级: 'level above',
  总分: 'total',
  依据的表: 'forms it is made by',
  条件: 'condition',
  截至月份: 'until month',
  评审表的问题: 'questions of the review',
  条款: 'clause',
  又印作: 'also printed as',
  版式: 'layout',
  月份: 'months',
  考核期: 'assessment periods',
}

/** Words of ours around what a pack says. */
const AROUND: readonly (readonly [RegExp, string])[] = [
  [/^(\S+) 起$/, 'from $1'],
  [/^(\S+) 至 (\S+)$/, '$1 to $2'],
  [/^栏目 /, 'field '],
  [/^合计 /, 'sum '],
  [/^评分对象 /, 'assessed: '],
  [/^文件本身 ([^：]+)：/, 'the document itself, $1: '],
  [/（表头）$/, ' (head)'],
  [/（表尾）$/, ' (foot)'],
  [/，必填(?=[，）])/, '，required'],
  [/，可不填(?=[，）])/, '，may be blank'],
  [/，又印作/, '，also printed as '],
]

/** One of these words, alone or behind the name that it is about, or a text with words of ours around it, as the screen says it. */
export function packWord(language: Language, word: string): string {
  if (language === 'zh') return word
  const [, name = '', last = ''] = /^(.+ )?(\S+)$/.exec(word) ?? []
  if (Object.hasOwn(ENGLISH, last) && !/^\d/.test(name)) return name + ENGLISH[last]
  return AROUND.reduce((text, [ours, english]) => text.replace(ours, english), word)
}

/** What stands between the parts of a line, and behind a word that is explained. */
export function packMarks(language: Language): { gap: string; colon: string } {
  return language === 'zh' ? { gap: '　', colon: '：' } : { gap: '  ', colon: ': ' }
}
