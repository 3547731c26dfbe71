import { decimal } from '../../model/decimal.ts'
import type { Path } from '../places.ts'
import type { PaymentRule } from '../schema/payment.ts'
import { paymentsOf, subjectsOf, type Complaint, type View } from './view.ts'

/** An amount in yuan that a payment names. */
export interface Amount {
  read: string
  path: Path
  /** it may be 0: a grade or band that is paid nothing */
  orNothing?: true
}

/** Every amount in yuan that payments name. */
export function amountsOf(view: View): Amount[] {
  return [
    ...paymentsOf(view).flatMap(({ payment, path }) =>
      inPayment(payment).map(({ path: at, ...amount }) => ({ ...amount, path: [...path, ...at] })),
    ),
    ...subjectsOf(view).flatMap(({ subject: { atMost }, path }) =>
      atMost ? [{ read: atMost.amount, path: [...path, 'atMost', 'amount'] }] : [],
    ),
  ]
}

function inPayment({
  share,
  grant,
  once,
  building,
  contract,
  byGrade,
  byBands,
  byCount,
  byFigure,
  budget,
}: PaymentRule): Amount[] {
  return [
    ...(share ? [{ read: share.base, path: ['share', 'base'] }] : []),
    ...(grant ? [{ read: grant.amount, path: ['grant', 'amount'] }] : []),
    ...(once ? [{ read: once.amount, path: ['once', 'amount'] }] : []),
    ...(budget ? [{ read: budget.amount, path: ['budget', 'amount'] }] : []),
    ...(contract ? [{ read: contract.budget, path: ['contract', 'budget'] }] : []),
    ...(building
      ? [
          { read: building.each, path: ['building', 'each'] },
          { read: building.most, path: ['building', 'most'] },
        ]
      : []),
    ...Object.entries(byGrade?.amounts ?? {}).map(([grade, read]): Amount => {
      return { read, path: ['byGrade', 'amounts', grade], orNothing: true }
    }),
    ...Object.entries({ byBands, byFigure }).flatMap(([shape, banded]) =>
      (banded?.rows ?? []).map(({ amount: read }, index): Amount => {
        return { read, path: [shape, 'rows', index, 'amount'], orNothing: true }
      }),
    ),
    ...Object.entries(byCount?.amounts ?? {}).map(([of, read]) => ({
      read,
      path: ['byCount', 'amounts', of],
    })),
    ...(byCount?.most === undefined ? [] : [{ read: byCount.most, path: ['byCount', 'most'] }]),
  ]
}

/** As much as a form may say. */
const MOST = '9999999999'

/** Nothing is paid, and nothing can be written in capital numerals, in parts of a fen, below nothing or without end. */
export function payableAmounts(view: View): Complaint[] {
  return amountsOf(view).flatMap(({ read, path, orNothing }): Complaint[] => {
    const amount = decimal(read)
    const short = orNothing === true && amount.isNegative()
    if (!short && amount.decimalPlaces() <= 2 && amount.lte(decimal(MOST))) return []
    return [{ code: 'LG-P145', path, data: { key: String(path.at(-1)), read } }]
  })
}
