import { sum, yuan, type Decimal } from './decimal.ts'

/** The statuses whose payments are added up, each by itself; what is withheld is in no sum. */
export const SUMS = ['final', 'provisional', 'pending'] as const
export type SumKey = (typeof SUMS)[number]

/** The three sums, in yuan; never added up with each other. */
export type Amounts = Readonly<Record<SumKey, Decimal>>

/** The three sums, each by its key. */
export function amountsBy(of: (key: SumKey) => Decimal): Amounts {
  return { final: of('final'), provisional: of('provisional'), pending: of('pending') }
}

/** The sums of several sums. */
export function addUp(parts: readonly Amounts[]): Amounts {
  return amountsBy((key) => sum(parts.map((part) => part[key])))
}

/** The three sums as documents and screens say them: yuan with two decimals. */
export function inYuan({ final, provisional, pending }: Amounts): Record<SumKey, string> {
  return { final: yuan(final), provisional: yuan(provisional), pending: yuan(pending) }
}
