import type { Entry } from '../../entry.ts'
import { words } from './words.ts'

/** Lint of a rule pack: its forms and fields, and what rules name of them. */
export const FORM_LINT_FINDINGS = {
  'LG-P116': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：表 {form} 里没有字段“{read}”，是不是 {wanted}？',
      '规则读不到数据。',
      '改成 {wanted}；不再有这一栏的，删去用到它的这一处。',
      'of: overdue',
    ),
    en: words(
      'Line {line}, column {column}: {form} has no field "{read}"; did you mean {wanted}?',
      'The rule would read nothing.',
      'Write {wanted}, or remove what names it if the field is gone.',
      'of: overdue',
    ),
  },
  'LG-P117': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：没有代号为“{read}”的表，是不是 {wanted}？',
      '规则读不到数据。',
      '改成 {wanted}；不再有这张表的，删去用到它的这一处。',
      'form: monthly',
    ),
    en: words(
      'Line {line}, column {column}: there is no form "{read}"; did you mean {wanted}?',
      'The rule would read nothing.',
      'Write {wanted}, or remove what names it if the form is gone.',
      'form: monthly',
    ),
  },
  'LG-P118': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：没有“{read}”这种评分对象，是不是 {wanted}？',
      '表和规则说的不知道是谁。',
      '改成 {wanted}；不再有这种对象的，删去用到它的这一处。',
      'about: village',
    ),
    en: words(
      'Line {line}, column {column}: there is no kind of subject "{read}"; did you mean {wanted}?',
      'Nobody is what the form or the rule speaks of.',
      'Write {wanted}, or remove what names it if they are gone.',
      'about: village',
    ),
  },
  'LG-P119': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{label}”是 {read} 类型的字段，这里要 {wanted}。',
      '类型不对就无法计算。',
      '换一个字段，或改字段的 type。',
      'type: integer',
    ),
    en: words(
      'Line {line}, column {column}: "{label}" is a field of type {read}; {wanted} is expected here.',
      "It can't be computed with.",
      'Take another field, or change its type.',
      'type: integer',
    ),
  },
  'LG-P120': {
    severity: 'notice',
    zh: words(
      '第{line}行第{column}列：表 {form} 的“{label}”没有任何规则用到。',
      '填了不参与计算，也不核对。',
      '确认是否本来就只作登记。',
      '驿站性质只作登记。',
    ),
    en: words(
      'Line {line}, column {column}: nothing reads "{label}" of {form}.',
      'It is filled in, but neither computed nor checked.',
      'Make sure that this is meant.',
      'It may be there for the record only.',
    ),
  },
  'LG-P123': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：表 {form} 里代号“{read}”用了两次。',
      '规则不知道读哪一个。',
      '换一个代号。',
      'key: overdue',
    ),
    en: words(
      'Line {line}, column {column}: {form} has two fields or rows "{read}".',
      "A rule can't tell which one to read.",
      'Take another key.',
      'key: overdue',
    ),
  },
  'LG-P124': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：表 {form} 里“{label}”出现了两次，又不在不同的上级表头下。',
      '按标题找格子时分不清。',
      '改标签，或用 group 写明上级表头。',
      'group: 线上',
    ),
    en: words(
      'Line {line}, column {column}: "{label}" appears twice in {form}, with no group to tell them apart.',
      'Cells are found by their labels.',
      'Change the label, or name the group.',
      'group: 线上',
    ),
  },
  'LG-P135': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”是 {read}，须写明 {wanted}。',
      '缺了这一项就做不出表，也读不懂表。',
      '补上 {wanted}。',
      'type: choice 要有 choices',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" is {read} and needs {wanted}.',
      'Without it the form can be neither made nor read.',
      'Add {wanted}.',
      'type: choice needs choices',
    ),
  },
  'LG-P140': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：空白行 {read} 行，最多 {most} 行。',
      '再多就打印不出来，做表也很慢。',
      '改少；填表人可以自己加行。',
      "blankRows: '30'",
    ),
    en: words(
      'Line {line}, column {column}: {read} empty rows; {most} at most.',
      "More can't be printed, and take long to make.",
      'Write fewer; whoever fills the form in can add rows.',
      "blankRows: '30'",
    ),
  },
  'LG-P141': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{label}”里的“{read}”写了两次。',
      '两个一样的分不清是哪一个。',
      '删去一个，或改成不同的。',
      'choices: [正常维护, 未维护, 未设置]',
    ),
    en: words(
      'Line {line}, column {column}: "{read}" appears twice in "{label}".',
      "Two of a name can't be told apart.",
      'Remove one, or change it.',
      'choices: [正常维护, 未维护, 未设置]',
    ),
  },
  'LG-P142': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{label}”的下限 {min} 大于上限 {max}。',
      '没有数可填。',
      '改正下限或上限。',
      'min: 0，max: 100',
    ),
    en: words(
      'Line {line}, column {column}: "{label}" goes from {min} to {max}.',
      'No number could be filled in.',
      'Correct one of the two.',
      'min: 0, max: 100',
    ),
  },
  'LG-P143': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”里一项也没有。',
      '没有表就不能填报，没有条款和评分对象就算不出。',
      '照 README 的“新建一个规则包”写上。',
      'forms: 下面一张表一段',
    ),
    en: words(
      'Line {line}, column {column}: there is nothing in "{key}".',
      'Without forms nothing is filled in, without clauses and subjects nothing is scored.',
      'Write them as the README tells.',
      'a block for each form under forms:',
    ),
  },
  'LG-P144': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：没有“{read}”，同类的也一个都没有写明。',
      '用到的都要先写明。',
      '先写明它（表在 forms，条款在 clauses，口径在 interpretations，评分对象在 subjects，合计在 measures），或删去这里。',
      'of: measure.newJobs 要先在 measures 里写明 newJobs',
    ),
    en: words(
      'Line {line}, column {column}: there is no "{read}", and nothing else of that sort.',
      'What is named has to be declared.',
      'Declare it (forms, clauses, interpretations, subjects, measures), or remove it here.',
      'of: measure.newJobs needs newJobs under measures',
    ),
  },
  'LG-P146': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{read}”有好几行（每月一行、一人一行等），这里只能用一个数。',
      '只读第一行会算错。',
      '在 measures 里给合计起个名，这里写 measure.名字。',
      'measures: { fairs: { label: 招聘会合计, sum: monthly.fairs } }，of: measure.fairs',
    ),
    en: words(
      'Line {line}, column {column}: "{read}" is in many rows (a month, a person each); one number is expected.',
      'The first row alone would be wrong.',
      'Name the sum under measures, and write measure.NAME here.',
      'measures: { fairs: { label: …, sum: monthly.fairs } }, of: measure.fairs',
    ),
  },
} as const satisfies Record<string, Entry>
