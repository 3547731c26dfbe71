import { decimal } from '../model/decimal.ts'
import { placeText } from '../model/place-text.ts'
import { changesNothing } from './explain-choices.ts'
import { groupedInputs, mainFile, nextSteps, pointsOfItem } from './explain-cells.ts'
import type {
  ExplainedChoice,
  ExplainedFinding,
  ExplainedItem,
  ExplainedMissing,
  ExplainedOption,
  ExplainedPayment,
  ExplainedSubject,
  ExplainedTown,
  Explanation,
} from './explain-model.ts'
import { missingText, subjectLine } from './explain-town.ts'
import { money, pointsText, spokenName } from './explain-words.ts'

/** A line of the terminal: how deep it stands and how loud it is. */
export interface Line {
  text: string
  indent: number
  tone: 'answer' | 'title' | 'head' | 'body' | 'quiet'
}

const CHOICES = '文件有几种读法的地方'

const line = (text: string, indent = 0, tone: Line['tone'] = 'body'): Line => ({ text, indent, tone })
const blank = line('')
const title = (text: string): Line[] => [blank, line(text, 0, 'title')]
const section = (text: string, lines: readonly Line[]): Line[] =>
  lines.length === 0 ? [] : [...title(text), ...lines]

/** An explanation as lines for a terminal, the answer first. */
export function explanationLines(explanation: Explanation): Line[] {
  const { subjects, town, pack } = explanation
  const old = pack.sameVersion
    ? []
    : [line('注意：这次运行用的规则包与现在的不是同一个版本，下面的条款文字可能不同。', 0, 'quiet')]
  return [
    ...subjects.flatMap((subject, index) => [
      ...(index === 0 ? [] : [blank, blank]),
      ...subjectLines(subject),
    ]),
    ...(town ? townLines(town) : []),
    ...missingLines(explanation),
    blank,
    line(`规则：${pack.title}（${pack.id}）`, 0, 'quiet'),
    ...old,
  ]
}

function missingLines({ missing }: Explanation): Line[] {
  if (missing.length === 0) return []
  return [
    line(missingAnswer(missing), 0, 'answer'),
    ...section(
      '应当报送',
      missing.map((entry) => line(missingText(entry), 2)),
    ),
  ]
}

/** Of somebody who handed nothing in, in one sentence. */
export function missingAnswer([first]: readonly ExplainedMissing[]): string {
  const name = spokenName({ town: first?.town ?? null, name: first?.station ?? first?.village ?? '' })
  return `${name}：未报送，没有得分和金额。`
}

function subjectLines(subject: ExplainedSubject): Line[] {
  return [
    line(subject.answer, 0, 'answer'),
    ...section('先改这些', mendLines(subject.findings.filter(({ severity }) => severity === 'error'))),
    ...section('钱是怎么来的', [...subject.payments.flatMap(paymentLines), ...stationLines(subject)]),
    ...section('分是怎么来的', scoreLines(subject)),
    ...section(
      '离界线多远',
      subject.distances.map(({ words }) => line(words, 2)),
    ),
    ...section('县里填的评审表', reviewLines(subject)),
    ...section(CHOICES, subject.choices.flatMap(choiceLines(subject))),
    ...quietChoices(subject),
    ...section('请看一眼', mendLines(subject.findings.filter(({ severity }) => severity === 'warning'))),
  ]
}

function paymentLines({
  clause,
  place,
  label,
  amount,
  statusWord,
  rule,
  work,
  reasons,
}: ExplainedPayment): Line[] {
  return [
    line(`${clause} ${label}　${money(amount)}　${statusWord}`, 2, 'head'),
    line(`${place}：${rule}`, 4, 'quiet'),
    line(work, 4),
    ...reasons.filter((reason) => !work.includes(reason)).map((reason) => line(`因为：${reason}`, 4)),
  ]
}

function stationLines({ stations }: ExplainedSubject): Line[] {
  return stations.map(({ name, amount, statusWord }) => {
    const sum = amount === null ? '金额未算' : money(amount)
    return line(`本村驿站“${name}”的补贴另列：${sum}，${statusWord}`, 2)
  })
}

function scoreLines(subject: ExplainedSubject): Line[] {
  const main = mainFile(subject.items)
  return [
    ...totalLines(subject),
    ...(main === null ? [] : [line(`下面没有写文件名的格子都在 ${main}。`, 2, 'quiet')]),
    ...subject.items.flatMap((item) => itemLines(item, main)),
  ]
}

function totalLines({ total, totalWork, grade, rank, vetoes, items }: ExplainedSubject): Line[] {
  const duties = items.some(({ duty }) => duty !== null)
  const figures = [
    ...(duties ? [] : [total === null ? '总分还算不出' : `总分 ${pointsText(total)}`]),
    ...(grade === null ? [] : [`等次：${grade}`]),
    ...(rank === null ? [] : [`全县第 ${rank} 名`]),
  ]
  const alone = items.length === 1 && total !== null
  return [
    ...(figures.length === 0 ? [] : [line(figures.join('　'), 2, 'head')]),
    ...(totalWork === '' || alone ? [] : [line(totalWork, 2)]),
    ...vetoes.flatMap(({ clause, place, rule, applied, work }) => [
      line(`${clause} 一票否决：${applied ? '适用，总分按零分' : '不适用'}`, 2),
      line(`${place}：${rule}`, 4, 'quiet'),
      ...(work === '' || !applied ? [] : [line(work, 4)]),
    ]),
  ]
}

