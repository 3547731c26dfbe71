import { gatesOf } from '../gates.ts'
import { nearestOrAll } from '../nearest.ts'
import { paymentsOf, type Complaint, type View } from './view.ts'

/** A grant looks at its village by the clause of a payment there, or of its pass mark: else it would wait for ever. */
export function unknownGates(view: View): Complaint[] {
  const gates = gatesOf(view.pack)
  return paymentsOf(view).flatMap(({ kind, payment: { grant }, path }): Complaint[] => {
    const others = [...new Set(gates.filter((gate) => gate.kind !== kind).map(({ clause }) => clause))]
    const { clause: read, then } = grant?.villageGate ?? {}
    // oxlint-disable-next-line unicorn/no-thenable -- a word of the rules
    if (read === undefined || then === 'pay' || others.includes(read)) return []
    const at = [...path, 'grant', 'villageGate', 'clause']
    const wanted = nearestOrAll(read, others) || '—'
    return [{ code: 'LG-P139', path: at, data: { read, wanted }, clause: read }]
  })
}

/** A grant that asks for the village of its subject needs a form that says which it is. */
export function unknownVillages(view: View): Complaint[] {
  return paymentsOf(view).flatMap(({ subject, payment: { grant }, path }): Complaint[] => {
    const forms = subject.madeBy.flatMap((id) => view.pack.forms[id] ?? [])
    const fields = forms.flatMap((form) => [...form.head, ...form.fields])
    if (!grant || fields.some(({ role }) => role === 'village')) return []
    const { per, villageGate } = grant
    const at = [...path, 'grant']
    const asks = [
      ...(per.subject === 'per-village' ? [{ path: [...at, 'per', 'subject'], read: per.subject }] : []),
      // oxlint-disable-next-line unicorn/no-thenable -- a word of the rules
      ...(villageGate.then === 'pay'
        ? []
        : [{ path: [...at, 'villageGate', 'then'], read: villageGate.then }]),
    ]
    return asks.map(({ path: place, read }) => {
      const data = { key: String(place.at(-2)), read, wanted: 'role: village' }
      return { code: 'LG-P135', path: place, data }
    })
  })
}
