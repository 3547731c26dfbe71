import { decimal } from '../model/decimal.ts'
import type { ExplainedPayment, ExplainedSubject } from './explain-model.ts'
import { money, pointsText, spokenName } from './explain-words.ts'

type Answering = Pick<
  ExplainedSubject,
  | 'town'
  | 'name'
  | 'kindLabel'
  | 'period'
  | 'status'
  | 'amount'
  | 'payments'
  | 'total'
  | 'totalWork'
  | 'findings'
>

/** What a subject gets and why, in one sentence. */
export function answerOf(subject: Answering, reasons: readonly string[]): string {
  const who =
    subject.period === undefined ? spokenName(subject) : `${spokenName(subject)}${periodOf(subject)}`
  if (subject.status === 'incomplete') return incompleteAnswer(who, subject, reasons)
  const { payments } = subject
  if (payments.length === 0) return withoutPayment(who, subject, reasons)
  const [only] = payments
  if (payments.length === 1) return `${who}${paymentAnswer(only!)}。`
  return `${who}${sumAnswer(subject)}：${payments.map(partAnswer).join('；')}。`
}

/** `（全年考核）` of the label of its kind. */
function periodOf({ kindLabel }: Answering): string {
  return /（[^）]+）$/.exec(kindLabel)?.[0] ?? ''
}

function incompleteAnswer(who: string, { findings }: Answering, reasons: readonly string[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const count = errors.length > 0 ? `有 ${errors.length} 处必须先改好` : (reasons[0] ?? '数据不全')
  return `${who}还算不出得分和金额：${count}。没有算出，不等于 0 分。`
}

function withoutPayment(who: string, { total, totalWork }: Answering, reasons: readonly string[]): string {
  const why = reasons[0] ?? (total === null ? totalWork : `总分 ${pointsText(total)}`)
  return `${who}没有按公式计算的金额${why === '' ? '' : `：${why}`}。`
}

function paymentAnswer({ amount, status, work, reasons, label }: ExplainedPayment): string {
  const why = reasons.length > 0 ? reasons.join('；') : work
  switch (status) {
    case 'final':
      return decimal(amount).isZero()
        ? `没有按公式计算的${label}：${work}`
        : `可以拨付 ${money(amount)}：${work}`
    case 'withheld':
      return `不予拨付：${why.replace(/，不予(?:拨付|补助)$/, '')}`
    case 'pending':
      return `的 ${money(amount)}待定，须由人决定：${why}`
    default:
      return decimal(amount).isZero()
        ? `暂估没有${label}：${why}`
        : `暂估 ${money(amount)}，还不能拨付：${why}`
  }
}

function sumAnswer({ payments }: Answering): string {
  const of = (status: string) =>
    payments
      .filter((payment) => payment.status === status)
      .reduce((total, { amount }) => total.plus(amount), decimal('0'))
  const said = [
    ['final', '可以拨付'],
    ['provisional', '暂估'],
    ['pending', '待定'],
  ] as const
  const parts = said.flatMap(([status, word]) => {
    const total = of(status)
    return total.isZero() ? [] : [`${word} ${money(total.toFixed(2))}`]
  })
  return parts.length === 0 ? '没有可以拨付的金额' : parts.join('，')
}

function partAnswer({ label, amount, status, statusWord, reasons, work }: ExplainedPayment): string {
  if (status === 'withheld') return `${label}不予拨付（${reasons[0] ?? work}）`
  if (status === 'final') return `${label} ${money(amount)}`
  return `${label} ${money(amount)}${statusWord}（${reasons[0] ?? work}）`
}