function itemLines(item: ExplainedItem, main: string | null): Line[] {
  const { clause, label, place, rule, work, notes } = item
  return [
    line(`${clause} ${label}　${pointsOfItem(item)}`, 2, 'head'),
    line(`${place}：${rule}`, 4, 'quiet'),
    ...(work === '' ? [] : [line(work, 4)]),
    ...groupedInputs(item.inputs, main).map((text) => line(`· ${text}`, 4)),
    ...notes.map((note) => line(note, 4)),
    ...nextSteps(item).map((words) => line(words, 4)),
  ]
}

function reviewLines({ review, reviewer, reviewedOn }: ExplainedSubject): Line[] {
  const [first] = review
  if (!first) return []
  const entries = review.map(({ label, clause, value, note, sheet, cell }) => {
    const said = note === '' ? '' : `　说明：${note}`
    return line(`${clause} ${label}：${value ?? '没有填'}　${sheet ?? ''}!${cell ?? ''}${said}`, 2)
  })
  return [line(reviewText(first.path, reviewer, reviewedOn), 2), ...entries]
}

/** Who filled it in, when, and in which file. */
export function reviewText(path: string | null, reviewer: string | null, reviewedOn: string | null): string {
  return `${path ?? ''}　评审人：${reviewer ?? '没有写'}　日期：${reviewedOn ?? '没有写'}`
}

/** Only those whose other options change it, or of which the run doesn't say so. */
function choiceLines(subject: ExplainedSubject): (choice: ExplainedChoice) => Line[] {
  return ({ id, question, means, isDefault, others }) => {
    const telling = others.filter(({ subject: changed }) => changed !== null)
    if (telling.length === 0) return []
    return [
      line(`${id} ${question}`, 2, 'head'),
      line(`现按${isDefault ? '' : '（不是默认）'}：${means}`, 4),
      ...telling.map((option) => line(`若按“${option.means}”：${optionText(option, subject)}`, 4)),
    ]
  }
}

/** What another option would give, beside what it has now. */
export function optionText({ subject: changed, run }: ExplainedOption, now: ExplainedSubject): string {
  if (changed === null) return '它的金额和状态不变'
  if (changed === undefined)
    return run ? `全部对象中 ${run.subjects} 个会变，合计 ${signed(run.difference)} 元` : '这次运行没有测算'
  const amount = changed.amount === null ? '金额算不出' : money(changed.amount)
  const total =
    changed.total === null || changed.total === now.total ? '' : `总分 ${pointsText(changed.total)}，`
  const both = changed.amount !== null && now.amount !== null && changed.amount !== now.amount
  const difference = both ? `（${signed(decimal(changed.amount!).minus(now.amount!).toFixed(2))} 元）` : ''
  return `${total}${amount}，${changed.statusWord}${difference}`
}

function signed(difference: string): string {
  const value = decimal(difference)
  const text = money(value.abs().toFixed(2)).replace(' 元', '')
  return value.isZero() ? '0.00' : `${value.isNegative() ? '少' : '多'} ${text}`
}

/** The interpretations that touch it and change nothing, in one line. */
function quietChoices({ choices, status }: ExplainedSubject): Line[] {
  const quiet = choices.filter(changesNothing)
  if (quiet.length === 0) return []
  const shown = quiet.length < choices.length
  return [...(shown ? [] : title(CHOICES)), line(quietText(quiet, status), 2, 'quiet')]
}

/** What is said of interpretations whose other options change nothing: of somebody who isn't scored yet, nothing is known. */
export function quietText(quiet: readonly ExplainedChoice[], status: string): string {
  const names = quiet.map(({ id, isDefault }) => (isDefault ? id : `${id}（不是默认）`)).join('、')
  return status === 'incomplete'
    ? `${names} 管到它；数据改好以后才知道换一种读法会不会不同。`
    : `${names} 也管到它，换一种读法它的金额和状态不变。`
}

function mendLines(findings: readonly ExplainedFinding[]): Line[] {
  return findings.map(({ code, message, fix, ...where }) => {
    const place = placeText(where)
    return line(`${place === '' ? '' : `${place}　`}${message}${fix} [${code}]`, 2)
  })
}

function townLines({ answer, groups, missing, mend, warnings, notices }: ExplainedTown): Line[] {
  const counts =
    warnings + notices === 0 ? [] : [line(`另有警告 ${warnings} 处、提示 ${notices} 处。`, 2, 'quiet')]
  return [
    line(answer, 0, 'answer'),
    ...groups.flatMap(({ statusWord, subjects }) => [
      ...title(`${statusWord}　${subjects.length} 个`),
      ...subjects.flatMap((subject) => [
        line(subjectLine(subject), 2),
        ...(subject.why === '' ? [] : [line(subject.why, 4, 'quiet')]),
      ]),
    ]),
    ...section(
      '还缺',
      missing.map((entry) => line(missingText(entry), 2)),
    ),
    ...section('必须改', mendLines(mend)),
    ...counts,
  ]
}
