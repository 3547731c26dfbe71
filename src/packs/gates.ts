import type { Pack } from './schema/pack.ts'

/** A clause by which a subject's own payment may come to nothing: its pass mark, or the payment itself. */
export interface Gate {
  /** key of the subject */
  kind: string
  clause: string
  /** the pass mark; undefined for a payment without one */
  atLeast: string | undefined
}

/** The gates of every subject, pass marks before payments. */
export function gatesOf({ subjects }: Pack): Gate[] {
  const payments = Object.entries(subjects).flatMap(([kind, subject]) =>
    subject.payments.map((payment) => ({ kind, payment })),
  )
  return [
    ...payments.flatMap(({ kind, payment: { share } }): Gate[] =>
      share ? [{ kind, clause: share.gate.clause, atLeast: share.gate.atLeast }] : [],
    ),
    ...payments.map(({ kind, payment }): Gate => ({ kind, clause: payment.clause, atLeast: undefined })),
  ]
}
