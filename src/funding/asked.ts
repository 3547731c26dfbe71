import { makeFinding } from '../findings/make.ts'
import { subjectKey, type Subject } from '../model/county.ts'
import { decimal, sum, yuan, type Decimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import { figureLabel, inTenThousands } from '../model/observation.ts'
import type { Scorecard } from '../model/scorecard.ts'
import { inForm } from '../packs/field-path.ts'
import type { SubjectRules } from '../packs/schema/pack.ts'
import { reportedAt } from '../submission/observed.ts'

/** What was asked for against what the rules give (Y-X3); of what is not settled yet, the most that can come of it. */
export function askedFindings(card: Scorecard, subject: Subject, { asked, madeBy }: SubjectRules): Finding[] {
  if (!asked || card.status === 'incomplete') return []
  const path = inForm(asked.of, madeBy[0])
  const [form] = path.split('.')
  const cell = reportedAt(subject, path)
  if (!cell || cell.value.kind !== 'number') return []
  const amount = sum(card.payments.map((payment) => payment.amount))
  const read = decimal(cell.value.number)
  if (read.equals(amount)) return []
  const data = {
    label: figureLabel(cell),
    read: yuan(read),
    amount: yuan(amount),
    difference: yuan(read.minus(amount).abs()),
    ...adviceFor(card, amount, cell.value.unit),
  }
  const at = { ...cell.spot, form: form!, field: cell.field, clause: asked.clause }
  return [makeFinding('LG-Q022', data, { ...at, subject: subjectKey(card) })]
}

/** Nobody asks for nothing: who gets no grant leaves the form as it is, and reads why. */
function adviceFor({ payments }: Scorecard, amount: Decimal, unit: '万元' | undefined) {
  if (!amount.isZero()) {
    const right = unit ? `${inTenThousands(amount.toFixed())}（万元）` : yuan(amount)
    return {
      advice: `申请金额填错的请改为 ${right}`,
      adviceEn: `change the amount to ${right} if it is wrong`,
    }
  }
  const [why] = payments.flatMap(({ reasons }) => reasons)
  const because = why === undefined ? '' : `（${why}）`
  return {
    advice: `确实不予补助的，申请表不用改${because}`,
    adviceEn: `leave the form as it is where no grant is due${because}`,
  }
}
